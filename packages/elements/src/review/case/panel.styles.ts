import { css } from 'lit';

/** What stands in the panels: values with their marks, the stage and its tools, remarks and checks. */
export const panelStyles = css`
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
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-height: 48px;
    padding-inline: var(--acct-space-2) var(--acct-space-1);
    border-bottom: 1px solid var(--acct-color-border);
  }
  .position {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .tools {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  .tool,
  .percent {
    display: grid;
    place-content: center;
    min-width: 32px;
    min-height: 32px;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: var(--acct-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .percent {
    min-width: 3.5em;
  }
  .tool:hover,
  .percent:hover {
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
  }
  .stage {
    position: relative;
    display: grid;
    flex: 1;
    place-content: center;
    min-height: 200px;
    overflow: hidden;
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-2);
    text-align: center;
    cursor: grab;
    touch-action: pinch-zoom;
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage:focus-visible {
    outline-offset: -3px;
  }
  .stage > img {
    position: absolute;
    top: 50%;
    left: 50%;
    max-width: none;
    background: #fff;
    box-shadow: var(--acct-shadow-2);
    user-select: none;
  }
  .documents:fullscreen {
    width: 100%;
    height: 100%;
    border: 0;
    border-radius: 0;
  }
  .strip {
    display: flex;
    flex: none;
    gap: var(--acct-space-1);
    padding: var(--acct-space-1) var(--acct-space-2);
    overflow-x: auto;
    border-top: 1px solid var(--acct-color-border);
    scrollbar-width: thin;
  }
  .thumb {
    display: grid;
    flex: 0 1 56px;
    place-items: center;
    min-width: 44px;
    height: 48px;
    padding: 3px;
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-3);
    cursor: pointer;
  }
  .thumb > img {
    max-width: 100%;
    max-height: 40px;
    object-fit: contain;
  }
  .thumb[aria-current] {
    border: 2px solid var(--acct-color-accent);
    padding: 2px;
  }
  .opinions-panel > .scroll {
    padding: var(--acct-space-2);
  }
  .opinions {
    display: grid;
    gap: var(--acct-space-1);
  }
  .opinion-head {
    display: flex;
    gap: var(--acct-space-1);
    align-items: baseline;
    justify-content: space-between;
  }
  .opinion {
    display: grid;
    gap: var(--acct-space-05);
    padding: 12px;
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .opinion.fresh,
  .opinion.writing {
    border-color: var(--acct-color-flag-line);
    background: var(--acct-color-flag-weak);
  }
  .opinion.writing {
    gap: var(--acct-space-1);
  }
  .opinion-head > h3 {
    margin-inline-end: auto;
  }
  .opinion .input {
    font-size: var(--acct-font-size-s);
  }
  .opinion select.input {
    height: var(--acct-control-height-s);
  }
  .opinion .button {
    justify-self: start;
  }
  .opinion h3 {
    font-size: var(--acct-font-size-s);
  }
  .opinion:focus {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: -1px;
  }
  .plain {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .plain:hover {
    color: var(--acct-color-accent);
    text-decoration: underline;
  }
  .reply {
    padding: 4px var(--acct-space-1);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-sunken);
  }
  .checks {
    margin-top: var(--acct-space-3);
  }
  .checks ul {
    display: grid;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
    padding: 0;
    list-style: none;
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .checks li {
    display: flex;
    gap: var(--acct-space-1);
  }
  .checks .icon {
    width: var(--acct-icon-s);
    height: 1.6em;
    stroke-width: 2;
  }
  .checks li > .what {
    flex: 1;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--acct-space-1);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
  }
  .checks .link {
    flex: none;
    align-self: start;
    white-space: nowrap;
  }
  .passed > .icon {
    color: var(--acct-color-success);
  }
  .attention > .icon {
    color: var(--acct-color-warning);
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
