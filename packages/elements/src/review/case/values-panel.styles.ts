import { css } from 'lit';

/** Values by group, with what was there before and their marks. */
export const valuesStyles = css`
  .panel-tabs {
    display: flex;
    gap: 2px;
    padding-inline: var(--acct-space-1);
    border-bottom: 1px solid var(--acct-color-border);
  }
  .panel-tabs > button {
    min-height: 48px;
    margin-bottom: -1px;
    padding: 0 var(--acct-space-1);
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--acct-color-text-2);
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .panel-tabs > button:hover {
    color: var(--acct-color-accent);
  }
  .panel-tabs > [aria-selected='true'] {
    border-color: var(--acct-color-accent);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .panel-tabs > button:focus-visible {
    outline-offset: -3px;
  }
  .group + .group {
    margin-top: var(--acct-space-2);
  }
  .group > h2 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 40px;
    padding: 4px var(--acct-space-1);
  }
  .sub {
    padding: var(--acct-space-1) var(--acct-space-1) 0;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .row {
    display: flex;
    gap: var(--acct-space-1);
    align-items: center;
    justify-content: space-between;
    padding: var(--acct-space-1);
    border-bottom: 1px solid var(--acct-color-border);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-heading);
  }
  .row:last-child {
    border-bottom: 0;
  }
  .row:focus {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: -3px;
  }
  .row.on {
    border-radius: var(--acct-radius);
    background: var(--acct-color-accent-weak);
    box-shadow: inset 3px 0 0 var(--acct-color-accent);
  }
  .row.on .badge.accent {
    background: var(--acct-color-surface);
  }
  .what {
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  .what .label {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
    font-weight: var(--acct-font-weight-regular);
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .value > span,
  .before > del {
    white-space: pre-line;
  }
  .empty {
    color: var(--acct-color-text-3);
  }
  .before {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
  }
  .what > .badge {
    justify-self: start;
  }
  .what > .link {
    justify-self: start;
    font-size: var(--acct-font-size-xs);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .file:hover {
    color: var(--acct-color-accent);
  }
  .size {
    color: var(--acct-color-text-2);
    white-space: nowrap;
  }
  .marks {
    display: flex;
    flex: none;
    gap: 4px;
  }
  .mark {
    display: grid;
    place-content: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: var(--acct-color-text-2);
    cursor: pointer;
  }
  .mark .icon {
    width: 16px;
    height: 16px;
  }
  .mark.quiet {
    border-color: transparent;
    background: none;
  }
  .mark:hover {
    border-color: var(--acct-color-accent);
    color: var(--acct-color-accent);
  }
  .tick-mark[aria-pressed='true'] {
    border-color: var(--acct-color-success);
    background: var(--acct-color-success-weak);
    color: var(--acct-color-success);
  }
  .flag-mark[aria-pressed='true'] {
    border-color: var(--acct-color-flag);
    background: var(--acct-color-flag-weak);
    color: var(--acct-color-flag);
  }
  @media (forced-colors: active) {
    .panel-tabs > [aria-selected='true'] {
      border-color: Highlight;
    }
    .mark[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
    .row.on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
