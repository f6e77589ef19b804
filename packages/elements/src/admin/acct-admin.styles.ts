import { css } from 'lit';

/** The administration: links to sections, head, filters, lists, forms in dialogs. */
export const adminStyles = css`
  :host {
    padding: var(--acct-space-3);
  }
  /* One row; on a phone, where it is too long, it is scrolled. */
  nav {
    display: flex;
    gap: 0 var(--acct-space-3);
    overflow-x: auto;
    margin-bottom: var(--acct-space-2);
    border-bottom: 1px solid var(--acct-color-border);
  }
  nav button {
    flex: none;
    min-height: 40px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--acct-color-text-2);
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  nav button:focus-visible {
    outline-offset: -3px;
  }
  nav button:hover {
    color: var(--acct-color-accent);
  }
  nav [aria-current] {
    box-shadow: inset 0 -3px 0 var(--acct-color-accent);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
    justify-content: space-between;
    min-height: 40px;
    margin-bottom: var(--acct-space-2);
  }
  h1 {
    font-size: calc(24px * var(--acct-text-scale));
  }
  .actions {
    gap: var(--acct-space-1);
  }
  .told > .notice {
    margin-bottom: var(--acct-space-2);
  }
  .card {
    padding: 0;
    overflow: hidden;
  }
  .lead,
  .quiet {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .lead.above {
    padding: var(--acct-space-2);
    border-bottom: 1px solid var(--acct-color-border);
  }
  .below {
    display: block;
    color: var(--acct-color-text-2);
    font-weight: var(--acct-font-weight-regular);
  }
  .badges {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .dialog .table .badge {
    margin-inline-start: 4px;
  }
  .values.two {
    --columns: 2;
  }
  .values.evidence {
    --columns: 1;
    padding: var(--acct-space-2);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-sunken);
  }
  .said {
    padding: var(--acct-space-2);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-sunken);
    white-space: pre-line;
  }
  .search {
    position: relative;
    flex: 1 1 180px;
    max-width: 640px;
  }
  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 14px;
    height: 100%;
    pointer-events: none;
  }
  .search > .input {
    padding-inline-start: 40px;
  }
  .verdict {
    padding: var(--acct-space-2);
  }
  .filters {
    padding: var(--acct-space-2);
    border-bottom: 1px solid var(--acct-color-border);
  }
  @media (min-width: 1024px) {
    .filters > .box {
      flex-basis: 180px;
    }
  }
  .filters .day {
    display: inline-flex;
    flex: 0 1 auto;
    gap: var(--acct-space-1);
    align-items: center;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    white-space: nowrap;
  }
  .table tbody tr > * {
    padding-block: 6px;
  }
  .table tr > :first-child {
    padding-inline-start: var(--acct-space-2);
  }
  .table .long {
    min-width: 10em;
  }
  .code {
    white-space: nowrap;
  }
  @media (min-width: 768px) {
    .table .moment {
      white-space: nowrap;
    }
  }
  .table .acts {
    text-align: end;
  }
  .table .acts > * + .link {
    margin-inline-start: var(--acct-space-2);
  }
  .table th[scope='row'] {
    min-width: 8em;
    font-weight: var(--acct-font-weight-strong);
  }
  .table tbody tr:last-child > * {
    border-bottom: 0;
  }
  .busy {
    opacity: 0.6;
  }
  .blank {
    padding: var(--acct-space-6) var(--acct-space-3);
    color: var(--acct-color-text-2);
    text-align: center;
  }
  .blank strong {
    display: block;
    margin-bottom: var(--acct-space-2);
    color: var(--acct-color-text);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-2);
    align-items: center;
    justify-content: space-between;
    padding: 12px var(--acct-space-2);
    border-top: 1px solid var(--acct-color-border);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .dialog .body {
    display: grid;
    gap: var(--acct-space-2);
    align-content: start;
  }
  .dialog .fields {
    gap: var(--acct-space-2) var(--acct-space-3);
  }
  .dialog .note.error {
    font-size: var(--acct-font-size-s);
  }
  .input.area {
    height: auto;
    min-height: 96px;
    padding-block: var(--acct-space-1);
    line-height: var(--acct-line-height-ui);
    resize: vertical;
  }
  .password {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
  }
  .password > .input {
    flex: 1 1 12em;
    font-family: var(--acct-font-family-num);
  }
  /* Links in two rows, and pairs of what a card tells beside each other. */
  @media (min-width: 768px) and (max-width: 1023px) {
    nav {
      flex-wrap: wrap;
    }
    [role='table'] > tbody > tr {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--acct-space-3);
    }
    [role='table'] > tbody > tr > :is([scope='row'], .acts) {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 767px) {
    :host {
      padding: var(--acct-space-2);
    }
    nav {
      gap: 0 var(--acct-space-2);
    }
    .filters > .box,
    .filters > .day {
      flex-basis: 100%;
    }
    .day > .input {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    nav [aria-current] {
      border-bottom: 3px solid Highlight;
    }
  }
`;
