import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { format } from '@acct-forms/core/locales/format';
import { chevronDown, icon } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';

/** One choice of a list. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** Heading to stand under; options of one group follow each other. */
  readonly group?: string;
}

/**
 * One choice of a list, as a native select.
 *
 * @summary A choice from a code table.
 * @event acct-input - When the choice changes
 * @event acct-change - When the choice changes
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 */
export class AcctChoiceField extends AcctField {
  /** What can be chosen, in order. */
  @property({ attribute: false }) options: readonly ChoiceOption[] = [];
  /** Shown while nothing is chosen; “please choose” by default. */
  @property() placeholder = '';

  protected override get displayText(): string {
    return this.options.find((option) => option.value === this.value)?.label ?? this.value ?? '';
  }

  protected override renderControl(): TemplateResult {
    const unlisted = this.value !== undefined && !this.options.some((option) => option.value === this.value);
    return html`<div class="box trail">
      <select
        id="input"
        class="input ${this.value === undefined ? 'empty' : ''}"
        part="input"
        ?disabled=${this.isDisabled}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.ariaInvalidText}
        aria-required=${this.ariaRequiredText}
        @change=${this.#onChange}
      >
        <option value="">${this.placeholder || this.words.t.choose}</option>
        ${unlisted ? html`<option value=${this.value!}>${this.value}</option>` : nothing}
        ${this.#renderOptions()}
      </select>
      ${icon(chevronDown)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const select = this.input;
    if (select instanceof HTMLSelectElement) select.value = this.value ?? '';
    super.updated(changed);
  }

  protected override get missingText(): string {
    return format(this.words.t.requiredChoose, { label: this.label });
  }

  #renderOptions(): TemplateResult[] {
    const groups: { name: string | undefined; options: ChoiceOption[] }[] = [];
    for (const option of this.options) {
      const last = groups.at(-1);
      if (last && last.name === option.group) last.options.push(option);
      else groups.push({ name: option.group, options: [option] });
    }
    return groups.map(({ name, options }) => {
      const items = options.map(({ value, label }) => html`<option value=${value}>${label}</option>`);
      return name === undefined ? html`${items}` : html`<optgroup label=${name}>${items}</optgroup>`;
    });
  }

  #onChange(event: Event): void {
    const value = (event.target as HTMLSelectElement).value || undefined;
    this.typed(value);
    this.commit(value);
  }
}
