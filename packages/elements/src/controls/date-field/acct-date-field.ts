import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { format } from '@acct-forms/core/locales/format';
import { calendar, icon } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';
import type { FieldIssue } from '../field-issue.ts';
import { readDate } from './read-date.ts';

/**
 * A day, as a native date input. The value is `YYYY-MM-DD`.
 *
 * @summary A date; eight pasted digits are understood.
 * @event acct-input - On every change
 * @event acct-change - When the value is committed
 */
export class AcctDateField extends AcctField {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    css`
      @supports not selector(::-webkit-calendar-picker-indicator) {
        input[type='date'] + .icon {
          display: none;
        }
        .trail > input[type='date'] {
          padding-inline-end: calc(var(--acct-space-2) - 1px);
        }
      }
      input::-webkit-calendar-picker-indicator {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 0;
        width: calc(var(--acct-space-4) + var(--acct-icon));
        height: 100%;
        margin: 0;
        padding: 0;
        opacity: 0;
        cursor: pointer;
      }
    `,
  ];

  /** Earliest day, `YYYY-MM-DD`. */
  @property() min = '';
  /** Latest day, `YYYY-MM-DD`. */
  @property() max = '';
  /** What the browser may fill in. */
  @property() autocomplete = 'off';

  @state() private _partial = false;

  get #native(): HTMLInputElement | undefined {
    return this.input instanceof HTMLInputElement ? this.input : undefined;
  }

  protected override get displayText(): string {
    const [year, month, day] = (this.value ?? '').split('-').map(Number);
    if (!year || !month || !day) return this.value ?? '';
    return format(this.words.t.dateText, { year, month, day });
  }

  /** Half a date reads as no value; say so, or it would be lost without a word. */
  protected override get allIssues(): readonly FieldIssue[] {
    if (!this._partial) return this.issues;
    return [{ code: 'incomplete', severity: 'error', text: this.words.t.dateIncomplete }, ...this.issues];
  }

  protected override findFault(): { flags: ValidityStateFlags; text: string } | undefined {
    const fault = super.findFault();
    if (this._partial) return { flags: { badInput: true }, text: this.words.t.dateIncomplete };
    const { rangeUnderflow = false, rangeOverflow = false } = this.#native?.validity ?? {};
    if (fault || !(rangeUnderflow || rangeOverflow)) return fault;
    const { min, max } = this;
    return { flags: { rangeUnderflow, rangeOverflow }, text: format(this.words.t.dateRange, { min, max }) };
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="box trail">
      <input
        id="input"
        class="input ${this.value === undefined ? 'empty' : ''}"
        part="input"
        type="date"
        min=${this.min || nothing}
        max=${this.max || '9999-12-31'}
        autocomplete=${this.autocomplete as 'off'}
        ?disabled=${this.isDisabled}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.ariaInvalidText}
        aria-required=${this.ariaRequiredText}
        @input=${() => this.#read('typed')}
        @change=${() => this.#read('commit')}
        @blur=${() => (this._partial = this.#native?.validity.badInput ?? false)}
        @paste=${this.#onPaste}
      />${icon(calendar)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const native = this.#native;
    // Only when it differs: setting an empty value would wipe a half-typed date.
    if (native && !this.readonly && changed.has('value') && native.value !== (this.value ?? '')) {
      native.value = this.value ?? '';
    }
    super.updated(changed);
  }

  #read(how: 'typed' | 'commit'): void {
    const native = this.#native;
    if (!native) return;
    if (!native.validity.badInput) this._partial = false;
    this[how](native.value || undefined);
  }

  #onPaste(event: ClipboardEvent): void {
    const day = readDate(event.clipboardData?.getData('text') ?? '');
    const native = this.#native;
    if (day === undefined || !native) return;
    event.preventDefault();
    native.value = day;
    this.#read('typed');
    this.#read('commit');
  }
}
