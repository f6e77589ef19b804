import type { UnitDetail, Units } from '@acct-forms/adapter';
import type { ProfileHead } from '@acct-forms/core';
import { checkUnitCode, cleanText } from '@acct-forms/core';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LatePart } from '../../controllers/late-part.ts';
import { WordsController } from '../../controllers/words.ts';
import { button } from '../../styles/button.ts';
import { icon, search } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';
import type { FieldIssue } from '../field-issue.ts';
import { note } from '../field-messages.ts';
import { AcctUnitChosenEvent } from './events.ts';

/**
 * The code of an employer. A registered one is offered in place, or found by its name in a dialog; taking it
 * fills and locks the unit's fields, which is the host's part.
 *
 * @summary A unit's code, with the look-up of registered units.
 * @event acct-input - On every keystroke
 * @event acct-change - When the code is committed
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 * @event acct-unit-chosen - When a registered unit is chosen (`chosen`) or given up (`chosen` undefined)
 * @csspart offer - The registered unit of this code
 * @csspart find - The button that opens the dialog
 * @csspart dialog - The search by name
 */
export class AcctUnitField extends AcctField {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    button,
    css`
      /* A code stands on one line; what does not fit beside it goes below, as wide. */
      .box {
        flex: 999 1 15em;
      }
      .field > .control > .button {
        flex: 1 0 auto;
      }
    `,
  ];

  /** The backend's register of units; without one the code is only text. */
  @property({ attribute: false }) units: Units | undefined;
  /** For the names of regions. */
  @property({ attribute: false }) profile: ProfileHead | undefined;
  /** A registered unit that the backend named when it refused the typed code. */
  @property({ attribute: false }) offered: unknown;
  /** Whether a registered unit is in force and can be given up; the code is then read-only. */
  @property({ type: Boolean }) taken = false;

  /** The unit that the person chose last; undefined after giving it up. */
  chosen: UnitDetail | undefined;

  @state() private _offer: UnitDetail | undefined;
  @state() private _wanted = false;
  /** The code that the register does not have. */
  @state() private _free: string | undefined;
  #checked: string | undefined;
  #asking: AbortController | undefined;
  readonly #register = new LatePart(this, async () => {
    const { UnitRegister } = await import('./unit-register.ts');
    return new UnitRegister(this, (unit) => this.#choose(unit));
  });
  readonly #formWords = new WordsController(this, 'form', zh);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const offered = this.offered as UnitDetail | undefined;
    if (changed.has('offered') && offered && offered.unitCode === this.value) this._offer = offered;
    if (this._offer && this._offer.unitCode !== this.value) this._offer = undefined;
  }

  /** Beside an offer only what is wrong counts: the code is in the register, and the offer says so. */
  protected override get allIssues(): readonly FieldIssue[] {
    return this._offer === undefined
      ? this.issues
      : this.issues.filter(({ code, severity }) => severity === 'error' && code !== 'unit-exists');
  }

  protected override get tone(): 'error' | 'flag' | 'confirm' | 'warning' | undefined {
    return super.tone ?? (this._offer !== undefined && !this.taken ? 'warning' : undefined);
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="box">
        <input
          id="input"
          class="input"
          part="input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          .value=${this.value ?? ''}
          ?disabled=${this.isDisabled}
          aria-describedby=${this.describedBy}
          aria-invalid=${this.ariaInvalidText}
          aria-required=${this.ariaRequiredText}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
      </div>
      ${this.#renderFind()}`;
  }

  protected override renderReadonly(): TemplateResult {
    const { unitRelease } = this.#formWords.t;
    return html`${super.renderReadonly()}
    ${
      this.taken
        ? html`<button class="button" type="button" @click=${() => this.#choose(undefined)}>
            ${unitRelease}
          </button>`
        : nothing
    }`;
  }

  #renderFind(): TemplateResult | typeof nothing {
    if (this.units === undefined) return nothing;
    return html`<button
        class="button"
        part="find"
        type="button"
        ?disabled=${this.isDisabled}
        @click=${this.#find}
      >
        ${icon(search)}${this.#formWords.t.unitFind}
      </button>
      ${this.#register.now?.renderSearch(this.#formWords.t)}`;
  }

  readonly #find = async (): Promise<void> => {
    this._wanted = true;
    await (await this.#register.again())?.open();
  };

  protected override renderMessages(): unknown[] {
    const register = this.#register;
    const unit = this.taken || this.readonly ? undefined : this._offer;
    const free = this.value !== undefined && this.value === this._free && !this.readonly;
    return [
      super.renderMessages(),
      free && this.tone !== 'error' ? note('info', this.#formWords.t.unitFree) : nothing,
      register.now
        ? register.now.renderOffer(unit)
        : unit || this._wanted
          ? register.renderAbsence(this.#formWords.t)
          : nothing,
    ];
  }

  /** Complete once a registered unit can be offered. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this._offer === undefined) return done;
    await this.#register.get();
    return super.getUpdateComplete();
  }

  #onInput(event: Event): void {
    const value = (event.target as HTMLInputElement).value || undefined;
    this.typed(value);
    if (value !== undefined) void this.#check(value);
  }

  #onChange(event: Event): void {
    const value = cleanText({ kind: 'unitCode' }, (event.target as HTMLInputElement).value) || undefined;
    this.commit(value);
    if (value !== undefined) void this.#check(value);
  }

  /** Asks for a code once it is one; an answer that comes too late is dropped. */
  async #check(code: string): Promise<void> {
    const plausible = checkUnitCode(code, { tolerate: ['dept', 'category', 'checksum', 'org-checksum'] });
    if (this.units === undefined || code === this.#checked || !plausible.valid) return;
    this.#checked = code;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      const unit = await this.units.check(code, { signal });
      // One for a code that is no longer here is dropped before it is drawn.
      if (unit === null) this._free = code;
      else this._offer = unit;
    } catch {
      // Not known now: the backend says so again when the section is saved.
      if (!signal.aborted) this.#checked = undefined;
    }
  }

  #choose(unit: UnitDetail | undefined): void {
    this.chosen = unit;
    this._offer = undefined;
    this.#checked = unit?.unitCode;
    this.value = unit?.unitCode;
    this.dispatchEvent(new AcctUnitChosenEvent());
    void this.updateComplete.then(() => this.focus());
  }
}
