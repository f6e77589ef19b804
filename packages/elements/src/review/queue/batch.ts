import type { CaseSummary, CaseView, Review } from '@acct-forms/adapter';
import { newKey } from '../../controllers/new-key.ts';
import { failureOf, type ReviewFailure } from '../review-error.ts';

/** The contract takes so many at once. */
export const batchLimit = 100;

/** So many are looked at side by side. */
const abreast = 4;

export type BatchAction = 'approve' | 'return';

export interface BatchOwner {
  readonly root: () => ParentNode;
  readonly review: () => Review | undefined;
  readonly me: () => string | undefined;
  readonly requestUpdate: () => void;
  /** Some were claimed or decided. */
  readonly changed: () => void;
}

/** A case as it was claimed or opened for the decision, or why it was not. */
export interface Looked {
  readonly item: CaseSummary;
  readonly view?: CaseView;
  readonly failure?: ReviewFailure;
}

/** What became of a case. */
export interface Outcome {
  readonly looked: Looked;
  readonly failure?: ReviewFailure;
}

/** Whether the machine found nothing, and no remark is left to resolve. */
const isClean = ({ checks, flags }: CaseView): boolean =>
  checks.every(({ ok }) => ok) && flags.every(({ state }) => state === 'resolved');

/** Many clean cases at once: the ones ticked, what a look at each shows, the decision, and what came of each. */
export class Batch {
  chosen: ReadonlyMap<string, CaseSummary> = new Map();
  step: 'closed' | 'looking' | 'asking' | 'told' = 'closed';
  looked: readonly Looked[] = [];
  included: ReadonlySet<string> = new Set();
  action: BatchAction = 'approve';
  reason = '';
  missing: 'reason' | 'cases' | undefined;
  failure: ReviewFailure | undefined;
  busy = false;
  outcomes: readonly Outcome[] = [];
  readonly #owner: BatchOwner;
  /** Which look is under way; closing the dialog ends it. */
  #look = 0;
  #hasClaimed = false;
  /** Keys by body, so that sending again is not deciding again. */
  readonly #keys = new Map<string, string>();

  constructor(owner: BatchOwner) {
    this.#owner = owner;
  }

  /** Ticks a case or unticks it; false when there are as many as can be decided at once. */
  toggle(item: CaseSummary): boolean {
    const chosen = new Map(this.chosen);
    if (!chosen.delete(item.id)) {
      if (chosen.size >= batchLimit) return false;
      chosen.set(item.id, item);
    }
    this.#choose(chosen);
    return true;
  }

  /** Ticks all of these, or none when all are. */
  toggleAll(items: readonly CaseSummary[]): void {
    const all = items.every(({ id }) => this.chosen.has(id));
    const whole = all ? [] : [...this.chosen.values(), ...items];
    this.#choose(new Map(whole.map((item) => [item.id, item] as const).slice(0, batchLimit)));
  }

