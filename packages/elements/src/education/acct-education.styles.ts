import { css } from 'lit';

export const educationStyles = css`
  .top {
    margin-bottom: var(--acct-space-3);
  }
  .lead,
  .fine {
    max-width: var(--acct-measure);
    color: var(--acct-color-text-2);
  }
  .lead {
    margin-top: var(--acct-space-1);
  }
  .fine {
    margin-top: var(--acct-space-2);
    font-size: var(--acct-font-size-s);
  }
  .programmes {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-2);
    margin-bottom: var(--acct-space-2);
  }
  .card h2 {
    font-size: var(--acct-font-size-l);
  }
  .values {
    margin: 0;
  }
  .moment {
    display: inline-block;
  }
  .values > div:last-child {
    grid-column: span 2;
  }
  .values dd {
    margin: 0;
  }
  .card > .actions {
    margin-top: var(--acct-space-3);
  }
  .told:empty {
    display: none;
  }
  @media (max-width: 767px) {
    .values > div:last-child {
      display: block;
      grid-column: auto;
    }
    .card > .actions .button {
      width: 100%;
    }
  }
`;
