import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { LitElement, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RecordController } from '../controllers/record.ts';
import { renderStatus } from '../controllers/record-status.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent } from '../events.ts';
import { icon, printer } from '../styles/icons.ts';
import { renderReceipt } from './receipt-view.ts';
import { previewStyles } from './styles.ts';

/**
 * After the submission: reference number, state, bureau with its phone, what happens next; printable on A4.
 *
 * @summary The receipt of a submission.
 * @event acct-navigate - When the home page is wanted
 * @csspart receipt - The receipt
 */
export class AcctReceipt extends LitElement {
  static override styles: CSSResultGroup = previewStyles;

  /** The backend; else the one of the page around. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else the one of the page around. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else what the page around knows. */
  @property({ attribute: false }) session: Session | null | undefined;

  readonly #record = new RecordController(this);
  readonly #words = new WordsController(this, 'form', zh);

  protected override render(): TemplateResult {
    const record = this.#record;
    const { t } = this.#words;
    const go = (to: 'home' | 'login') => this.dispatchEvent(new AcctNavigateEvent(to));
    if (record.status !== 'ready') return renderStatus(record, t, go);
    const { referenceNumber, state } = record.view!;
    const title = state === 'submitted' ? t.receiptTitle : record.speaker.words[`state.${state}`];
    return html`<div class="page">
      <header class="top">
        <h1 tabindex="-1">${referenceNumber ? title : t.receiptNone}</h1>
        <button class="button" type="button" @click=${() => print()}>${icon(printer)}${t.print}</button>
      </header>
      ${referenceNumber ? renderReceipt(record, t) : ''}
      <div class="actions">
        <button class="button" type="button" @click=${() => go('home')}>${t.goHome}</button>
      </div>
    </div>`;
  }
}
