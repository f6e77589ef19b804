import { css } from 'lit';

/** On a page of cards: a notice above them, and in a card what went wrong with what was asked there. */
export const pageNotice = css`
  .notice {
    margin-bottom: var(--acct-space-3);
  }
  .note {
    display: flex;
    gap: var(--acct-space-1);
    align-items: center;
    margin-top: var(--acct-space-2);
    color: var(--acct-color-error);
    font-weight: var(--acct-font-weight-strong);
  }
`;
