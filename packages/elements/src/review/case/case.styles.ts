import { css } from 'lit';

/** The case as a whole: head, three panels, bar; under 1024 px one panel at a time. */
export const caseStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: var(--acct-case-height, calc(100vh - 56px * var(--acct-text-scale)));
    min-height: 560px;
    scroll-margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) 12px;
    align-items: center;
    padding: 12px var(--acct-space-2);
  }
  .head h1 {
    font-size: calc(24px * var(--acct-text-scale));
  }
  .head .text {
    gap: 4px;
    padding-inline: var(--acct-space-1);
  }
  .head .button {
    white-space: nowrap;
  }
  .head .button .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
  }
  .fact {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    margin-inline-start: auto;
  }
  .messages {
    padding-inline: var(--acct-space-2);
  }
  .messages .notice {
    margin-bottom: 12px;
    padding: 12px var(--acct-space-2);
  }
  .notice .link {
    margin-inline-end: var(--acct-space-2);
  }
  .panels {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(280px, 344fr) minmax(0, 544fr) minmax(280px, 328fr);
    gap: var(--acct-space-2);
    min-height: 0;
    padding: 0 var(--acct-space-2) var(--acct-space-2);
  }
  .panel {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-surface);
    box-shadow: var(--acct-shadow-1);
  }
  .panel h2 {
    font-size: var(--acct-font-size-m);
  }
  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    padding: var(--acct-space-1);
    overflow-y: auto;
  }
  .blank {
    padding: var(--acct-space-3);
    color: var(--acct-color-text-2);
    text-align: center;
  }
  .narrow {
    display: none;
  }
  .bar {
    position: sticky;
    bottom: 0;
    z-index: var(--acct-z-bar);
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-2);
    align-items: center;
    justify-content: space-between;
    padding: 12px var(--acct-space-3);
    border-top: 1px solid var(--acct-color-border);
    background: var(--acct-color-surface);
    box-shadow: var(--acct-shadow-2);
  }
  @media (max-height: 400px) {
    .bar {
      position: static;
    }
  }
  .bar-line {
    flex: 1 1 16em;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .bar-line > :not(:last-child) {
    margin-inline-end: 0.5em;
  }
  .bar-line > strong {
    color: var(--acct-color-text);
  }
  .gone {
    padding-block: var(--acct-space-2);
  }
  .gone h1 {
    font-size: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
  }
  .button.blocked,
  .button.blocked:hover {
    border-color: var(--acct-color-border);
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-3);
  }
  .bar .text {
    padding-inline: 12px;
  }
  .suspends ul {
    margin: var(--acct-space-05) 0 0;
    padding-inline-start: 1.5em;
  }
  .log {
    display: grid;
    gap: 12px;
    padding: 0;
    list-style: none;
  }
  .log > li {
    padding-bottom: 12px;
    border-bottom: 1px solid var(--acct-color-border);
  }
  .log ul {
    margin: 0;
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .log > li:last-child {
    padding-bottom: 0;
    border-bottom: 0;
  }
  @media (max-width: 1023px) {
    :host {
      height: auto;
      min-height: var(--acct-case-height, calc(100vh - 56px * var(--acct-text-scale)));
    }
    .narrow {
      display: flex;
      gap: var(--acct-space-1);
      padding: 0 var(--acct-space-2) 12px;
    }
    .narrow > .button {
      flex: 1 1 auto;
      gap: var(--acct-space-05);
      padding-inline: 4px;
      white-space: nowrap;
    }
    .narrow > [aria-pressed='true'] {
      border-color: var(--acct-color-accent);
      background: var(--acct-color-accent-weak);
      color: var(--acct-color-accent);
      box-shadow: inset 0 0 0 1px var(--acct-color-accent);
    }
    .panels {
      display: block;
    }
    .panel {
      display: none;
    }
    [data-panel='values'] > .values,
    [data-panel='documents'] > .documents,
    [data-panel='opinions'] > .opinions-panel {
      display: flex;
    }
    .panel.documents {
      height: calc(100vh - 300px);
      min-height: 420px;
    }
    .more {
      margin-inline-start: 0;
    }
    .bar {
      padding: 12px var(--acct-space-2);
    }
    .bar-line {
      flex-basis: 100%;
    }
    .bar .actions {
      width: 100%;
      justify-content: flex-end;
    }
  }
  @media (max-width: 599px) {
    .head {
      gap: 2px var(--acct-space-1);
      padding-block: 4px;
    }
    .head .keys {
      display: none;
    }
    .head .button {
      padding-inline: var(--acct-space-1);
    }
    .more {
      gap: 4px;
    }
    .narrow {
      padding-bottom: var(--acct-space-1);
    }
    .bar {
      gap: 4px;
      padding-block: var(--acct-space-1);
    }
    .bar-line {
      line-height: var(--acct-line-height-heading);
    }
    .bar .actions {
      gap: 4px;
    }
    .bar .button {
      flex: 1 1 auto;
      height: 36px;
      min-height: 36px;
      padding-inline: 6px;
      font-size: var(--acct-font-size-s);
    }
    /* What hands a case on stands above what decides it. */
    .bar .text {
      flex-basis: 40%;
    }
  }
  @media (forced-colors: active) {
    .narrow > [aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
