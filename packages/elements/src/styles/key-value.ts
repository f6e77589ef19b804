import { css, html } from 'lit';
import type { TemplateResult } from 'lit';

/** Key–value lists: `<dl class="values">` with a `<div>` around each pair; three columns, label beside value on phones. */
export const keyValue = css`
  .values {
    display: grid;
    grid-template-columns: repeat(var(--columns, 3), minmax(0, 1fr));
    gap: var(--acct-space-2) var(--acct-space-3);
  }
  .values dt {
    color: var(--acct-color-text-3);
    font-size: var(--acct-font-size-s);
  }
  @media (max-width: 767px) {
    .values {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--acct-space-1);
    }
    .values > div {
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--acct-space-1);
    }
    .values dt {
      flex: 0 0 8em;
    }
    /* Where a number does not fit beside its label it stands below. */
    .values dd {
      flex: 1 1 10em;
      min-width: 0;
    }
  }
`;

/** One pair of such a list. */
export const pair = (label: unknown, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
