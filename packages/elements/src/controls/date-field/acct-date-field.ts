import { formatDay, readDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { day as zh } from '@acct-forms/core/locales/zh-CN/day';
import { WordsController } from '../../controllers/words.ts';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { calendar, icon } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';
import type { FieldIssue } from '../field-issue.ts';

/**
 * A day, typed or pasted in any of the usual ways, or picked from the browser's calendar. What stands in the box does
 * not depend on the browser's language. The value is `YYYY-MM-DD`; what is no day stays as it was typed.
 *
 * @summary A date; 2012年7月1日, 2012.7.1 and 20120701 are understood.
 * @event acct-input - On every keystroke
 * @event acct-change - When the value is committed
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 * @csspart picker - The button that opens the calendar
 */
export class AcctDateField extends AcctField {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    css`
      #native {
        position: absolute;
        inset: auto 0 0 auto;
        width: 1px;
        height: 1px;
        margin: 0;
        padding: 0;
        border: 0;
        opacity: 0;
        pointer-events: none;
      }
      .trail > button:last-child {
        color: var(--acct-color-text);
      }
    `,
  ];

  /** Earliest day, `YYYY-MM-DD`. */
  @property() min = '';
  /** Latest day, `YYYY-MM-DD`. */
  @property() max = '';
  /** What the browser may fill in. */
  @property() autocomplete = 'off';

  @state() private _editing = false;

  readonly #day = new WordsController(this, 'day', zh);

  get #isDay(): boolean {
    return this.value !== undefined && readDay(this.value) === this.value;
  }

  protected override get displayText(): string {
    return formatDay(this.value ?? '', this.words.lang);
  }

  /** Half a date is said to be one, unless validation has found the value wrong already. */
  protected override get allIssues(): readonly FieldIssue[] {
    const { issues } = this;
    const told = issues.some(({ severity }) => severity === 'error');
    if (this._editing || told || this.value === undefined || this.#isDay) return issues;
    return [{ code: 'incomplete', severity: 'error', text: this.#day.t.dateIncomplete }, ...issues];
  }

  protected override findFault(): { flags: ValidityStateFlags; text: string } | undefined {
    const { min, max, value } = this;
    const { dateIncomplete, dateRange } = this.#day.t;
    if (value === undefined) return super.findFault();
    if (!this.#isDay) return { flags: { badInput: true }, text: dateIncomplete };
    const rangeUnderflow = min !== '' && value < min;
    const rangeOverflow = max !== '' && value > max;
    return rangeUnderflow || rangeOverflow
      ? { flags: { rangeUnderflow, rangeOverflow }, text: format(dateRange, { min, max }) }
      : super.findFault();
  }

  protected override renderControl(): TemplateResult {
    const { t } = this.#day;
    return html`<div class="box trail">
      <input
        id="input"
        class="input"
        part="input"
        inputmode="numeric"
        placeholder=${t.dateExample}
        autocomplete=${this.autocomplete as 'off'}
        spellcheck="false"
        .value=${this.value ?? ''}
        ?disabled=${this.isDisabled}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.ariaInvalidText}
        aria-required=${this.ariaRequiredText}
        @focus=${() => (this._editing = true)}
        @blur=${() => (this._editing = false)}
        @input=${(event: Event) => this.typed((event.target as HTMLInputElement).value || undefined)}
        @change=${(event: Event) => this.commit(read((event.target as HTMLInputElement).value))}
        @paste=${this.#onPaste}
      />
      <input
        id="native"
        type="hidden"
        tabindex="-1"
        aria-hidden="true"
        min=${this.min || nothing}
        max=${this.max || '9999-12-31'}
        ?disabled=${this.isDisabled}
        @change=${this.#onPick}
      />
      <button
        part="picker"
        type="button"
        aria-label=${t.datePick}
        ?disabled=${this.isDisabled}
        @click=${this.#openPicker}
      >
        ${icon(calendar)}
      </button>
    </div>`;
  }

  get #native(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>('#native')!;
  }

  /** Only now a calendar: making one costs as much as the rest of a page of fields. */
  readonly #openPicker = (): void => {
    const native = this.#native;
    native.type = 'date';
    native.value = this.#isDay ? this.value! : '';
    native.showPicker();
  };

  readonly #onPick = (): void => this.#take(this.#native.value || undefined);

  /** A whole date takes the place of what stands there; anything else is pasted as usual. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const day = readDay(event.clipboardData?.getData('text') ?? '');
    if (day === undefined) return;
    event.preventDefault();
    this.#take(day);
  };

  #take(day: string | undefined): void {
    this.typed(day);
    this.commit(day);
  }
}

/** A day in the one way in which it is kept, else the text as it is. */
const read = (text: string): string | undefined => readDay(text) ?? (text.trim() || undefined);
