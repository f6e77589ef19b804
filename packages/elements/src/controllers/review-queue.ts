import type { CaseFilter, CaseSort, CaseSummary, Review } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import type { ReactiveControllerHost } from 'lit';
import { PageList } from './page-list.ts';

/** The states that wait for a bureau. */
const open: readonly State[] = ['submitted', 'inReview'];

/** The tabs over the queue, each a filter of its own. */
export const queueTabs = [
  'open',
  'submitted',
  'inReview',
  'mine',
  'overdue',
  'returned',
  'approved',
  'rejected',
] as const;
export type QueueTab = (typeof queueTabs)[number];

const filterOf: Readonly<Record<QueueTab, CaseFilter>> = {
  open: { states: open },
  submitted: { states: ['submitted'] },
  inReview: { states: ['inReview'] },
  mine: { states: open, mine: true },
  overdue: { states: open, overdue: true },
  returned: { states: ['returned'] },
  approved: { states: ['approved'] },
  rejected: { states: ['rejected'] },
};

/** What the person set besides the tab. */
export interface QueueChoice {
  readonly tab: QueueTab;
  readonly kind?: 'initial' | 'change';
  readonly overdue?: true;
  readonly search?: string;
  readonly bureau?: number;
  readonly sort: CaseSort;
}

/** One page of a bureau's queue and the counts over it. Nothing polls; `load` reads again. */
export class ReviewQueueController {
  choice: QueueChoice = { tab: 'open', sort: 'oldest' };
  /** Undefined until they are known. */
  counts: Readonly<Partial<Record<QueueTab, number>>> | undefined;
  readonly list: PageList<CaseSummary>;
  readonly #review: () => Review | undefined;

  constructor(host: ReactiveControllerHost, review: () => Review | undefined, limit: () => number) {
    this.#review = review;
    this.list = new PageList(host, async (cursor, signal) => {
      const reading = review();
      if (reading === undefined) return { items: [] };
      const input = { filter: this.filter, sort: this.choice.sort, limit: limit() };
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
    const { tab, sort: _, ...chosen } = this.choice;
    return { ...filterOf[tab], ...chosen };
  }

  /** Sets the choice and reads the first page. */
  choose(choice: QueueChoice): Promise<void> {
    this.choice = choice;
    return this.list.first();
  }

  /** Reads this page and the counts. */
  load(): Promise<void> {
    return this.#review() === undefined ? Promise.resolve() : this.list.load();
  }

  async #count(review: Review, signal: AbortSignal): Promise<Partial<Record<QueueTab, number>>> {
    const { tab: _, sort: __, ...choice } = this.choice;
    const [all, mine, overdue] = await Promise.all(
      [{}, { mine: true }, { overdue: true }].map((more) =>
        review.counts({ ...choice, ...more }, { signal }),
      ),
    );
    const waiting = (counts: Readonly<Record<string, number>> | undefined) =>
      open.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
    return { ...all, open: waiting(all), mine: waiting(mine), overdue: waiting(overdue) };
  }
}
