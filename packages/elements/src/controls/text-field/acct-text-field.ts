import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { eye, eyeOff, icon } from '../../styles/icon-signs.ts';
import { AcctField } from '../acct-field.ts';

const trimmed = (text: string): string => text.normalize('NFC').trim();

/**
 * One line of text.
 *
 * @summary Text, phone number, mail address or password.
 * @event acct-input - On every keystroke
 * @event acct-change - When the value is committed
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 * @csspart toggle - The button that shows and hides a password or a masked value
 */
export class AcctTextField extends AcctField {
  /** Kind of native input. */
  @property() type: 'text' | 'tel' | 'email' | 'password' = 'text';
  /** Which on-screen keyboard to offer. */
  @property({ attribute: 'inputmode' }) keyboard = '';
  /** What the browser may fill in. */
  @property() autocomplete = 'off';
  /** The most characters that can be typed, in UTF-16 units. */
  @property({ type: Number }) maxlength: number | undefined;
  /** An example or an instruction while the field is empty; never the label. */
  @property() placeholder = '';
  /** A unit after the value. */
  @property() suffix = '';
  /** Hides most of the value while it is not being edited. */
  @property({ attribute: false }) mask: ((value: string) => string) | undefined;
  /** Takes out of a committed value what does not belong to it; by default it is trimmed and composed (NFC). */
  @property({ attribute: false }) clean: (text: string) => string = trimmed;

  @state() private _shown = false;
  @state() private _editing = false;

  /** Whether the value is shown in full. */
  get #plain(): boolean {
    return this._shown || this._editing;
  }

  protected override get displayText(): string {
    const value = this.value ?? '';
    return this.mask && !this.#plain ? this.mask(value) : value;
  }

  protected override renderControl(): TemplateResult {
    const hides = this.type === 'password' || (this.mask !== undefined && this.value !== undefined);
    const trail = hides ? 'trail wide' : this.suffix ? 'trail' : '';
    return html`<div class="box ${trail}">
      <input
        id="input"
        class="input"
        part="input"
        type=${this.type === 'password' && this._shown ? 'text' : this.type}
        inputmode=${this.keyboard || nothing}
        autocomplete=${this.autocomplete as 'off'}
        autocapitalize="none"
        spellcheck="false"
        maxlength=${this.maxlength ?? nothing}
        placeholder=${this.placeholder || nothing}
        .value=${this.displayText}
        ?disabled=${this.isDisabled}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.ariaInvalidText}
        aria-required=${this.ariaRequiredText}
        @focus=${this.#onFocus}
        @blur=${() => (this._editing = false)}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @keydown=${this.#onKeydown}
      />${hides ? this.#toggle() : this.suffix ? html`<span class="suffix">${this.suffix}</span>` : nothing}
    </div>`;
  }

  #toggle(): TemplateResult {
    const { show, hide } = this.words.t;
    return html`<button
      type="button"
      part="toggle"
      aria-controls="input"
      ?disabled=${this.isDisabled}
      @click=${() => (this._shown = !this._shown)}
    >
      ${icon(this._shown ? eyeOff : eye)}${this._shown ? hide : show}
    </button>`;
  }

  async #onFocus(): Promise<void> {
    const masked = this.displayText !== (this.value ?? '');
    this._editing = true;
    if (!masked) return;
    // The full value takes the place of the masked one, which drops the selection that came with the focus.
    await this.updateComplete;
    if (this.input instanceof HTMLInputElement) this.input.select();
  }

  #onInput(event: Event): void {
    this.typed((event.target as HTMLInputElement).value || undefined);
  }

  #onChange(event: Event): void {
    this.commit(this.#normalise((event.target as HTMLInputElement).value));
  }

  /** A password is taken as typed: a space may be part of it. */
  #normalise(text: string): string | undefined {
    return (this.type === 'password' ? text : this.clean(text)) || undefined;
  }

  /** Enter sends the form, as it does from a native input. */
  async #onKeydown(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing) return;
    const value = this.#normalise(this.value ?? '');
    if (value !== this.value) this.commit(value);
    await this.updateComplete;
    this.form?.requestSubmit();
  }
}
