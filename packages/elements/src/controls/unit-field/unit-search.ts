import type { Unit, Units } from '@acct-forms/adapter';
import { isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import type { UnitsWords } from '@acct-forms/core/locales/zh-CN/units';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { close, icon } from '../../styles/icons.ts';

type SearchWords = FormWords & UnitsWords;

type Outcome =
  | { readonly kind: 'none' | 'searching' | 'failed' }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'found'; readonly text: string; readonly hits: readonly Unit[] };

/** The dialog 查找单位信息: search by name, choose one. */
export class UnitSearch {
  readonly #host: LitElement;
  readonly #chosen: (unit: Unit) => void;
  readonly #placeOf: (unit: Unit) => string;
  #units: Units | undefined;
  #outcome: Outcome = { kind: 'none' };
  #pick: Unit | undefined;
  #asking: AbortController | undefined;
  #isOpen = false;

  /** `placeOf` says where a unit is. */
  constructor(host: LitElement, chosen: (unit: Unit) => void, placeOf: (unit: Unit) => string) {
    this.#host = host;
    this.#chosen = chosen;
    this.#placeOf = placeOf;
  }

  get #dialog(): HTMLDialogElement {
    return this.#host.shadowRoot!.querySelector('dialog')!;
  }

  async open(units: Units): Promise<void> {
    this.#units = units;
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog.showModal();
  }

  #close(): void {
    this.#asking?.abort();
    this.#dialog.close();
  }

  /** Empty while closed, so that its fields are not met among those of the form. */
  render(t: SearchWords): TemplateResult {
    return html`<dialog class="dialog" part="dialog" aria-labelledby="find-title" @close=${this.#closed}>
      ${this.#isOpen ? this.#renderContent(t) : nothing}
    </dialog>`;
  }

  readonly #closed = (): void => {
    this.#isOpen = false;
    this.#pick = undefined;
    this.#show({ kind: 'none' });
  };

  #renderContent(t: SearchWords): TemplateResult {
    return html`<header role="none">
        <h2 id="find-title">${t.unitFind}</h2>
        <button class="button text small" type="button" aria-label=${t.close} @click=${() => this.#close()}>
          ${icon(close)}
        </button>
      </header>
      <form class="body" @submit=${this.#submit}>
        <label class="label" for="find-name">${t.unitName}</label>
        <p class="hint" id="find-hint">${t.unitNameHint}</p>
        <div class="control">
          <input
            id="find-name"
            class="input"
            name="name"
            autocomplete="off"
            aria-describedby="find-hint"
            minlength="2"
            maxlength="100"
            required
            autofocus
          />
          <button class="button">${t.unitSearch}</button>
        </div>
        <div aria-live="polite">${this.#renderOutcome(t)}</div>
      </form>
      <footer role="none">
        <button class="button" type="button" @click=${() => this.#close()}>${t.cancel}</button>
        ${
          this.#hits.length === 0
            ? nothing
            : html`<button
                class="button filled"
                type="button"
                ?disabled=${this.#pick === undefined}
                @click=${this.#take}
              >
                ${t.unitUse}
              </button>`
        }
      </footer>`;
  }

  #renderOutcome(t: SearchWords): TemplateResult | typeof nothing {
    const outcome = this.#outcome;
    switch (outcome.kind) {
      case 'none':
        return nothing;
      case 'searching':
        return html`<p class="found"><span class="spinner"></span>…</p>`;
      case 'failed':
        return html`<p class="found">${t.unitSearchFailed}</p>`;
      case 'limited':
        return html`<p class="found">${format(t.unitSearchLimited, { n: outcome.seconds })}</p>`;
      case 'found':
        return html`<p class="found">
            ${outcome.hits.length === 0 ? t.unitNone : format(t.unitFound, { n: outcome.hits.length })}
          </p>
          <div class="hits" role="radiogroup" aria-label=${t.unitFind}>
            ${outcome.hits.map((unit) => this.#renderHit(unit, outcome.text))}
          </div>
          ${outcome.hits.length === 0 ? nothing : html`<p class="found">${t.unitNewHint}</p>`}`;
    }
  }

  get #hits(): readonly Unit[] {
    return this.#outcome.kind === 'found' ? this.#outcome.hits : [];
  }

  #renderHit(unit: Unit, text: string): TemplateResult {
    const pick = () => {
      this.#pick = unit;
      this.#host.requestUpdate();
    };
    return html`<label class="hit ${unit === this.#pick ? 'chosen' : ''}">
      <input type="radio" name="unit" .checked=${unit === this.#pick} @change=${pick} />
      <span>
        <strong>${marked(unit.unitName, text)}</strong>
        <span>${unit.unitCode}　${this.#placeOf(unit)}</span>
      </span>
    </label>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    // The dialog lies inside whatever form the field is in; that one is not meant.
    event.stopPropagation();
    const text = String(new FormData(event.target as HTMLFormElement).get('name')).trim();
    if (text.length < 2) return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    this.#pick = undefined;
    this.#show({ kind: 'searching' });
    try {
      const hits = await this.#units!.search(text, { signal });
      if (!signal.aborted) this.#show({ kind: 'found', text, hits });
    } catch (error) {
      if (signal.aborted) return;
      const wait = isAcctError(error) && error.code === 'rate-limited' ? error.detail.retryAfter : undefined;
      this.#show(wait === undefined ? { kind: 'failed' } : { kind: 'limited', seconds: wait });
    }
  };

  readonly #take = (): void => {
    const unit = this.#pick;
    if (unit === undefined) return;
    this.#close();
    this.#chosen(unit);
  };

  #show(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }
}

/** The name with the searched part marked. */
function marked(name: string, text: string): TemplateResult {
  const at = name.indexOf(text);
  if (at < 0) return html`${name}`;
  return html`${name.slice(0, at)}<mark>${text}</mark>${name.slice(at + text.length)}`;
}
