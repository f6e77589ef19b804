import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { html, nothing, type TemplateResult } from 'lit';

/** The keys used most, and the way to all of them. */
export function keyLegend(
  t: ReviewWords,
  { reviews, canBatch, open }: { readonly reviews: boolean; readonly canBatch: boolean; open(): void },
): TemplateResult {
  return html`<p class="keys">
    <span aria-hidden="true"><kbd>J</kbd><kbd>K</kbd>${t['key.move']}</span>
    <span aria-hidden="true"><kbd>Enter</kbd>${t['key.open']}</span>
    ${canBatch ? html`<span aria-hidden="true"><kbd>X</kbd>${t['key.select']}</span>` : nothing}
    ${reviews ? html`<span aria-hidden="true"><kbd>N</kbd>${t['key.next']}</span>` : nothing}
    <span aria-hidden="true"><kbd>/</kbd>${t['key.search']}</span>
    <button type="button" aria-haspopup="dialog" aria-keyshortcuts="?" @click=${open}>
      <kbd aria-hidden="true">?</kbd>${t['key.all']}
    </button>
  </p>`;
}
