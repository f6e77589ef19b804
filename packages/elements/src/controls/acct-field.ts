import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls as zh } from '@acct-forms/core/locales/zh-CN/controls';
import { format } from '@acct-forms/core/locales/format';
import { WordsController } from '../controllers/words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import { icon, lock } from '../styles/icon-signs.ts';
import { notice } from '../styles/notice.ts';
import { tick } from '../styles/tick.ts';
import { AcctChangeEvent, AcctConfirmChangeEvent, AcctInputEvent } from './events.ts';
import type { FieldIssue } from './field-issue.ts';
import { confirmPanel, flagPanel, isNote, note } from './field-messages.ts';
import { FormMember } from './form-member.ts';

/**
 * What all form controls share: label, hint, messages, flag, form participation. A control renders its native
 * input with the id `input` and calls `typed` and `commit`.
 *
 * @slot after - Beside the control, for a look-up button
 * @slot below - Between the control and its messages
 * @slot flag-actions - Under a reviewer's remark
 * @csspart label - The words of the label
 * @csspart field - Everything
 * @csspart optional - The word beside the label of a field that may be left empty
 * @csspart required - The mark of a required field
 * @csspart hint - The hint between label and control
 * @csspart control - The row of the control
 * @csspart input - The native control
 * @csspart message - Everything said under the control
 * @csspart confirm - The panel with a box to tick
 * @csspart flag - The panel of a reviewer's remark
 */
export abstract class AcctField<V = string> extends FormMember {
  static override styles: CSSResultGroup = [base, notice, tick, field];

  /** No red star and no “optional” beside the label, for short forms where all is needed. */
  @property({ type: Boolean }) unmarked = false;
  /** Why the field is read-only, or what unlocks a disabled one. */
  @property({ attribute: 'readonly-reason' }) readonlyReason = '';
  /** Out of use, and out of the form data. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** The answer; `undefined` when there is none. */
  @property({ converter: (text) => text ?? undefined }) value: V | undefined;
  /** Whether the box of a `confirm` issue is ticked. */
  @property({ type: Boolean }) confirmed = false;
  /** A green note, when there is nothing else to say. */
  @property() success = '';

  @state() protected fieldsetDisabled = false;

  protected readonly words = new WordsController(this, 'controls', zh);

  /** The native control of the field, with id `input`. */
  protected abstract renderControl(): TemplateResult;

  /** The value as words, for the read-only rendering. */
  protected get displayText(): string {
    return this.value === undefined ? '' : String(this.value);
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.fieldsetDisabled;
  }

  protected get input(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('#input') ?? null;
  }

  /** Whether the control is several inputs, named by the label as a group. */
  protected get grouped(): boolean {
    return false;
  }

  /** All that is to be said about the value, what the control itself finds included. */
  protected get allIssues(): readonly FieldIssue[] {
    return this.issues;
  }

  /** Which state colours the edge: error before flag before confirm before warning. */
  protected get tone(): 'error' | 'flag' | 'confirm' | 'warning' | undefined {
    const has = (severity: FieldIssue['severity']) =>
      this.allIssues.some((issue) => issue.severity === severity);
    if (has('error')) return 'error';
    if (this.flag) return 'flag';
    if (has('confirm') && !this.confirmed) return 'confirm';
    return has('warning') ? 'warning' : undefined;
  }

  formDisabledCallback(disabled: boolean): void {
    this.fieldsetDisabled = disabled;
  }

  formResetCallback(): void {
    this.value = (this.getAttribute('value') ?? undefined) as V | undefined;
    this.confirmed = false;
  }

  /** A keystroke: the value as typed, not yet committed. */
  protected typed(value: V | undefined): void {
    this.value = value;
    this.dispatchEvent(new AcctInputEvent());
  }

  /** The person has finished with the value. */
  protected commit(value: V | undefined): void {
    this.value = value;
    this.dispatchEvent(new AcctChangeEvent());
  }

  /** The value as form data; `null` leaves it out. */
  protected toFormValue(): string | FormData | null {
    return this.value === undefined ? null : String(this.value);
  }

