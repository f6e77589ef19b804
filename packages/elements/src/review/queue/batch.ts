import type { CaseSummary, Review } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { newKey } from '../../controllers/new-key.ts';
import { failureOf, type ReviewFailure } from '../review-error.ts';
import { forEachAbreast, isClean, lookAt, openFlagsOf, type Looked, type Outcome } from './batch-look.ts';
import type { Ticks } from './ticks.ts';

export type BatchAction = 'approve' | 'return';

const isDone = ({ failure }: Outcome): boolean => failure === undefined;

export interface BatchOwner {
  readonly ticks: Ticks;
  readonly root: () => ParentNode;
  readonly review: () => Review | undefined;
  readonly me: () => string | undefined;
  readonly requestUpdate: () => void;
  /** Some were decided, put back or found to be somebody else's. */
  readonly changed: () => void;
}

/** Many clean cases at once: what a look at each shows, the decision, and what came of each. */
export class Batch {
  step: 'closed' | 'looking' | 'asking' | 'releasing' | 'told' = 'closed';
  looked: readonly Looked[] = [];
  included: ReadonlySet<string> = new Set();
  action: BatchAction = 'approve';
  /** What was done to those whose outcome is told. */
  done: BatchAction | 'release' = 'approve';
  reason = '';
  missing: 'reason' | 'cases' | undefined;
  failure: ReviewFailure | undefined;
  busy = false;
  outcomes: readonly Outcome[] = [];
  readonly #owner: BatchOwner;
  /** Which look is under way; closing the dialog ends it. */
  #look = 0;
  /** What this dialog has claimed and nobody has decided. */
  readonly #claimed = new Set<string>();
  /** Keys by body, so that sending again is not deciding again. */
  readonly #keys = new Map<string, string>();

  constructor(owner: BatchOwner) {
    this.#owner = owner;
  }

  get chosen(): ReadonlyMap<string, CaseSummary> {
    return this.#owner.ticks.chosen;
  }

