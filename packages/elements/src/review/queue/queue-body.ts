import type { CaseSummary } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { html, type TemplateResult } from 'lit';
import type { PageList } from '../../controllers/page-list.ts';
import { pager } from '../../styles/pager.ts';
import { failureOf, failureText, isAway } from '../review-error.ts';
import { queueTable, type TableContext } from './queue-table.ts';

export interface QueueBody extends Omit<TableContext, 'items' | 'busy'> {
  readonly list: PageList<CaseSummary>;
  /** How many cases a page has. */
  readonly pageSize: number;
  /** Whether nothing narrows the queue. */
  readonly whole: boolean;
  /** The filters behind 更多筛选 that are on, in words, which may come later. */
  readonly filterWords: () => string;
  /** Goes on once the page is read. */
  readonly turn: (reading: Promise<void>) => void;
  readonly refresh: () => Promise<void>;
}

/** A page of the queue with its pager: the cases, that there are none, or why they could not be read. */
export function queueBody(body: QueueBody): TemplateResult {
  const { t, list, sort, turn } = body;
  const { status, items, page } = list;
  if (status === 'failed') {
    const failure = failureOf(list.error);
    return html`<div class="blank" role="alert">
      <strong>${isAway(failure) ? t.offlineReading : failureText(t, failure)}</strong>
      <button type="button" class="button small" @click=${() => turn(body.refresh())}>${t.retry}</button>
    </div>`;
  }
  if (items.length === 0)
    return html`<div class="blank" aria-busy=${status !== 'ready'}>
      ${
        status !== 'ready'
          ? t.loading
          : body.whole
            ? html`<strong>${t.empty}</strong>`
            : html`<strong>${t.emptyFiltered}</strong>${body.filterWords()}${t.emptyHint}`
      }
    </div>`;
  return html`${queueTable({ ...body, items, busy: status === 'loading' })}
  ${pager({
    t,
    list,
    shown: format(t[`sort.${sort}`], { n: body.pageSize, page }),
    keys: { previous: '[', next: ']' },
    turn,
  })}`;
}
