import { css } from 'lit';

/** Cards and the grid of fields in them: `.card`, `.fields` (two columns from 768 px; `.full` spans both), `.actions`. */
export const card = css`
  .card {
    padding: var(--acct-space-4);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-surface);
    box-shadow: var(--acct-shadow-1);
  }
  .card + .card {
    margin-top: var(--acct-space-3);
  }
  .card > h2 {
    margin-bottom: var(--acct-space-3);
  }
  .fields {
    display: grid;
    gap: var(--acct-space-3);
    align-items: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-2);
    align-items: center;
  }
  @media (min-width: 768px) {
    .fields.two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .full {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 1023px) {
    .card {
      padding: var(--acct-space-3);
    }
  }
  @media (max-width: 767px) {
    .card {
      padding: var(--acct-space-2);
    }
    .actions {
      gap: var(--acct-space-1);
    }
  }
`;
