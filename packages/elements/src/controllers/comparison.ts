import type { ChangeWords } from '@acct-forms/core/locales/zh-CN/change';
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChangeLine } from './change-lines.ts';

/** Old beside new, line by line; needs the card around it and `comparisonStyles`. */
export function renderComparison(lines: readonly ChangeLine[], t: Readonly<ChangeWords>): TemplateResult {
  if (lines.length === 0) return html`<p class="fine">${t.nothing}</p>`;
  const side = (name: string, value: string, which: string, none: string) =>
    html`<div class=${which}>
      <dt>${name}</dt>
      <dd class=${value ? '' : 'none'}>${value || none}</dd>
    </div>`;
  return html`<ul class="comparison">
    ${lines.map(
      ({ label, before, after }) =>
        html`<li>
          <strong>${label}</strong>
          <dl>${side(t.before, before, 'old', t.noValue)}${side(t.after, after, 'new', t.noValueYet)}</dl>
        </li>`,
    )}
  </ul>`;
}

export const comparisonStyles = css`
  .comparison {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .comparison li {
    display: grid;
    gap: var(--acct-space-05) var(--acct-space-3);
    padding-block: var(--acct-space-2);
  }
  .comparison li:first-child {
    padding-top: 0;
  }
  .comparison li:last-child {
    padding-bottom: 0;
  }
  .comparison li + li {
    border-top: 1px solid var(--acct-color-border);
  }
  .comparison dl {
    display: grid;
    gap: var(--acct-space-05) var(--acct-space-2);
    margin: 0;
  }
  /* Under each other where half the width would break a code. */
  .comparison dl > div {
    display: grid;
    grid-template-columns: 4em minmax(0, 1fr);
    align-items: baseline;
  }
  .comparison dt {
    color: var(--acct-color-text-3);
    font-size: var(--acct-font-size-s);
  }
  .comparison dd {
    margin: 0;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .comparison .old dd {
    color: var(--acct-color-text-2);
  }
  .comparison .new dd {
    font-weight: var(--acct-font-weight-strong);
  }
  .comparison dd.none {
    color: var(--acct-color-text-3);
    font-weight: inherit;
  }
  .comparison + .moved {
    margin-top: var(--acct-space-2);
    padding-top: var(--acct-space-2);
    border-top: 1px solid var(--acct-color-border);
  }
  @media (min-width: 768px) {
    .comparison li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
      align-items: start;
    }
    .comparison dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .comparison dl > div {
      display: block;
    }
  }
`;
