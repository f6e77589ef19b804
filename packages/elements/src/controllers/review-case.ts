import type { CaseView, Decision, Review, Units } from '@acct-forms/adapter';
import {
  factsOf,
  isMet,
  takenUnit,
  type FormDefinition,
  type Profile,
  type TakenUnit,
} from '@acct-forms/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newKey } from './new-key.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

/** What a decision says besides revision and key. */
export type DecisionInput = Pick<Decision, 'action' | 'reason' | 'targetBureau'>;

/** One opened case: its view, the form of its profile, and the reviewer's calls, one after another. */
export class ReviewCaseController implements ReactiveController {
  status: 'waiting' | 'loading' | 'ready' | 'failed' = 'waiting';
  error: unknown;
  view: CaseView | undefined;
  form: FormDefinition | undefined;
  /** What the register knows of the unit that was asked about last. */
  unit: TakenUnit | undefined;
  /** The call under way, by name. */
  busy: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #review: () => Review | undefined;
  #running: AbortController | undefined;
  /** The unit that has been asked about. */
  #asked: unknown;
  /** The calls that run or wait, by name, and the end of the last of them. */
  readonly #calls = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();
  /** The key of the last decision sent; the same body keeps it, so that a retry is not a second decision. */
  #sent: { readonly body: string; readonly key: string } | undefined;

  constructor(host: ReactiveControllerHost, review: () => Review | undefined) {
    this.#host = host;
    this.#review = review;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.status = 'waiting';
  }

  /** Opens a case, which the backend records; a case opened before stays on screen until the new one is there. */
  async open(id: string, profile: Profile): Promise<void> {
    const review = this.#review();
    if (review === undefined) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const [view, first] = await Promise.all([
        review.open(id, { signal: running.signal }),
        profile.formWithReasons(),
      ]);
      const facts = factsOf(first, view.data, { now: new Date(), profile });
      const form = first.late !== undefined && isMet(first.late.when, facts) ? await profile.form() : first;
      if (running.signal.aborted) return;
      this.view = view;
      this.form = form;
      this.error = undefined;
      this.status = 'ready';
    } catch (error) {
      if (running.signal.aborted) return;
      this.error = error;
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }

  /** Asks once what the register knows of the unit of the case: what it lacks the applicant can change. */
  async askUnit(units: Units | undefined): Promise<void> {
    const { unitId, unitCode } = this.view?.data['employer'] ?? {};
    if (units === undefined || typeof unitId !== 'string' || unitId === this.#asked) return;
    this.#asked = unitId;
    const unit = await units.check(String(unitCode)).catch(() => null);
    if (unit === null) return;
    this.unit = { ...takenUnit(unit), id: unitId };
    this.#host.requestUpdate();
  }

  /**
   * Runs one call on the open case and takes the view that it answers. Another call waits for the one before it, so
   * that no press is lost; the same call pressed again does nothing, nor does one whose case is not open any more.
   */
  async act(
    name: string,
    call: (review: Review, view: CaseView) => Promise<CaseView | null | void>,
  ): Promise<Outcome> {
    const id = this.view?.id;
    if (this.#calls.has(name)) return { ok: false, error: undefined };
    this.#calls.add(name);
    const run = this.#last.then(() => this.#call(name, id, call));
    this.#last = run;
    try {
      return await run;
    } finally {
      this.#calls.delete(name);
    }
  }

  async #call(
    name: string,
    id: string | undefined,
    call: (review: Review, view: CaseView) => Promise<CaseView | null | void>,
  ): Promise<Outcome> {
    const review = this.#review();
    const { view } = this;
    if (review === undefined || view === undefined || view.id !== id) return { ok: false, error: undefined };
    this.busy = name;
    this.#host.requestUpdate();
    try {
      const next = await call(review, view);
      if (next && next.id === this.view?.id) this.view = next;
      return { ok: true };
    } catch (error) {
      return { ok: false, error };
    } finally {
      this.busy = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Decides on the revision that is on screen. */
  decide(input: DecisionInput): Promise<Outcome> {
    return this.act(`decide.${input.action}`, async (review, { id, revision }) => {
      const body = JSON.stringify([id, revision, input]);
      if (this.#sent?.body !== body) this.#sent = { body, key: newKey() };
      return review.decide(id, { ...input, revision, key: this.#sent.key });
    });
  }
}
