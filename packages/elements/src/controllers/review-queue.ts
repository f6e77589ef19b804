import type { CaseFilter, CaseSort, CaseSummary, Review } from '@acct-forms/adapter';
import { isAcctError, type ErrorCode, type State } from '@acct-forms/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

/**
 * One page of a bureau's queue, read by key: going back uses the cursors of the pages before, so no page is counted
 * from the start. Nothing polls; `load` reads again.
 */
export class ReviewQueueController implements ReactiveController {
  choice: QueueChoice = { tab: 'open', sort: 'oldest' };
  status: 'waiting' | 'loading' | 'ready' | 'failed' = 'waiting';
  error: ErrorCode | undefined;
  items: readonly CaseSummary[] = [];
  /** Undefined until they are known. */
  counts: Readonly<Partial<Record<QueueTab, number>>> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #review: () => Review | undefined;
  readonly #limit: () => number;
  /** The cursor of each page up to this one; the first page has none. */
  #cursors: (string | undefined)[] = [undefined];
  #next: string | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, review: () => Review | undefined, limit: () => number) {
    this.#host = host;
    this.#review = review;
    this.#limit = limit;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.status = 'waiting';
  }

  /** The number of the page shown, from 1. */
  get page(): number {
    return this.#cursors.length;
  }

  get hasNext(): boolean {
    return this.#next !== undefined;
  }

  /** What `claimNext` takes from, and what the table shows. */
  get filter(): CaseFilter {
    const { tab, sort: _, ...chosen } = this.choice;
    return { ...filterOf[tab], ...chosen };
  }

  /** Sets the choice and reads the first page. */
  choose(choice: QueueChoice): Promise<void> {
    this.choice = choice;
    this.#cursors = [undefined];
    return this.load();
  }

  next(): Promise<void> {
    if (this.#next === undefined) return Promise.resolve();
    this.#cursors = [...this.#cursors, this.#next];
    return this.load();
  }

  previous(): Promise<void> {
    if (this.page === 1) return Promise.resolve();
    this.#cursors = this.#cursors.slice(0, -1);
    return this.load();
  }

  /** Reads this page and the counts; an older reading that is still under way is dropped. */
  async load(): Promise<void> {
    const review = this.#review();
    if (review === undefined) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const cursor = this.#cursors.at(-1);
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const [page, counts] = await Promise.all([
        review.queue(
          {
            filter: this.filter,
            sort: this.choice.sort,
            limit: this.#limit(),
            ...(cursor === undefined ? {} : { cursor }),
          },
          { signal },
        ),
        this.#count(review, signal),
      ]);
      if (signal.aborted) return;
      this.items = page.items;
      this.#next = page.next;
      this.counts = counts;
      this.error = undefined;
      this.status = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      this.error = isAcctError(error) ? error.code : 'unexpected';
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }

  async #count(review: Review, signal: AbortSignal): Promise<ReviewQueueController['counts']> {
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
