import { css } from 'lit';

/** The choice of a decision on many cases, and the cases. */
export const batchStyles = css`
  .dialog fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-3);
    margin: 0;
    padding: 0;
    border: 0;
  }
  .dialog legend {
    padding: 0;
  }
  .cases {
    display: grid;
    gap: var(--acct-space-1);
    margin: var(--acct-space-1) 0 0;
    padding: 0;
    list-style: none;
  }
  .cases li {
    display: flex;
    gap: 12px;
  }
  .cases .icon {
    flex: none;
    height: 1.6em;
    color: var(--acct-color-warning);
  }
  .cases .done .icon {
    color: var(--acct-color-success);
  }
`;
