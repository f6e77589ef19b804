import { css } from 'lit';

/** Confirmations: fields in a dialog, what is wrong with them, what the applicant will read. */
export const decisionStyles = css`
  .dialog {
    font-size: var(--acct-font-size-s);
  }
  .dialog > .body {
    display: grid;
    gap: var(--acct-space-2);
    align-content: start;
  }
  .dialog > .body > .button {
    justify-self: start;
  }
  .templates {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
  }
  .templates > .button {
    height: auto;
    min-height: 32px;
    padding: 4px var(--acct-space-1);
    font-size: var(--acct-font-size-s);
    text-align: start;
    white-space: normal;
  }
  .label + .input,
  .label + .box {
    margin-top: var(--acct-space-05);
  }
  .input.area {
    height: auto;
    min-height: 64px;
    padding-block: var(--acct-space-1);
    line-height: var(--acct-line-height-ui);
    resize: vertical;
  }
  .input[aria-invalid='true'] {
    border-color: var(--acct-color-error);
    box-shadow: inset 0 0 0 1px var(--acct-color-error);
  }
  .wrong {
    display: flex;
    gap: var(--acct-space-05);
    margin-top: var(--acct-space-05);
    color: var(--acct-color-error);
    font-size: var(--acct-font-size-s);
    font-weight: var(--acct-font-weight-strong);
  }
  .wrong .icon {
    width: var(--acct-icon-s);
    height: 1.6em;
  }
  .looked {
    display: grid;
    gap: var(--acct-space-05);
  }
  .looked ul {
    display: grid;
    gap: var(--acct-space-05);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .looked li {
    display: flex;
    gap: var(--acct-space-1);
  }
  .looked .icon {
    flex: none;
    width: var(--acct-icon-s);
    height: 1.6em;
    color: var(--acct-color-warning);
  }
  .reading {
    padding: var(--acct-space-2);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-sunken);
  }
  .reading h3 {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
  }
  .reading blockquote {
    margin: var(--acct-space-1) 0 0;
  }
  .reading ol {
    margin-block: var(--acct-space-05);
    padding-inline-start: 1.5em;
  }
  .said {
    white-space: pre-line;
  }
  kbd {
    display: inline-grid;
    place-content: center;
    min-width: 20px;
    min-height: 20px;
    padding: 0 4px;
    border: 1px solid;
    border-radius: var(--acct-radius-s);
    font: 12px / 1 var(--acct-font-family);
  }
  .by {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
  }
`;
