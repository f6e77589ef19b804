import { css } from 'lit';

export const homeStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-2);
    margin-bottom: var(--acct-space-3);
  }
  /* its words, not its edge, stand in line with what is around */
  .top > .text {
    margin-inline: calc(1px - var(--acct-space-2));
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 336px;
    gap: var(--acct-space-3);
    align-items: start;
  }
  .column {
    display: grid;
    gap: var(--acct-space-3);
    min-width: 0;
  }
  .column > .card {
    margin: 0;
  }
  ol,
  ul {
    padding: 0;
    list-style: none;
  }
  aside .card {
    padding: var(--acct-space-3);
  }
  aside .card > h2 {
    margin-bottom: var(--acct-space-2);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-05) var(--acct-space-2);
    margin-bottom: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .line strong {
    color: var(--acct-color-text);
    white-space: nowrap;
  }
  .heading {
    font-size: calc(24px * var(--acct-text-scale));
  }
  .heading {
    overflow-wrap: anywhere;
    word-break: keep-all;
  }
  .status h2,
  [part='claim'] h2 {
    margin-bottom: var(--acct-space-1);
  }
  .lead {
    max-width: var(--acct-measure);
    color: var(--acct-color-text-2);
  }
  .status .actions,
  [part='claim'] .actions {
    margin-top: var(--acct-space-3);
  }
  .claimed,
  [part='claim'] .notice {
    max-width: var(--acct-measure);
    margin-top: var(--acct-space-2);
  }
  .claimed .label {
    display: block;
    margin-bottom: var(--acct-space-1);
  }
  .claimed .note {
    margin-top: var(--acct-space-05);
  }
  .status .notice {
    margin-top: var(--acct-space-2);
  }
  .empty {
    color: var(--acct-color-text-3);
  }
  .values {
    --columns: 1;
  }
  .phone {
    margin-top: var(--acct-space-2);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .things li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-05) var(--acct-space-1);
    min-height: 48px;
    padding-block: var(--acct-space-1);
  }
  .things li + li {
    border-top: 1px solid var(--acct-color-border);
  }
  .things .badge {
    white-space: normal;
  }
  .things .link {
    font-size: inherit;
  }
  @media (max-width: 1023px) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (min-width: 768px) and (max-width: 1023px) {
    aside.column {
      grid-template-columns: 1fr 1fr;
    }
    aside > :last-child {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 767px) {
    .heading {
      font-size: var(--acct-font-size-xl);
    }
    aside .card {
      padding: var(--acct-space-2);
    }
    .status .actions .button {
      width: 100%;
    }
  }
`;
