import { html, nothing, type TemplateResult } from 'lit';
import type { PageList } from '../controllers/page-list.ts';
import { chevronLeft, chevronRight, icon } from './icons.ts';

export interface Pager {
  readonly t: Readonly<Record<'previousPage' | 'nextPage', string>>;
  readonly list: Pick<PageList<unknown>, 'page' | 'hasNext' | 'previous' | 'next'>;
  /** Which page is shown, in words. */
  readonly shown: string;
  /** The keys that turn the page too. */
  readonly keys?: { readonly previous: string; readonly next: string };
  /** Goes on once the page is read. */
  readonly turn: (reading: Promise<void>) => void;
}

/** The foot of a list that is read page by page; needs the sheets of tables and buttons. */
export function pager({ t, list, shown, keys, turn }: Pager): TemplateResult {
  return html`<div class="foot">
    <span role="status">${shown}</span>
    <div class="actions">
      <button
        type="button"
        class="button small"
        aria-keyshortcuts=${keys?.previous ?? nothing}
        ?disabled=${list.page === 1}
        @click=${() => turn(list.previous())}
      >
        ${icon(chevronLeft)}${t.previousPage}
      </button>
      <button
        type="button"
        class="button small"
        aria-keyshortcuts=${keys?.next ?? nothing}
        ?disabled=${!list.hasNext}
        @click=${() => turn(list.next())}
      >
        ${t.nextPage}${icon(chevronRight)}
      </button>
    </div>
  </div>`;
}
