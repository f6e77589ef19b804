import type { CaseFilter, CaseSummary, Review } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import type { ReactiveControllerHost } from 'lit';
import { PageList } from './page-list.ts';
import {
  changed,
  choiceOf,
  decidedTabs,
  filterOf,
  queryOf,
  sortOf,
  waitingStates,
  type ChoiceChange,
  type QueueChoice,
  type QueueTab,
} from './queue-query.ts';
import { keepPlace, placeOf, type QueuePlace } from './queue-memory.ts';

/** One page of a bureau's queue and the counts over it. Nothing polls; `load` reads again. */
export class ReviewQueueController {
  choice: QueueChoice = choiceOf('');
  /** Undefined until they are known. */
  counts: Readonly<Partial<Record<QueueTab, number>>> | undefined;
  readonly list: PageList<CaseSummary>;
  readonly #review: () => Review | undefined;
  /** The place as it was kept last. */
  #kept = '';

  constructor(host: ReactiveControllerHost, review: () => Review | undefined, limit: () => number) {
    this.#review = review;
    this.list = new PageList(host, async (cursor, signal) => {
      const reading = review();
      if (reading === undefined) return { items: [] };
      const input = { filter: this.filter, sort: sortOf(this.choice), limit: limit() };
      const [page, counts] = await Promise.all([
        reading.queue(cursor === undefined ? input : { ...input, cursor }, { signal }),
        this.#count(reading, signal),
      ]);
      if (!signal.aborted) this.counts = counts;
      return page;
    });
  }

  /** What `claimNext` takes from, and what the table shows. */
  get filter(): CaseFilter {
    return filterOf(this.choice);
  }

  /** Changes the choice and reads the first page. */
  choose(change: ChoiceChange): Promise<void> {
    this.choice = changed(this.choice, change);
    return this.list.first();
  }

  /** Reads this page and the counts; where what stood on it is gone, the page before. */
  async load(): Promise<void> {
    if (this.#review() === undefined) return;
    await this.list.load();
    while (this.list.status === 'ready' && this.list.items.length === 0 && this.list.page > 1)
      await this.list.previous();
  }

  /**
   * Goes where a query leads, or without one to where the person was. Answers the row that was current, if the place is
   * the one that they left; the next reading begins there.
   */
  enter(query: string, account: string | undefined): string | undefined {
    const place = account === undefined ? undefined : placeOf(account);
    const isThere = place !== undefined && (query === '' || query === queryOf(place.choice));
    this.choice = isThere ? place.choice : choiceOf(query);
    this.list.restore(isThere ? place.cursors.map((cursor) => cursor ?? undefined) : [undefined]);
    return isThere ? place.current : undefined;
  }

  /** Keeps the place, as it is shown, once it is another: to be drawn again is no way to be somewhere. */
  keep(account: string, current: string | undefined): void {
    const { choice, list } = this;
    const place: QueuePlace = {
      choice,
      cursors: list.cursors.map((cursor) => cursor ?? null),
      ids: list.items.map(({ id }) => id),
      ...(current === undefined ? {} : { current }),
    };
    const kept = JSON.stringify([account, place]);
    if (kept === this.#kept) return;
    this.#kept = kept;
    keepPlace(account, place);
  }

  async #count(review: Review, signal: AbortSignal): Promise<Partial<Record<QueueTab, number>>> {
    const { choice } = this;
    const ask = (tab: QueueTab, states?: readonly State[]) => {
      const { states: _, ...filter } = filterOf(changed(choice, { tab }));
      return review.counts({ ...filter, ...(states && { states }) }, { signal });
    };
    const [all, mine, overdue, decided] = await Promise.all([
      ask('open'),
      ask('mine', waitingStates),
      ask('overdue', waitingStates),
      // What is decided is not due: there, another filter holds.
      choice.due === undefined ? undefined : ask('approved', decidedTabs),
    ]);
    const waiting = (counts: Readonly<Record<string, number>> | undefined) =>
      waitingStates.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
    return { ...all, ...decided, open: waiting(all), mine: waiting(mine), overdue: waiting(overdue) };
  }
}
