import type { EventView, RecordView } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ProgressWords } from '@acct-forms/core/locales/zh-CN/progress';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, close, flag, icon } from '../../styles/icons.ts';
import type { Coming } from '../timeline.ts';
import type { Page } from './progress.ts';

type Words = Readonly<ProgressWords>;

/** Moves between people of the bureau say nothing to the applicant. */
const untold: readonly EventView['kind'][] = ['created', 'released'];
const bad: readonly EventView['kind'][] = ['rejected', 'revoked', 'discarded'];

/** What happened, from the oldest on. */
export const past = (page: Page, t: Words, onReceipt: () => void): TemplateResult[] =>
  page
    .view()
    .events.filter(({ kind }) => !untold.includes(kind))
    .map((event) => renderEvent(event, page, t, onReceipt));

function renderEvent(event: EventView, page: Page, t: Words, onReceipt: () => void): TemplateResult {
  const { kind, at, department, reason } = event;
  const view = page.view();
  const bureau = department && page.name(department.name);
  const tone = kind === 'returned' ? 'flag' : bad.includes(kind) ? 'bad' : 'done';
  const last = event === view.events.at(-1);
  const handed = kind === 'submitted' && view.state !== 'draft';
  const receipt = handed && view.referenceNumber !== undefined && event.round === view.round;
  const note =
    kind === 'returned' && last
      ? t['next.waitFix']
      : bureau && kind === 'claimed'
        ? format(t['note.claimed'], { bureau })
        : bureau;
  return html`<li class=${tone}>
    <span class="dot">${icon(tone === 'done' ? check : tone === 'flag' ? flag : close)}</span>
    <strong>${t[`event.${kind}`]}</strong
    ><time datetime=${at}>${formatMoment(new Date(at), page.words.lang)}</time>
    ${kind !== 'submitted' && note ? html`<p>${note}</p>` : nothing}
    ${reason && kind !== 'returned' ? html`<p>${format(t.reason, { text: reason })}</p>` : nothing}
    ${receipt ? html`<p><button class="link" type="button" @click=${onReceipt}>${t.receipt}</button></p>` : nothing}
  </li>`;
}

/** What has still to come, by the state. */
export function stillToCome(
  { state, round }: RecordView,
  t: Words,
  [submit, review, approved]: readonly [Coming, Coming, Coming],
): Coming[] {
  switch (state) {
    case 'draft':
      return [round > 0 ? [t['next.resubmit'], ''] : submit, review, approved];
    case 'returned':
      return [[t['next.resubmit'], review[1]], approved];
    case 'submitted':
      return [review, approved];
    case 'inReview':
      return [approved];
    default:
      return [];
  }
}
