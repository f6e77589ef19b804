import { css } from 'lit';

/** Under 1024 px each row is a card: who and what on the left, state, deadline and action on the right. */
export const queueCards = css`
  @media (max-width: 1023px) {
    .table,
    .table thead,
    .table tbody {
      display: block;
    }
    .table thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--acct-space-3);
      padding: var(--acct-space-1) var(--acct-space-2);
      background: var(--acct-color-sunken);
    }
    .table thead th:not([aria-sort]),
    .table thead td.none {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table thead tr > * {
      height: auto;
      padding: 0;
      border: 0;
    }
    .table tbody tr {
      display: grid;
      grid-template-columns: 24px minmax(4em, 1fr) auto auto;
      gap: 0 var(--acct-space-1);
      padding: 12px var(--acct-space-2);
      border-bottom: 1px solid var(--acct-color-border);
    }
    .table tbody tr > * {
      display: block;
      grid-column: 2 / -1;
      height: auto;
      padding: 0;
      border: 0;
      /* a reference number of wide letters is wider than a card on a small phone */
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .plain tbody tr {
      margin-inline-start: calc(-24px - var(--acct-space-1));
    }
    .table tbody tr > .choice,
    .table tbody tr > [scope],
    .table tbody tr > .left,
    .table tbody tr > .state {
      grid-row: 1;
    }
    .table tbody tr > .choice {
      grid-column: 1;
      width: auto;
    }
    .table tbody tr > [scope] {
      grid-column: 2;
    }
    .table tbody tr > .left {
      grid-column: 3;
    }
    .table tbody tr > .state {
      display: flex;
      flex-wrap: wrap;
      grid-column: 4;
      gap: 4px;
      align-items: start;
      justify-content: flex-end;
    }
    .table tbody tr > .number {
      justify-self: end;
    }
    .table tr > :first-child,
    .table tr > :last-child {
      padding-inline: 0;
    }
    .table tbody .unit {
      min-width: 0;
    }
    .table tbody [data-label] {
      display: grid;
      grid-template-columns: 7em minmax(0, 1fr);
    }
    .table tbody [data-label]::before {
      color: var(--acct-color-text-2);
      content: attr(data-label);
      content: attr(data-label) / '';
    }
  }
  /* name and deadline leave no room for the state beside them */
  @media (max-width: 479px) {
    .table tbody tr {
      grid-template-columns: 24px minmax(4em, 1fr) auto;
    }
    .table tbody tr > .state {
      grid-row: 2;
      grid-column: 2 / -1;
      justify-content: flex-start;
      margin-block: 2px;
    }
  }
  /* pairs of what a row tells beside each other */
  @media (min-width: 700px) and (max-width: 1023px) {
    .table tbody tr {
      grid-template-columns: 24px repeat(2, minmax(0, 1fr));
      column-gap: var(--acct-space-2);
    }
    .plain tbody tr {
      margin-inline-start: calc(-24px - var(--acct-space-2));
    }
    .table tbody tr > [data-label] {
      grid-column: 2;
    }
    .table tbody tr > [data-label].second,
    .table tbody tr > .state {
      grid-column: 3;
    }
  }
`;
