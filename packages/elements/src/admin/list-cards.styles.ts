import { css } from 'lit';

/** Under 1024 px each row is a card, two beside each other where there is room: its name first, every value with its label, what can be done last. */
export const listCards = css`
  @media (max-width: 1023px) {
    .table,
    .table tbody {
      display: block;
      white-space: normal;
    }
    .table thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table tbody tr {
      display: grid;
      gap: 4px;
      align-content: start;
      padding: 12px var(--acct-space-2);
      border-bottom: 1px solid var(--acct-color-border);
    }
    .table tbody tr:last-child {
      border-bottom: 0;
    }
    .table tbody tr > *,
    .table tbody tr > :first-child {
      display: block;
      height: auto;
      min-width: 0;
      padding: 0;
      border: 0;
      text-align: start;
      overflow-wrap: anywhere;
    }
    .table tbody [data-label]::before {
      margin-inline-end: var(--acct-space-1);
      color: var(--acct-color-text-2);
      content: attr(data-label);
      content: attr(data-label) / '';
    }
    .table tbody tr > .number {
      text-align: start;
    }
    .table tbody tr > .acts {
      text-align: end;
    }
    .table tbody tr > .acts:empty {
      display: none;
    }
  }
  @media (min-width: 700px) and (max-width: 1023px) {
    .table tbody {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .table tbody tr:nth-child(odd) {
      border-inline-end: 1px solid var(--acct-color-border);
    }
  }
`;
