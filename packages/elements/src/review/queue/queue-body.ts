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
  /** Why a search cannot find, and the filters that are on, in words, which may come later. */
  readonly filterWords: () => { readonly advice: string; readonly on: string };
  /** Goes on once the page is read. */
  readonly turn: (reading: Promise<void>) => void;
  readonly refresh: () => Promise<void>;
}

/** A search that cannot find says so, and not that there is nothing. */
function nothingFound({ t, filterWords }: QueueBody): TemplateResult {
  const { advice, on } = filterWords();
  return html`<strong>${advice || t.emptyFiltered}</strong>${on}${t.emptyHint}`;
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
      ${status !== 'ready' ? t.loading : body.whole ? html`<strong>${t.empty}</strong>` : nothingFound(body)}
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
