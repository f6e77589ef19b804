import type { RecordView } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import {
  displayValue,
  formatMoment,
  labelOf,
  localized,
  mask,
  profileText,
  slotLabel,
  slotsOf,
  valueAt,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { pair } from '../styles/key-value.ts';
import { icon, printer } from '../styles/icons.ts';

type Pair = readonly [label: string, value: TemplateResult | string | undefined];

/** What a person takes away: number, state, bureau with its phone. `whole`: also who handed in what, and what comes. */
export function renderReceipt(record: RecordController, t: FormWords, whole = false): TemplateResult {
  const view: RecordView = record.view!;
  const profile: Profile = record.services.profile!;
  const { words, lang } = record.speaker;
  const pairs: Pair[] = [
    [t.receiptNumber, html`<strong class="number">${view.referenceNumber}</strong>`],
    [t.receiptState, words[`state.${view.state}`]],
    [t.receiptAt, view.submittedAt && formatMoment(new Date(view.submittedAt), lang)],
    ...(whole ? personPairs(record) : []),
    [t.receiptBureau, view.department && profileText(record.speaker, view.department.name)],
    [
      t.receiptPhone,
      html`<span class="phones"
        >${view.department?.phones.map((phone) => html`<a href="tel:${phone}">${phone}</a>`)}</span
      >`,
    ],
    [t.receiptHours, localized(profile.officeHours, lang)],
  ];
  return html`<section class="card receipt" part="receipt">
    <dl class="values">${pairs.map(([label, value]) => pair(label, value))}</dl>
    ${
      whole
        ? html`${record.change ? nothing : renderMaterials(record, t)}
          ${view.state === 'submitted' ? renderNext(t, profile.reviewDays) : nothing}
          ${renderFoot(profile, view, t, lang)}`
        : nothing
    }
  </section>`;
}

function personPairs({ speaker, data, facts }: RecordController): Pair[] {
  const shown = (path: string, value = valueAt(data, path)): Pair => [
    labelOf(speaker, path, facts),
    displayValue(speaker, path, value),
  ];
  const number = valueAt(data, 'basic.idNumber');
  const unit = valueAt(data, 'employer.unitName');
  return [
    shown('basic.name'),
    shown('basic.idNumber', mask('idNumber', String(number ?? ''))),
    ...(facts['onDuty'] && unit !== undefined ? [shown('employer.unitName')] : []),
  ];
}

/** The names of the files that were handed in. */
function renderMaterials({ form, data, context, view, speaker }: RecordController, t: FormWords) {
  const names = slotsOf(form!, data, context)
    .filter(({ path }) => view!.materials[path])
    .map(({ path }) => slotLabel(speaker, path));
  return html`<h2>${format(t.receiptMaterials, { n: names.length })}</h2>
    <ol class="files-sent">
      ${names.map((name) => html`<li>${name}</li>`)}
    </ol>`;
}

/** On paper alone: whose system it is, when it was printed, whom to call. */
function renderFoot({ names }: Profile, { department }: RecordView, t: FormWords, lang: string) {
  return html`<footer class="paper" role="none">
    <span>${localized(names.system, lang)}</span>
    <span>${format(t.receiptPrinted, { date: formatMoment(new Date(), lang) })}</span>
    ${department ? html`<span>${t.receiptPhone} ${department.phones.join(' ')}</span>` : nothing}
  </footer>`;
}

function renderNext(t: FormWords, days: number): TemplateResult {
  const lines = format(t.receiptSteps, { days }).split('\n');
  return html`<h2>${t.receiptNext}</h2>
    <ol>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ol>`;
}

export const renderPrint = (t: FormWords): TemplateResult =>
  html`<button class="button" type="button" @click=${() => print()}>${icon(printer)}${t.print}</button>`;
