import { css } from 'lit';

/** The queue: head, tabs, filters, table, paging, key caps. */
export const queueStyles = css`
  :host {
    padding: var(--acct-space-3);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
    justify-content: space-between;
  }
  h1 {
    font-size: calc(24px * var(--acct-text-scale));
  }
  .actions {
    gap: var(--acct-space-1);
  }
  .button.small {
    font-size: var(--acct-font-size-s);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    margin-block: var(--acct-space-2);
  }
  .tab {
    display: inline-flex;
    gap: var(--acct-space-1);
    align-items: center;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius-full);
    background: var(--acct-color-surface);
    color: inherit;
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .tab:hover {
    border-color: var(--acct-color-accent);
    color: var(--acct-color-accent);
  }
  .tab[aria-selected='true'] {
    border-color: var(--acct-color-accent);
    background: var(--acct-color-accent);
    color: var(--acct-color-on-accent);
  }
  .tab .late {
    color: var(--acct-color-error);
  }
  .tab[aria-selected='true'] .late {
    color: inherit;
  }
  .card {
    padding: 0;
    overflow: hidden;
  }
  .notice {
    margin-bottom: var(--acct-space-2);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
    padding: var(--acct-space-2);
  }
  .filters > .box {
    flex: 0 0 144px;
  }
  .filters > .search {
    flex: 1 1 280px;
  }
  .filters > .button[aria-expanded] {
    align-self: stretch;
  }
  .filters .input {
    font-size: var(--acct-font-size-s);
  }
  .search {
    position: relative;
  }
  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 14px;
    height: 100%;
    pointer-events: none;
  }
  .search > .input {
    padding-inline: 40px;
  }
  .search > kbd {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 12px;
    margin-block: auto;
    height: 20px;
    pointer-events: none;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
    border-top: 1px solid var(--acct-color-border);
  }
  .table {
    white-space: nowrap;
  }
  .table th,
  .table td {
    padding-inline: 10px;
  }
  .table thead td {
    height: 40px;
    background: var(--acct-color-sunken);
  }
  .table .choice {
    width: 36px;
    padding-inline-end: 0;
  }
  .plain .choice {
    width: 0;
  }
  .plain .choice + * {
    padding-inline-start: 0;
  }
  .table tr > :first-child {
    padding-inline-start: var(--acct-space-2);
  }
  .table tr > :last-child {
    padding-inline-end: var(--acct-space-2);
  }
  /* What may wrap does where the columns are wider than the page. */
  .table .kind {
    min-width: 4em;
    white-space: normal;
  }
  .table .unit {
    min-width: 9em;
    white-space: normal;
  }
  .table .bureau {
    min-width: 7.5em;
    white-space: normal;
  }
  .bureau > span {
    display: inline-block;
    color: var(--acct-color-text-2);
  }
  .table th[scope='row'] {
    font-weight: var(--acct-font-weight-strong);
  }
  .table tbody tr {
    cursor: pointer;
  }
  .table tbody tr:focus-within {
    background: var(--acct-color-accent-weak);
    box-shadow: inset 3px 0 0 var(--acct-color-accent);
  }
  .table tr:focus-within .badge.accent {
    background: var(--acct-color-surface);
  }
  /* What a row offers stays in view, however wide the rest is. */
  @media (min-width: 1024px) {
    .table tr > :last-child {
      position: sticky;
      inset-inline-end: 0;
      background: var(--acct-color-surface);
    }
    .table thead tr > :last-child {
      background: var(--acct-color-sunken);
    }
    .table tbody tr:hover > :last-child {
      background: var(--acct-color-sunken);
    }
    .table tbody tr:focus-within > :last-child {
      background: var(--acct-color-accent-weak);
    }
    /* It covers the end of the row's outline. */
    .table tbody tr:focus-visible > :last-child {
      box-shadow:
        inset 0 var(--acct-focus-width) var(--acct-color-focus),
        inset 0 calc(-1 * var(--acct-focus-width)) var(--acct-color-focus),
        inset calc(-1 * var(--acct-focus-width)) 0 var(--acct-color-focus);
    }
  }
  @media (min-width: 1024px) and (max-width: 1279px) {
    .table th,
    .table td {
      padding-inline: 6px;
    }
  }
  .sort {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: inherit;
    cursor: pointer;
  }
  .sort:hover {
    color: var(--acct-color-accent);
  }
  .busy {
    opacity: 0.6;
  }
  .blank {
    padding: var(--acct-space-6) var(--acct-space-3);
    color: var(--acct-color-text-2);
    text-align: center;
  }
  .blank > .button {
    margin-top: var(--acct-space-2);
  }
  .blank strong {
    display: block;
    color: var(--acct-color-text);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-2);
    align-items: center;
    justify-content: space-between;
    padding: 12px var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-05) var(--acct-space-2);
    margin-top: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
  }
  .keys span,
  .keys button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .keys button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .keys button:hover {
    color: var(--acct-color-accent);
    text-decoration: underline;
  }
  .reads {
    margin-top: var(--acct-space-1);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  @media (max-width: 1023px) {
    .filters > .search {
      flex-basis: 100%;
    }
    .filters > .box {
      flex: 1 1 0;
    }
  }
  @media (max-width: 767px) {
    :host {
      padding: var(--acct-space-2);
    }
    .keys > span {
      display: none;
    }
    .filters > .box {
      flex-basis: 40%;
    }
    .filters > .button.text {
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border: 2px solid Highlight;
    }
    .table tbody tr:focus-within {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
