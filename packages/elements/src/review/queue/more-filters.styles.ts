import { css } from 'lit';

/** The filters behind the disclosure. */
export const moreStyles = css`
  .more {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-2);
    align-items: center;
    padding-top: var(--acct-space-1);
    border-top: 1px solid var(--acct-color-border);
  }
  .more > .box {
    flex: 0 1 200px;
  }
  .more > .hint {
    flex: 1 0 100%;
    margin: 0;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .period > .note {
    flex: 1 0 100%;
    margin: 0;
  }
  /* the focus is on a part of the day, which :focus-visible does not see */
  .day > .box > .input:focus-within {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: var(--acct-focus-offset);
  }
  .day {
    display: inline-flex;
    gap: var(--acct-space-1);
    align-items: center;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    white-space: nowrap;
  }
  @media (max-width: 767px) {
    .day,
    .more > .box {
      flex: 1 0 100%;
    }
    .day > span:first-child {
      flex: 0 0 6em;
    }
    .day > .box {
      flex: 1 1 auto;
    }
  }
  @media (max-width: 1023px) {
    .period {
      flex: 1 0 100%;
    }
  }
  @media (min-width: 768px) and (max-width: 1023px) {
    .day,
    .day > .box,
    .more > .box {
      flex: 1 1 0;
    }
  }
`;
