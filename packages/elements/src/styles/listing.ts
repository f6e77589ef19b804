import { css } from 'lit';

/**
 * Lists of the offices: filters above, a table that scrolls in its own place. A table with its roles in it lays each row
 * out as a card under 1024 px: its name first, every value beside its label, what can be done last.
 */
export const listing = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
  }
  .filters > .box {
    flex: 0 1 auto;
  }
  .filters .input {
    height: var(--acct-control-height-s);
    font-size: var(--acct-font-size-s);
  }
  /* the focus is on a part of the day, which :focus-visible does not see */
  input[type='date']:focus-within {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: var(--acct-focus-offset);
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .table thead th,
  .table .number,
  .table .acts {
    white-space: nowrap;
  }
  .table .number {
    font-variant-numeric: tabular-nums;
  }
  /* Names of people and bureaus keep together. */
  .table :is(th, td):not(.long) {
    word-break: keep-all;
  }
  @media (max-width: 1023px) {
    .table[role='table'],
    .table[role='table'] > tbody {
      display: block;
      white-space: normal;
    }
    .table[role='table'] > thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    [role='table'] > tbody > tr {
      display: grid;
      gap: 4px;
      align-content: start;
      padding: 12px var(--acct-space-2);
      border-bottom: 1px solid var(--acct-color-border);
    }
    [role='table'] > tbody > tr:last-child {
      border-bottom: 0;
    }
    [role='table'] > tbody > tr > *,
    [role='table'] > tbody > tr > :first-child {
      display: block;
      height: auto;
      min-width: 0;
      padding: 0;
      border: 0;
      text-align: start;
      overflow-wrap: anywhere;
    }
    [role='table'] > tbody > tr > [data-label] {
      position: relative;
      padding-inline-start: 8em;
    }
    [role='table'] > tbody [data-label]::before {
      position: absolute;
      inset-inline-start: 0;
      color: var(--acct-color-text-2);
      content: attr(data-label);
      content: attr(data-label) / '';
    }
    [role='table'] > tbody > tr > .number {
      text-align: start;
    }
    [role='table'] > tbody > tr > .acts {
      text-align: end;
    }
    [role='table'] > tbody > tr > .acts:empty {
      display: none;
    }
  }
  @media (min-width: 768px) and (max-width: 1023px) {
    .filters > :is(.box, .day) {
      flex: 1 1 180px;
      max-width: none;
    }
    .filters > .search {
      flex: 1 1 calc(100% - 8em);
      max-width: none;
    }
    .day > .input {
      flex: 1 1 auto;
    }
  }
`;