  #choose(chosen: ReadonlyMap<string, CaseSummary>): void {
    this.chosen = chosen;
    this.#owner.requestUpdate();
  }

  /** Claims or opens each case, so that what is decided is what was looked at. */
  async start(): Promise<void> {
    const look = (this.#look += 1);
    this.#set({ step: 'looking', looked: [], missing: undefined, failure: undefined, outcomes: [] });
    const waiting = [...this.chosen.values()];
    const order = waiting.map(({ id }) => id);
    const take = async (): Promise<void> => {
      for (let item = waiting.shift(); item !== undefined && look === this.#look; item = waiting.shift()) {
        const looked = await this.#lookAt(item);
        this.#set({ looked: [...this.looked, looked] });
      }
    };
    await Promise.all(Array.from({ length: abreast }, take));
    if (look !== this.#look) return;
    const looked = [...this.looked].sort((a, b) => order.indexOf(a.item.id) - order.indexOf(b.item.id));
    this.#set({ step: 'asking', looked });
    this.decideOn(this.action);
  }

  async #lookAt(item: CaseSummary): Promise<Looked> {
    const review = this.#owner.review();
    try {
      if (item.claimedBy?.id === this.#owner.me()) return { item, view: (await review?.open(item.id))! };
      const view = (await review?.claim(item.id))!;
      this.#hasClaimed = true;
      return { item, view };
    } catch (error) {
      return { item, failure: failureOf(error) };
    }
  }

  /** Takes another decision: approval begins with the clean ones, a return with all. */
  decideOn(action: BatchAction): void {
    const fit = this.looked.filter(
      ({ view }) => view !== undefined && (action === 'return' || isClean(view)),
    );
    this.#set({ action, missing: undefined, included: new Set(fit.map(({ item }) => item.id)) });
  }

  include(id: string): void {
    const included = new Set(this.included);
    if (!included.delete(id)) included.add(id);
    this.#set({ included, missing: undefined });
  }

  write(reason: string): void {
    this.#set({ reason, missing: undefined });
  }

  /** Where a case has no open remark of its own, a return needs words. */
  get needsReason(): boolean {
    return (
      this.action === 'return' &&
      this.looked.some(
        ({ item, view }) => this.included.has(item.id) && !view?.flags.some(({ state }) => state === 'open'),
      )
    );
  }

  async send(): Promise<void> {
    const review = this.#owner.review();
    const reason = this.reason.normalize('NFC').trim();
    if (review === undefined || this.busy) return;
    const missing =
      this.included.size === 0 ? 'cases' : this.needsReason && reason === '' ? 'reason' : undefined;
    this.#set({ missing, failure: undefined });
    if (missing !== undefined) {
      this.#owner
        .root()
        .querySelector<HTMLElement>(missing === 'reason' ? '#reason' : '#cases')
        ?.focus();
      return;
    }
    const { action } = this;
    const sent = this.looked.filter(({ item }) => this.included.has(item.id));
    const items = sent.map(({ item: { id }, view }) => {
      const revision = view?.revision ?? 0;
      const body = JSON.stringify([id, revision, action, reason]);
      const key = this.#keys.get(body) ?? newKey();
      this.#keys.set(body, key);
      return { id, revision, key };
    });
    this.#set({ busy: true });
    try {
      const results = await review.decideMany(items, { action, ...(reason === '' ? {} : { reason }) });
      this.#tell(sent, results);
    } catch (error) {
      this.#set({ failure: failureOf(error) });
    } finally {
      this.#set({ busy: false });
    }
  }

  /** What is done is no longer chosen; what is not stays so, with the reason that was written. */
  #tell(sent: readonly Looked[], results: Awaited<ReturnType<Review['decideMany']>>): void {
    const outcomes = sent.map((looked): Outcome => {
      const { ok = false, code = 'unexpected' } = results.find(({ id }) => id === looked.item.id) ?? {};
      return ok ? { looked } : { looked, failure: { code } };
    });
    const chosen = new Map(this.chosen);
    for (const { looked, failure } of outcomes) if (failure === undefined) chosen.delete(looked.item.id);
    const isDone = outcomes.every(({ failure }) => failure === undefined);
    this.#set({ step: 'told', outcomes, chosen, reason: isDone ? '' : this.reason });
    this.#hasClaimed = false;
    this.#owner.changed();
  }

  readonly close = (): void => {
    const box = this.#owner.root().querySelector<HTMLDialogElement>('#batch-dialog');
    if (box?.open) box.close();
    this.#look += 1;
    if (this.#hasClaimed) this.#owner.changed();
    this.#hasClaimed = false;
    this.#set({ step: 'closed' });
  };

  drawn(): void {
    const box = this.#owner.root().querySelector<HTMLDialogElement>('#batch-dialog');
    if (box !== null && !box.open) box.showModal();
  }

  #set(
    change: Partial<
      Pick<
        Batch,
        | 'step'
        | 'chosen'
        | 'looked'
        | 'included'
        | 'action'
        | 'reason'
        | 'missing'
        | 'failure'
        | 'busy'
        | 'outcomes'
      >
    >,
  ): void {
    Object.assign(this, change);
    this.#owner.requestUpdate();
  }
}
