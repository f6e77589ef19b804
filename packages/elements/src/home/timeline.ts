import type { BackendAdapter } from '@acct-forms/adapter';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { format } from '@acct-forms/core/locales/format';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A step that has still to come, with a note. */
export type Coming = readonly [name: string, note: string];

/** All that comes after the form was opened: submission, review, approval. */
export const comingSteps = (
  t: Readonly<HomeWords>,
  days: number,
  { changes, education }: BackendAdapter['supports'],
): [Coming, Coming, Coming] => [
  [t['next.submit'], ''],
  [t['next.review'], format(t['next.reviewNote'], { days })],
  [t['next.approved'], changes && education ? t['next.approvedNote'] : ''],
];

/** What happened and what comes, as a list from the oldest to the end. */
export const timeline = (
  t: Readonly<HomeWords>,
  past: readonly TemplateResult[],
  coming: readonly Coming[],
): TemplateResult =>
  html`<section class="card" part="timeline">
    <h2>${t.timeline}</h2>
    <ol class="timeline">
      ${past}${coming.map(
        ([name, note]) =>
          html`<li>
            <span class="dot"></span><strong>${name}</strong>${note ? html`<p>${note}</p>` : nothing}
          </li>`,
      )}
    </ol>
  </section>`;

export const timelineStyles = css`
  .timeline li {
    position: relative;
    padding: 0 0 var(--acct-space-2) calc(var(--acct-mark) + var(--acct-space-2));
  }
  .timeline strong {
    color: var(--acct-color-text-2);
  }
  .timeline li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 26px 0;
    inset-inline-start: calc(var(--acct-mark) / 2 - 1px);
    border-inline-start: 2px solid var(--acct-color-border);
  }
  .timeline .dot {
    position: absolute;
    inset-inline-start: 0;
    top: 2px;
    width: var(--acct-mark);
    height: var(--acct-mark);
    border: 2px solid var(--acct-color-border-control);
    border-radius: 50%;
    background: var(--acct-color-surface);
  }
  .timeline p {
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
`;
