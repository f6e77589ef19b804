import { css } from 'lit';

/** A page of one narrow column with a link back above it: `.back` with an icon before its words. */
export const narrowPage = css`
  :host {
    max-width: 576px;
    margin-inline: auto;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--acct-space-1);
    margin-bottom: var(--acct-space-1);
    font-size: var(--acct-font-size-s);
  }
  .back .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
  }
`;
