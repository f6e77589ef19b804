import { css, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { format } from '@acct-forms/core/locales/format';
import { AcctField } from '../acct-field.ts';

/** One tile. */
export interface RadioOption {
  readonly value: string | boolean;
  readonly label: string;
}

/**
 * A short choice as tiles; without options it asks yes or no and answers `true` or `false`.
 *
 * @summary Yes or no, and other short choices.
 * @event acct-input - When the choice changes
 * @event acct-change - When the choice changes
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 * @csspart tile - One choice
 */
export class AcctRadioField extends AcctField<string | boolean> {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    css`
      .tiles {
        display: flex;
        flex-wrap: wrap;
        gap: var(--acct-space-2);
      }
      .tile {
        display: flex;
        align-items: center;
        gap: 12px;
        min-width: 120px;
        min-height: var(--acct-control-height);
        padding: var(--acct-space-05) calc(var(--acct-space-2) - 1px);
        border: 1px solid var(--edge, var(--acct-color-border-control));
        border-radius: var(--acct-radius);
        background: var(--acct-color-surface);
        line-height: var(--acct-line-height-ui);
        cursor: pointer;
      }
      .tile:hover {
        border-color: var(--edge, var(--acct-color-accent));
      }
      .tile.chosen {
        border-color: var(--edge, var(--acct-color-accent));
        background: var(--acct-color-accent-weak);
        box-shadow: inset 0 0 0 1px var(--edge, var(--acct-color-accent));
      }
      [data-tone] .tile {
        box-shadow: inset 0 0 0 1px var(--edge);
      }
      .tile:focus-within {
        outline: var(--acct-focus-width) solid var(--acct-color-focus);
        outline-offset: var(--acct-focus-offset);
      }
      .tile.disabled {
        border-style: dashed;
        color: var(--acct-color-text-3);
        cursor: default;
      }
      .tile input {
        outline: none;
      }
      @media (forced-colors: active) {
        .tile.chosen {
          border: 2px solid Highlight;
        }
      }
    `,
  ];

  /** What can be chosen; yes and no when empty. */
  @property({ attribute: false }) options: readonly RadioOption[] = [];

  protected override get grouped(): boolean {
    return !this.readonly;
  }

  get #options(): readonly RadioOption[] {
    const { yes, no } = this.words.t;
    return this.options.length > 0
      ? this.options
      : [
          { value: true, label: yes },
          { value: false, label: no },
        ];
  }

  #isChosen(option: RadioOption): boolean {
    return option.value === this.value;
  }

  /** An attribute can only hold text: `true` becomes the answer yes. */
  protected override willUpdate(): void {
    const text = this.value;
    if (typeof text !== 'string') return;
    this.value = this.#options.find((option) => String(option.value) === text)?.value ?? text;
  }

  protected override get displayText(): string {
    return this.#options.find((option) => this.#isChosen(option))?.label ?? String(this.value ?? '');
  }

  protected override get missingText(): string {
    return format(this.words.t.requiredChoose, { label: this.label });
  }

  /** Focuses the chosen tile, else the first. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('input:checked');
    if (target) target.focus(options);
    else super.focus(options);
  }

  protected override renderControl(): TemplateResult {
    return html`<div
      id="input"
      class="tiles"
      part="input"
      role="radiogroup"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
      aria-invalid=${this.ariaInvalidText}
      aria-required=${this.ariaRequiredText}
    >
      ${this.#options.map((option) => this.#renderTile(option))}
    </div>`;
  }

  #renderTile(option: RadioOption): TemplateResult {
    const chosen = this.#isChosen(option);
    return html`<label
      class="tile ${chosen ? 'chosen' : ''} ${this.isDisabled ? 'disabled' : ''}"
      part="tile"
    >
      <input
        type="radio"
        name="tile"
        .checked=${chosen}
        ?disabled=${this.isDisabled}
        @change=${() => this.#choose(option)}
      />
      ${option.label}
    </label>`;
  }

  #choose({ value }: RadioOption): void {
    this.typed(value);
    this.commit(value);
  }
}
