import { css } from 'lit';

/** Tables of the workbench: `<table class="table">`; `.number` aligns figures right. */
export const table = css`
  .table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .table th,
  .table td {
    height: 48px;
    padding: var(--acct-space-05) var(--acct-space-2);
    border-bottom: 1px solid var(--acct-color-border);
    text-align: start;
  }
  .table thead th {
    height: 40px;
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
    font-weight: var(--acct-font-weight-strong);
  }
  .table .number {
    text-align: end;
  }
  .table tbody tr:hover {
    background: var(--acct-color-sunken);
  }
  .table tbody tr:focus-visible,
  .table tbody tr[aria-selected='true'] {
    background: var(--acct-color-accent-weak);
    box-shadow: inset 3px 0 0 var(--acct-color-accent);
  }
  .table tbody tr:focus-visible {
    outline-offset: -3px;
  }
`;
