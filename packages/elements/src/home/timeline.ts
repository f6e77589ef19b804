import type { EventView, RecordView } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, close, flag, icon } from '../styles/icons.ts';

type Words = Readonly<HomeWords>;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as `2026-03-12 09:41`, in the province's own time. */
export const timeText = (instant: string): string => clock.format(new Date(instant));

/** Moves between people of the bureau say nothing to the applicant. */
const untold: readonly EventView['kind'][] = ['created', 'released'];
const bad: readonly EventView['kind'][] = ['rejected', 'revoked', 'discarded'];

/** What has still to come, by the state. */
function upcoming({ state, round }: RecordView, t: Words, { reviewDays }: Profile): [string, string][] {
  const review: [string, string] = [t['next.review'], format(t['next.reviewNote'], { days: reviewDays })];
  const approved: [string, string] = [t['next.approved'], t['next.approvedNote']];
  switch (state) {
    case 'draft':
      return [[round > 0 ? t['next.resubmit'] : t['next.submit'], ''], review, approved];
    case 'returned':
      return [[t['next.resubmit'], format(t['next.reviewNote'], { days: reviewDays })], approved];
    case 'submitted':
      return [review, approved];
    case 'inReview':
      return [approved];
    default:
      return [];
  }
}

function past(event: EventView, view: RecordView, t: Words, onReceipt: () => void): TemplateResult {
  const { kind, at, department, reason } = event;
  const tone = kind === 'returned' ? 'flag' : bad.includes(kind) ? 'bad' : 'done';
  const last = event === view.events.at(-1);
  const receipt = kind === 'submitted' && view.referenceNumber !== undefined && event.round === view.round;
  const note =
    kind === 'returned' && last
      ? t['next.waitFix']
      : department
        ? kind === 'claimed'
          ? format(t['note.claimed'], { bureau: department.name })
          : department.name
        : '';
  return html`<li class=${tone}>
    <span class="dot">${icon(tone === 'done' ? check : tone === 'flag' ? flag : close)}</span>
    <strong>${t[`event.${kind}`]}</strong><time datetime=${at}>${timeText(at)}</time>
    ${kind !== 'submitted' && note ? html`<p>${note}</p>` : nothing}
    ${reason && kind !== 'returned' ? html`<p>${format(t.reason, { text: reason })}</p>` : nothing}
    ${receipt ? html`<p><button class="link" type="button" @click=${onReceipt}>${t.receipt}</button></p>` : nothing}
  </li>`;
}

/** What happened and what comes, as a list from the oldest to the end. */
export function timeline(
  view: RecordView,
  t: Words,
  profile: Profile,
  onReceipt: () => void,
): TemplateResult {
  const told = view.events.filter(({ kind }) => !untold.includes(kind));
  return html`<ol class="timeline">
    ${told.map((event) => past(event, view, t, onReceipt))}
    ${upcoming(view, t, profile).map(
      ([name, note]) =>
        html`<li class="next">
          <span class="dot"></span><strong>${name}</strong>${note ? html`<p>${note}</p>` : nothing}
        </li>`,
    )}
  </ol>`;
}

export const timelineStyles = css`
  .timeline {
    padding: 0;
    list-style: none;
  }
  .timeline li {
    position: relative;
    padding: 0 0 var(--acct-space-2) calc(var(--acct-mark) + var(--acct-space-2));
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
    display: grid;
    place-items: center;
    width: var(--acct-mark);
    height: var(--acct-mark);
    border: 2px solid var(--acct-color-border-control);
    border-radius: 50%;
    background: var(--acct-color-surface);
    color: var(--acct-color-surface);
  }
  .timeline .dot .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
    stroke-width: 2.5;
  }
  .timeline .done .dot {
    border-color: var(--acct-color-success);
    background: var(--acct-color-success);
  }
  .timeline .flag .dot {
    border-color: var(--acct-color-flag);
    background: var(--acct-color-flag);
  }
  .timeline .bad .dot {
    border-color: var(--acct-color-error);
    background: var(--acct-color-error);
  }
  .timeline .next strong {
    color: var(--acct-color-text-2);
  }
  .timeline time {
    margin-inline-start: 12px;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    white-space: nowrap;
  }
  .timeline p {
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
`;
