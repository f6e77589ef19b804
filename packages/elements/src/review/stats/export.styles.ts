import { css } from 'lit';

/** The dialog of an export. */
export const exportStyles = css`
  #export .body {
    display: grid;
    gap: var(--acct-space-3);
    align-content: start;
  }
  #export fieldset {
    display: grid;
    gap: var(--acct-space-1);
    margin: 0;
    padding: 0;
    border: 0;
  }
  #export legend {
    margin-bottom: var(--acct-space-1);
    padding: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: var(--acct-space-2);
  }
  .rows {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  #export .area {
    height: auto;
    padding-block: var(--acct-space-1);
  }
  #export .wrong {
    display: flex;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
    color: var(--acct-color-error);
    font-size: var(--acct-font-size-s);
    font-weight: var(--acct-font-weight-strong);
  }
`;
