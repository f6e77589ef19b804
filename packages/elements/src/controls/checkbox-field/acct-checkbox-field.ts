import { css, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { AcctField } from '../acct-field.ts';

/**
 * A box to tick, for a consent or a pledge. `true` when ticked, `false` when cleared again, `undefined` before.
 *
 * @summary A consent or a pledge.
 * @slot - The words beside the box, when they hold links; `label` says the same as the name of the box
 * @event acct-input - When the box is ticked or cleared
 * @event acct-change - When the box is ticked or cleared
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 */
export class AcctCheckboxField extends AcctField<boolean> {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    css`
      .hint,
      .message {
        margin-inline-start: calc(var(--acct-icon) + 12px);
      }
      .hint {
        margin-top: 0;
      }
      [data-tone] #input {
        border-color: var(--edge);
      }
    `,
  ];

  protected override toFormValue(): string | null {
    return this.value === true ? 'on' : null;
  }

  protected override get answered(): boolean {
    return this.value === true;
  }

  protected override get missingText(): string {
    return this.words.t.requiredTick;
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.value = this.hasAttribute('value') || undefined;
  }

  protected override render(): TemplateResult {
    return html`<div class="field" part="field" data-tone=${this.tone ?? nothing}>
      ${this.renderControl()} ${this.renderHint()}
      <slot name="below"></slot>
      <div class="message" part="message" id="messages" aria-live="polite">${this.renderMessages()}</div>
    </div>`;
  }

  protected override renderControl(): TemplateResult {
    return html`<label class="tick" part="label">
      <input
        id="input"
        part="input"
        type="checkbox"
        .checked=${Boolean(this.value)}
        ?disabled=${this.isDisabled || this.readonly}
        aria-label=${this.label || nothing}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.ariaInvalidText}
        aria-required=${this.ariaRequiredText}
        @change=${this.#onChange}
      />
      <span><slot>${this.label}</slot></span>
    </label>`;
  }

  #onChange(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.typed(checked);
    this.commit(checked);
  }
}
