import { css } from 'lit';

/** Remarks, and what the machine found. */
export const opinionsStyles = css`
  .opinions-panel > .scroll {
    padding: var(--acct-space-2);
  }
  .opinions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--acct-space-1);
  }
  .opinion-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: baseline;
    justify-content: end;
  }
  .opinion {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
  .opinion-head > :first-child {
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
  .note {
    flex-wrap: wrap;
    padding: var(--acct-space-1);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-sunken);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
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
`;
