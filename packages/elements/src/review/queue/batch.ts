import type { CaseSummary, Review } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { newKey } from '../../controllers/review-key.ts';
import * as icons from '../../styles/icons.ts';
import { failureOf, failureText, type ReviewFailure } from '../review-error.ts';

const { icon } = icons;

/** The contract takes so many at once. */
const batchLimit = 100;

export interface BatchOwner {
  readonly root: () => ParentNode;
  readonly review: () => Review | undefined;
  readonly t: () => ReviewWords;
  readonly requestUpdate: () => void;
  /** Some were decided. */
  readonly changed: () => void;
}

type Action = 'approve' | 'return';

/** How many were decided, and what became of the others, a line each. */
interface BatchResults {
  readonly done: number;
  readonly failed: readonly string[];
}

/** Many clean cases at once: the ones ticked, the confirmation, and what came of each. */
export class Batch {
  chosen: ReadonlyMap<string, CaseSummary> = new Map();
  readonly #owner: BatchOwner;
  #open = false;
  #busy = false;
  #action: Action = 'approve';
  #reason = '';
  #missing = false;
  #failure: ReviewFailure | undefined;
  #results: BatchResults | undefined;
  /** Keys by body, so that sending again is not deciding again. */
  readonly #keys = new Map<string, string>();

  constructor(owner: BatchOwner) {
    this.#owner = owner;
  }

  toggle(item: CaseSummary): void {
    const chosen = new Map(this.chosen);
    if (!chosen.delete(item.id) && chosen.size < batchLimit) chosen.set(item.id, item);
    this.#choose(chosen);
  }

  /** Ticks all of these, or none when all are. */
  toggleAll(items: readonly CaseSummary[]): void {
    const all = items.every(({ id }) => this.chosen.has(id));
    this.#choose(all ? new Map() : new Map(items.slice(0, batchLimit).map((item) => [item.id, item])));
  }

  #choose(chosen: ReadonlyMap<string, CaseSummary>): void {
    this.chosen = chosen;
    this.#owner.requestUpdate();
  }

  show(): void {
    [this.#open, this.#missing, this.#failure, this.#results] = [true, false, undefined, undefined];
    this.#owner.requestUpdate();
  }

  readonly close = (): void => {
    const box = this.#owner.root().querySelector('dialog');
    if (box?.open) box.close();
    this.#open = false;
    this.#owner.requestUpdate();
  };

  drawn(): void {
    const box = this.#owner.root().querySelector('dialog');
    if (box !== null && !box.open) box.showModal();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const t = this.#owner.t();
    const n = this.chosen.size;
    const onClose = (event: Event) => {
      if ((event.target as HTMLElement).isConnected) this.close();
    };
    return html`<dialog class="dialog" aria-labelledby="dialog-title" @close=${onClose}>
      <header>
        <h2 id="dialog-title">${this.#results === undefined ? format(t.batchTitle, { n }) : t.batch}</h2>
      </header>
      ${this.#results === undefined ? this.#form(t, n) : this.#told(t, this.#results)}
    </dialog>`;
  }

  #form(t: ReviewWords, n: number): TemplateResult {
    const radio = (action: Action, words: string) =>
      html`<label class="tick"
        ><input
          type="radio"
          name="action"
          .checked=${this.#action === action}
          @change=${() => {
            this.#action = action;
            this.#missing = false;
            this.#owner.requestUpdate();
          }}
        />${words}</label
      >`;
    return html`<form
        class="body"
        id="batch"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#send();
        }}
      >
        <p>${[...this.chosen.values()].map(({ name }) => name).join('、')}</p>
        <p class="hint">${t.batchHint}</p>
        <fieldset>
          <legend class="label">${t.batchAction}</legend>
          ${radio('approve', t.batchApprove)} ${radio('return', t.batchReturn)}
        </fieldset>
        <div>
          <label class="label" for="reason">${this.#needsReason ? t.reasonRequired : t.reasonOptional}</label>
          <textarea
            class="input area"
            id="reason"
            rows="3"
            maxlength="1000"
            aria-invalid=${this.#missing}
            aria-describedby=${this.#missing ? 'missing' : nothing}
            .value=${this.#reason}
            @input=${(event: Event) => {
              this.#reason = (event.target as HTMLTextAreaElement).value;
              this.#missing = false;
              this.#owner.requestUpdate();
            }}
          ></textarea>
          ${
            this.#missing
              ? html`<p class="wrong" id="missing">${icon(icons.error)}${t['missing.reason']}</p>`
              : nothing
          }
        </div>
        <section class="reading" aria-label=${t.willRead}>
          <h3>${t.willRead}</h3>
          <p>${t[`read.${this.#action}`]}</p>
          ${this.#reason.trim() === '' ? nothing : html`<p>${format(t.readReason, { text: this.#reason.trim() })}</p>`}
        </section>
        ${
          this.#failure === undefined
            ? nothing
            : html`<p class="wrong" role="alert">${icon(icons.error)}${failureText(t, this.#failure)}</p>`
        }
      </form>
      <footer>
        <button type="button" class="button" @click=${this.close}>${t.cancel}</button>
        <button type="submit" form="batch" class="button filled" aria-busy=${this.#busy}>
          ${this.#busy ? html`<span class="spinner"></span>${t.deciding}` : format(t.batchConfirm, { n })}
        </button>
      </footer>`;
  }

  #told(t: ReviewWords, { done, failed }: BatchResults): TemplateResult {
    return html`<div class="body" role="status">
        <p>${format(t.batchDone, { n: done })}</p>
        ${
          failed.length === 0
            ? nothing
            : html`<p>${format(t.batchFailed, { n: failed.length })}</p>
                <ul>
                  ${failed.map((line) => html`<li>${line}</li>`)}
                </ul>`
        }
      </div>
      <footer>
        <button type="button" class="button filled" @click=${this.close}>${t.close}</button>
      </footer>`;
  }

  /** Where a case has no open remark of its own, a return needs words. */
  get #needsReason(): boolean {
    return this.#action === 'return' && [...this.chosen.values()].some(({ openFlags }) => openFlags === 0);
  }

  async #send(): Promise<void> {
    const review = this.#owner.review();
    const reason = this.#reason.normalize('NFC').trim();
    if (review === undefined || this.#busy) return;
    if (this.#needsReason && reason === '') {
      this.#missing = true;
      this.#owner.requestUpdate();
      this.#owner.root().querySelector<HTMLElement>('#reason')?.focus();
      return;
    }
    const action = this.#action;
    const items = [...this.chosen.values()].map(({ id, revision }) => {
      const body = JSON.stringify([id, revision, action, reason]);
      const key = this.#keys.get(body) ?? newKey();
      this.#keys.set(body, key);
      return { id, revision, key };
    });
    this.#busy = true;
    this.#owner.requestUpdate();
    try {
      const results = await review.decideMany(items, { action, ...(reason === '' ? {} : { reason }) });
      const failed = results.filter(({ ok }) => !ok);
      this.#results = {
        done: results.length - failed.length,
        failed: failed.map(({ id, code }) => this.#line(id, { code: code ?? 'unexpected' })),
      };
      this.chosen = new Map();
      this.#reason = '';
      this.#owner.changed();
    } catch (error) {
      this.#failure = failureOf(error);
    } finally {
      this.#busy = false;
      this.#owner.requestUpdate();
    }
  }

  #line(id: string, failure: ReviewFailure): string {
    const t = this.#owner.t();
    const text = failure.code === 'not-allowed' ? t.batchNotAllowed : failureText(t, failure);
    return format(t.labelled, { label: this.chosen.get(id)?.name ?? '', text });
  }
}