  /** Whether a required field is satisfied. */
  protected get answered(): boolean {
    return this.value !== undefined;
  }

  /** What to say when it is not. */
  protected get missingText(): string {
    return format(this.words.t.requiredFill, { label: this.label });
  }

  /** Why the value is not valid, beyond the issues given; the first reason wins. */
  protected findFault(): { flags: ValidityStateFlags; text: string } | undefined {
    const error = this.allIssues.find((issue) => issue.severity === 'error');
    if (error) return { flags: { customError: true }, text: error.text };
    if (this.required && !this.answered) return { flags: { valueMissing: true }, text: this.missingText };
    const confirm = this.allIssues.some((issue) => issue.severity === 'confirm');
    if (confirm && !this.confirmed) return { flags: { customError: true }, text: this.words.t.confirmFirst };
    return undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    this.internals.setFormValue(this.toFormValue());
    const fault = this.readonly ? undefined : this.findFault();
    // The anchor has to be rendered, hence here.
    this.internals.setValidity(fault?.flags ?? {}, fault?.text, this.input ?? undefined);
  }

  protected override render(): TemplateResult {
    const marked = !this.unmarked && !this.readonly && !this.isDisabled;
    // One template for what every field has: each further one costs time in a form of forty.
    return html`<div class="field" part="field" data-tone=${this.tone ?? nothing}>
      <div class="head">
        <span class="required" part="required" aria-hidden="true"
          >${marked && this.required ? '*' : nothing}</span
        ><label class="label" part="label" id="label" for=${this.grouped ? nothing : 'input'}
          >${this.label}</label
        ><span class="optional" part="optional"
          >${marked && !this.required ? this.words.t.optional : nothing}</span
        >
      </div>
      ${this.renderHint()}
      <div class="control" part="control">
        ${this.readonly ? this.renderReadonly() : this.renderControl()}
        <slot name="after"></slot>
      </div>
      <slot name="below"></slot>
      <div class="message" part="message" id="messages" aria-live="polite">${this.renderMessages()}</div>
    </div>`;
  }

  protected renderHint(): TemplateResult | typeof nothing {
    return this.hint ? html`<p class="hint" part="hint" id="hint">${this.hint}</p>` : nothing;
  }

  protected get describedBy(): string {
    return this.hint ? 'hint messages' : 'messages';
  }

  protected get ariaInvalidText(): 'true' | typeof nothing {
    return this.tone === 'error' ? 'true' : nothing;
  }

  protected get ariaRequiredText(): 'true' | typeof nothing {
    return this.required ? 'true' : nothing;
  }

  protected renderReadonly(): TemplateResult {
    // The text beside it takes the room that the value needs, so that the area is as high.
    return html`<div class="box trail whole">
      <span class="input" aria-hidden="true">${this.displayText}</span>
      <textarea
        id="input"
        class="input readonly"
        part="input"
        rows="1"
        readonly
        ?disabled=${this.isDisabled}
        .value=${this.displayText}
        aria-describedby=${this.describedBy}
      ></textarea
      >${icon(lock)}
    </div>`;
  }

  protected renderMessages(): unknown[] {
    const { tone, flag, success, readonlyReason } = this;
    const { confirmFirst, flagTitle } = this.words.t;
    // What only might be wrong waits until what is wrong has been mended.
    const shown = this.allIssues.filter((issue) => tone !== 'error' || issue.severity === 'error');
    const [notes, confirms] = [shown.filter(isNote), shown.filter((issue) => !isNote(issue))];
    const locked = this.readonly || this.isDisabled;
    return [
      notes.map((issue) => note(issue.severity, issue.text)),
      confirms.length > 0
        ? confirmPanel(confirms, confirmFirst, this.confirmed, this.isDisabled, this.#onConfirm)
        : nothing,
      flag ? flagPanel(flag, flagTitle) : nothing,
      locked && readonlyReason ? note('info', readonlyReason) : nothing,
      success && !tone && !locked ? note('success', success) : nothing,
    ];
  }

  readonly #onConfirm = (event: Event): void => {
    this.confirmed = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new AcctConfirmChangeEvent());
  };
}
