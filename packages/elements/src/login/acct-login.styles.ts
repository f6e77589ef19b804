import { css } from 'lit';

export const loginStyles = css`
  :host {
    max-width: var(--acct-width-narrow);
    margin-inline: auto;
  }
  h1 {
    margin-bottom: var(--acct-space-3);
  }
  .notice {
    margin-bottom: var(--acct-space-3);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-3);
    margin-top: var(--acct-space-3);
    font-size: var(--acct-font-size-s);
  }
  @media (max-width: 767px) {
    h1 {
      margin-bottom: var(--acct-space-2);
    }
  }
`;
