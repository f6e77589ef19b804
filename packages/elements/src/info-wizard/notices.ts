import { displayValue, labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { clockTime } from '../controllers/save-line.ts';
import { error, icon, info, lock, warning } from '../styles/icons.ts';

type Leave = (to: 'login' | 'home') => void;

/** What stands in place of the form when there is none to fill in. */
export function renderStatus(record: RecordController, t: FormWords, leave: Leave): TemplateResult {
  switch (record.status) {
    case 'waiting':
      return html`<p class="waiting" role="status"><span class="spinner"></span>${t.loading}</p>`;
    case 'signed-out':
      return html`<div class="notice error" role="alert">
        ${icon(lock)}
        <div>
          <strong>${t.signedOut}</strong>
          <button class="button small" type="button" @click=${() => leave('login')}>${t.signIn}</button>
        </div>
      </div>`;
    case 'closed':
      return renderClosed(record, t, leave);
    default:
      return html`<div class="notice error" role="alert">
        ${icon(error)}
        <div>
          <strong>${record.errorCode === 'offline' ? t.loadOffline : t.loadFailed}</strong>
          <button class="button small" type="button" @click=${() => record.retry()}>${t.reload}</button>
        </div>
      </div>`;
  }
}

/** Submitted elsewhere: what was typed here is offered for copying and never sent. */
function renderClosed(record: RecordController, t: FormWords, leave: Leave): TemplateResult {
  const { speaker } = record;
  const unsaved = [...record.dirty].flatMap((path) => {
    const value = record.value(path);
    return typeof value === 'object' || value === undefined
      ? []
      : [[labelOf(speaker, path, record.facts), displayValue(speaker, path, value)] as const];
  });
  return html`<div class="notice warning" role="alert">
      ${icon(warning)}
      <div>
        <strong>${t.closedElsewhere}</strong>
        <button class="button small" type="button" @click=${() => leave('home')}>${t.goHome}</button>
      </div>
    </div>
    <section class="card">
      <h2>${t.unsavedCopy}</h2>
      <dl class="values">
        ${unsaved.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
}

/** Said before the person types: nothing stays on this machine. */
export function renderKeeping({ drafts }: RecordController, t: FormWords): TemplateResult | typeof nothing {
  if (drafts.keeping === 'device') return nothing;
  return html`<div class="notice warning">
    ${icon(warning)}
    <div>${drafts.keeping === 'shared' ? t.keepShared : t.keepUnavailable}</div>
  </div>`;
}

export function renderRestored(record: RecordController, t: FormWords): TemplateResult | typeof nothing {
  const { restored, speaker } = record;
  if (restored === undefined) return nothing;
  const close = () => {
    record.restored = undefined;
    record.changed();
  };
  const time = clockTime(new Date(restored.savedAt), speaker.lang);
  return html`<div class="notice restored" role="status">
    ${icon(info)}
    <div>
      ${restored.fields.size + restored.files.size > 0 ? format(t.restored, { time }) : nothing}
      ${restored.unreadable > 0 ? format(t.restoredUnreadable, { n: restored.unreadable }) : nothing}
      <button class="link" type="button" @click=${close}>${t.dismiss}</button>
    </div>
  </div>`;
}
