import { css } from 'lit';

/** The error summary: `.summary` takes the focus (`tabindex="-1"`); inside an icon, then a block with a heading and a list of links. */
export const summary = css`
  .summary {
    display: flex;
    gap: var(--acct-space-2);
    padding: var(--acct-space-3);
    border: 2px solid var(--acct-color-error);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-surface);
    color: var(--acct-color-error);
  }
  .summary.asks {
    border-color: var(--acct-color-accent);
    color: var(--acct-color-accent);
  }
  .summary:focus {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: var(--acct-focus-offset);
  }
  .summary > .icon {
    margin-top: 4px;
  }
  .summary ul {
    padding: 0;
    list-style: none;
  }
  .summary a {
    color: inherit;
  }
  @media (max-width: 767px) {
    .summary {
      padding: var(--acct-space-2);
    }
  }
`;
