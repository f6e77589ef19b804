import type { RecordView } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { localized } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';

/** Day and time of an instant, as the person reads it. */
const dayAndTime = (instant: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );

/** What a person takes away: number, state, bureau with its phone, what happens next. */
export function renderReceipt(record: RecordController, t: FormWords): TemplateResult {
  const view: RecordView = record.view!;
  const profile: Profile = record.services.profile!;
  const { words, lang } = record.speaker;
  const pairs: [string, TemplateResult | string | undefined][] = [
    [t.receiptNumber, html`<strong class="number">${view.referenceNumber}</strong>`],
    [t.receiptState, words[`state.${view.state}`]],
    [t.receiptAt, view.submittedAt && dayAndTime(view.submittedAt, lang)],
    [t.receiptBureau, view.department?.name],
    [
      t.receiptPhone,
      html`${view.department?.phones.map((phone) => html`<a href="tel:${phone}">${phone}</a> `)}`,
    ],
    [t.receiptHours, localized(profile.officeHours, lang)],
  ];
  return html`<section class="card receipt" part="receipt">
    <dl class="values">
      ${pairs.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${view.state === 'submitted' ? renderNext(t, profile.reviewDays) : nothing}
  </section>`;
}

function renderNext(t: FormWords, days: number): TemplateResult {
  const lines = format(t.receiptSteps, { days }).split('\n');
  return html`<h2>${t.receiptNext}</h2>
    <ol>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ol>`;
}
