import { displayValue, labelOf, valueAt } from '@acct-forms/core';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { error, icon, lock, warning } from '../styles/icons.ts';
import type { RecordController } from './record.ts';

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
    const value = valueAt(record.data, path);
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
