import { css } from 'lit';

/** The offer under the code, and the hits of the dialog. */
export const unitStyles = css`
  .offer {
    margin-top: var(--acct-space-2);
  }
  .unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-2);
    margin: var(--acct-space-1) 0;
    padding: var(--acct-space-2);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
  }
  .notice .unit strong {
    color: inherit;
  }
  .dialog .input {
    flex: 1 1 8em;
    /* What is wrong with the code is not wrong with the search. */
    --edge: initial;
    box-shadow: none;
  }
  .dialog h2 {
    outline: none;
  }
  .dialog .found {
    margin-top: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .hits {
    display: grid;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
  }
  .hit {
    display: flex;
    gap: 12px;
    padding: var(--acct-space-2);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius);
    cursor: pointer;
  }
  .hit.chosen {
    border-color: var(--acct-color-accent);
    background: var(--acct-color-accent-weak);
    box-shadow: inset 0 0 0 1px var(--acct-color-accent);
  }
  .hit input {
    margin-top: 0.2em;
  }
  .hit span span,
  .unit span {
    display: block;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .hit strong {
    display: block;
  }
  .hit mark {
    background: none;
    color: var(--acct-color-accent);
  }
`;
