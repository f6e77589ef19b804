import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { localized } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { RecordElement } from '../controllers/record-element.ts';
import { check, icon } from '../styles/icons.ts';
import { pageMargins } from './page-margins.ts';
import { renderPrint, renderReceipt } from './receipt-view.ts';
import { receiptPaper } from './receipt-paper.ts';
import { previewStyles } from './styles.ts';

/**
 * After the submission: reference number, state, who handed in what, bureau with its phone, what happens next; for A4.
 *
 * @summary The receipt of a submission.
 * @event acct-navigate - When the home page is wanted
 * @csspart receipt - The receipt
 * @csspart comparison - Old beside new, of a change
 */
export class AcctReceipt extends RecordElement {
  static override styles: CSSResultGroup = [previewStyles, receiptPaper];

  constructor() {
    super();
    this.addController(pageMargins);
  }

  protected override renderRecord(t: FormWords): TemplateResult {
    const { record } = this;
    const { referenceNumber, state, department } = record.view!;
    const { province } = record.services.profile!.names;
    const title = format(t.receiptTitle, { title: record.change?.title ?? t.wizardTitle });
    return html`<div class="page">
      <header class="top">
        <div>
          <h1 tabindex="-1">
            ${
              referenceNumber && state === 'submitted'
                ? html`<span class="done screen">${icon(check)}${t.receiptDone}</span><small>${title}</small>`
                : referenceNumber
                  ? title
                  : t.receiptNone
            }
          </h1>
          <p class="paper">${localized(province, record.speaker.lang)} ${department?.name}</p>
        </div>
        ${referenceNumber ? renderPrint(t) : nothing}
      </header>
      ${referenceNumber ? renderReceipt(record, t, true) : nothing} ${record.change?.renderCard()}
      <div class="actions">
        <button class="button filled" type="button" @click=${() => this.go('home')}>${t.goHome}</button>
      </div>
    </div>`;
  }
}
