import { css } from 'lit';

/** What every screen of a record shares: the bar at the bottom of the view, waiting, the choice in a conflict. */
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
  .summary li {
    margin-top: var(--acct-space-05);
  }
  .save {
    align-items: center;
    font-size: var(--acct-font-size-s);
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--acct-space-1);
  }
  .conflicts fieldset {
    margin: var(--acct-space-3) 0;
    padding: 0;
    border: 0;
  }
  .conflicts legend {
    display: flex;
    gap: var(--acct-space-1);
    align-items: center;
    padding: 0;
    font-weight: var(--acct-font-weight-strong);
  }
  .conflicts .tick {
    margin-top: var(--acct-space-1);
  }
  .conflicts .tick strong {
    display: block;
    font-size: var(--acct-font-size-s);
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
