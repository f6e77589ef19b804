import { css } from 'lit';

/** What every screen of a record shares: the bar at the bottom of the view, and waiting. */
export const recordStyles = css`
  .bar {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-2);
    padding: var(--acct-space-2) var(--acct-space-3);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-surface);
    box-shadow: var(--acct-shadow-2);
  }
  /* At 400 % the bar would cover what has the focus. */
  @media (max-height: 400px) {
    .bar {
      position: static;
    }
  }
  .summary li {
    margin-top: var(--acct-space-05);
  }
  .save {
    align-items: center;
    font-size: var(--acct-font-size-s);
  }
  .notice .button {
    margin-top: var(--acct-space-1);
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--acct-space-1);
  }
  @media (max-width: 767px) {
    .bar {
      margin-inline: calc(-1 * var(--acct-space-2));
      padding: var(--acct-space-1) var(--acct-space-2) calc(var(--acct-space-1) + env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-radius: 0;
    }
    .bar .save,
    .bar .actions {
      width: 100%;
    }
    .bar .actions > * {
      flex: 1;
    }
  }
`;
