import { css } from 'lit';

/** The dialog of an export. */
export const exportStyles = css`
  .dialog .body {
    display: grid;
    gap: var(--acct-space-3);
    align-content: start;
  }
  .dialog fieldset {
    margin: 0;
    padding: 0;
    border: 0;
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
  .area {
    height: auto;
    padding-block: var(--acct-space-1);
  }
  .wrong {
    display: flex;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
    color: var(--acct-color-error);
    font-size: var(--acct-font-size-s);
    font-weight: var(--acct-font-weight-strong);
  }
`;
