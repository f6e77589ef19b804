import { css } from 'lit';

/** The lists of keys. */
export const keysStyles = css`
  .key-list {
    margin: var(--acct-space-1) 0 0;
  }
  .key-list > div {
    display: flex;
    gap: var(--acct-space-2);
    padding-block: 4px;
  }
  .key-list dt {
    min-width: 9em;
  }
  .key-list dd {
    margin: 0;
  }
`;
