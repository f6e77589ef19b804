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
    min-width: 7.5em;
  }
  @media (min-width: 768px) {
    .key-list {
      columns: 2;
    }
    .key-list > div {
      break-inside: avoid;
    }
  }
  .key-list dd {
    margin: 0;
  }
`;