  /** Opens each case; what is decided is what was looked at, and nothing is claimed before it is decided. */
  async start(): Promise<void> {
    const look = (this.#look += 1);
    this.#set({ step: 'looking', looked: [], missing: undefined, failure: undefined, outcomes: [] });
    const cases = [...this.#owner.ticks.chosen.values()];
    const order = cases.map(({ id }) => id);
    const see = async (item: CaseSummary) => {
      const looked = await lookAt(this.#owner.review(), this.#owner.me(), item);
      this.#set({ looked: [...this.looked, looked] });
    };
    await forEachAbreast(cases, see, () => look === this.#look);
    if (look !== this.#look) return;
    const looked = [...this.looked].sort((a, b) => order.indexOf(a.item.id) - order.indexOf(b.item.id));
    this.#set({ step: 'asking', looked });
    this.decideOn(this.action);
  }

  /** Takes another decision: approval begins with the clean ones, a return with those that have open remarks. */
  decideOn(action: BatchAction): void {
    const fit = this.looked.filter(
      ({ view }) => view !== undefined && (action === 'return' ? openFlagsOf(view) > 0 : isClean(view)),
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
    const bare = ({ item, view }: Looked) =>
      this.included.has(item.id) && view !== undefined && openFlagsOf(view) === 0;
    return this.action === 'return' && this.looked.some(bare);
  }

  async send(): Promise<void> {
    const review = this.#owner.review();
    if (review === undefined || this.busy) return;
    const reason = this.reason.normalize('NFC').trim();
    const missing =
      this.included.size === 0 ? 'cases' : this.needsReason && reason === '' ? 'reason' : undefined;
    this.#set({ missing, failure: undefined });
    if (missing !== undefined) {
      const where = missing === 'reason' ? '#reason' : '#cases';
      this.#owner.root().querySelector<HTMLElement>(where)?.focus();
      return;
    }
    const sent = this.looked.filter(({ item }) => this.included.has(item.id));
    this.#set({ busy: true });
    try {
      await this.#tell(await this.#decide(review, sent, reason), this.action);
    } catch (error) {
      this.#set({ failure: failureOf(error) });
      if (this.step === 'closed') await this.#giveBack();
    } finally {
      this.#set({ busy: false });
    }
  }

  /** Claims what is free, and decides what could be claimed. */
  async #decide(review: Review, sent: readonly Looked[], reason: string): Promise<readonly Outcome[]> {
    const { action } = this;
    const failures = new Map<string, ReviewFailure>();
    await forEachAbreast(sent, async ({ item: { id }, view }) => {
      if (view?.state !== 'submitted' || this.#claimed.has(id)) return;
      try {
        await review.claim(id);
        this.#claimed.add(id);
      } catch (error) {
        failures.set(id, failureOf(error));
      }
    });
    // Away from the backend none was claimed: what was asked can be sent again.
    const away = [...failures.values()].find(({ code }) => code === 'offline' || code === 'timeout');
    if (away !== undefined) throw new AcctError(away.code);
    const items = sent.flatMap(({ item: { id }, view: { revision } = { revision: 0 } }) => {
      if (failures.has(id)) return [];
      const body = JSON.stringify([id, revision, action, reason]);
      const key = this.#keys.get(body) ?? newKey();
      this.#keys.set(body, key);
      return [{ id, revision, key }];
    });
    const input = { action, ...(reason === '' ? {} : { reason }) };
    const results = items.length === 0 ? [] : await review.decideMany(items, input);
    return sent.map((looked): Outcome => {
      const { id } = looked.item;
      const refused = failures.get(id);
      if (refused !== undefined) return { looked, failure: refused };
      const { ok = false, code = 'unexpected' } = results.find((result) => result.id === id) ?? {};
      if (ok) this.#claimed.delete(id);
      return ok ? { looked } : { looked, failure: { code } };
    });
  }

  /** Asks whether to put back those that the person holds. */
  askRelease(): void {
    const held = this.#owner.ticks.heldBy(this.#owner.me());
    this.#set({ step: 'releasing', looked: held.map((item) => ({ item })), failure: undefined });
  }

  async release(): Promise<void> {
    const review = this.#owner.review();
    if (review === undefined || this.busy) return;
    this.#set({ busy: true });
    const failures = new Map<string, ReviewFailure>();
    await forEachAbreast(this.looked, ({ item: { id } }) =>
      review.release(id).catch((error: unknown) => void failures.set(id, failureOf(error))),
    );
    const outcomes = this.looked.map((looked): Outcome => {
      const failure = failures.get(looked.item.id);
      return failure === undefined ? { looked } : { looked, failure };
    });
    await this.#tell(outcomes, 'release');
    this.#set({ busy: false });
  }

  /** What is done is no longer chosen; what is not stays so and free, with the reason that was written. */
  async #tell(outcomes: readonly Outcome[], done: Batch['done']): Promise<void> {
    await this.#giveBack();
    this.#owner.ticks.untick(outcomes.filter(isDone).map(({ looked }) => looked.item.id));
    const reason = outcomes.every(isDone) ? '' : this.reason;
    this.#set({ step: 'told', outcomes, done, reason });
    this.#owner.changed();
  }

  /** Puts back what this dialog took and did not decide. */
  async #giveBack(): Promise<void> {
    const ids = [...this.#claimed];
    this.#claimed.clear();
    await forEachAbreast(ids, async (id) =>
      this.#owner
        .review()
        ?.release(id)
        .catch(() => undefined),
    );
  }

  readonly close = (): void => {
    const box = this.#owner.root().querySelector<HTMLDialogElement>('#batch-dialog');
    if (box?.open) box.close();
    this.#look += 1;
    const seen = this.looked.some(({ failure }) => failure !== undefined) || this.#claimed.size > 0;
    if (this.step !== 'told' && seen && !this.busy) void this.#giveBack().then(() => this.#owner.changed());
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
        | 'looked'
        | 'included'
        | 'action'
        | 'reason'
        | 'missing'
        | 'failure'
        | 'busy'
        | 'done'
        | 'outcomes'
      >
    >,
  ): void {
    Object.assign(this, change);
    this.#owner.requestUpdate();
  }
}
