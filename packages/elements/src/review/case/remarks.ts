import type { StaffFlagView } from '@acct-forms/adapter';
import type { ReviewCaseController } from '../../controllers/review-case.ts';
import { failureOf, type ReviewFailure } from '../review-error.ts';
import { writtenOf, type FlagDraft } from './case-screen.ts';

/** What the remarks and the dialogs need of the element around them. */
export interface CaseOwner {
  readonly case: ReviewCaseController;
  readonly requestUpdate: () => void;
  /** Puts the focus on what a selector finds, once it is drawn. */
  readonly focus: (selector: string) => void;
  /** Tells something in the bar. */
  readonly say: (what: 'done.flag' | 'done.removeFlag' | 'done.resolveFlag' | undefined) => void;
  /** Tells a failure above the panels; undefined takes the last one away. */
  readonly fail: (failure: ReviewFailure | undefined) => void;
}

/** Selects the form of a draft. */
export const draftAt = (path: string, inner: string): string => `[data-draft="${CSS.escape(path)}"] ${inner}`;

/** Remarks that are being written, one a path, and the calls that keep, resolve and take back remarks. */
export class CaseRemarks {
  drafts: ReadonlyMap<string, FlagDraft> = new Map();
  readonly #owner: CaseOwner;
  #places: readonly string[] = [];

  /** Every path at which something was begun, each at its place for good: a form in which somebody writes is never moved. */
  get places(): readonly string[] {
    this.#places = [...new Set([...this.#places, ...this.drafts.keys()])];
    return this.#places;
  }

  constructor(owner: CaseOwner) {
    this.#owner = owner;
  }

  /** Begins a remark, goes to the one begun, or takes up the one of this round; `from` is an earlier one to make again. */
  start(path: string, from = this.#freshAt(path)): void {
    if (!this.drafts.has(path)) {
      const { reasonCode } = from ?? {};
      this.write(path, {
        text: from === undefined ? '' : this.#wordsOf(from),
        ...(reasonCode === undefined ? {} : { reasonCode }),
        ...(from !== undefined && this.#isFresh(from) ? { replaces: from.id } : {}),
      });
    }
    this.#owner.focus(draftAt(path, 'select'));
  }

  #isFresh({ state, round }: StaffFlagView): boolean {
    return state === 'open' && round === this.#owner.case.view?.round;
  }

  #freshAt(path: string): StaffFlagView | undefined {
    return this.#owner.case.view?.flags.find((flag) => flag.path === path && this.#isFresh(flag));
  }

  /** What was written beside the reason: a backend may give the words of the reason as the text. */
  #wordsOf({ reasonCode, text }: StaffFlagView): string {
    const reason = this.#owner.case.form?.reasons.find(({ code }) => code === reasonCode);
    return reason !== undefined && Object.values(reason.text).includes(text) ? '' : text;
  }

  /** Sets a remark; undefined drops it. */
  write(path: string, draft: FlagDraft | undefined): void {
    const drafts = new Map(this.drafts);
    if (draft === undefined) drafts.delete(path);
    else drafts.set(path, draft);
    this.drafts = drafts;
    this.#owner.requestUpdate();
  }

  /** Saves what was written, one after another; false where one could not be. */
  async saveAll(): Promise<boolean> {
    for (const path of writtenOf(this.drafts)) if (!(await this.save(path))) return false;
    return true;
  }

  /** Drops every remark that is being written, or only those in which nothing was. */
  drop(which: 'all' | 'empty'): void {
    const written = which === 'all' ? [] : writtenOf(this.drafts);
    this.drafts = new Map([...this.drafts].filter(([path]) => written.includes(path)));
    this.#owner.requestUpdate();
  }

  cancel(path: string): void {
    this.write(path, undefined);
    this.#owner.focus(`[data-path="${CSS.escape(path)}"]`);
  }

  /** Saves one; false where it could not be. */
  async save(path: string): Promise<boolean> {
    const draft = this.drafts.get(path);
    if (draft === undefined) return false;
    const { reasonCode } = draft;
    const text = draft.text.normalize('NFC').trim();
    if (text === '' && reasonCode === undefined) {
      this.write(path, { ...draft, missing: true });
      this.#owner.focus(draftAt(path, 'textarea'));
      return false;
    }
    const outcome = await this.#owner.case.act(`flag.${path}`, (review, { id, revision }) =>
      review.flag(id, {
        path,
        revision,
        ...(text === '' ? {} : { text }),
        ...(reasonCode === undefined ? {} : { reasonCode }),
      }),
    );
    if (outcome.ok) {
      this.cancel(path);
      this.#owner.fail(undefined);
      this.#owner.say('done.flag');
    } else this.#failed(path, draft, outcome.error);
    return outcome.ok;
  }

  #failed(path: string, draft: FlagDraft, error: unknown): void {
    if (error === undefined) return;
    const failure = failureOf(error);
    this.write(path, { ...draft, failure });
    this.#owner.fail(failure);
  }

  async change(name: 'removeFlag' | 'resolveFlag', flag: StaffFlagView): Promise<void> {
    const outcome = await this.#owner.case.act(`${name}.${flag.id}`, (review, { id }) =>
      review[name](id, flag.id),
    );
    if (outcome.ok) {
      this.#owner.fail(undefined);
      this.#owner.say(`done.${name}`);
      const gone = name === 'removeFlag';
      this.#owner.focus(
        gone ? `[data-path="${CSS.escape(flag.path)}"]` : `[data-flag="${CSS.escape(flag.id)}"]`,
      );
    } else if (outcome.error !== undefined) this.#owner.fail(failureOf(outcome.error));
  }
}
