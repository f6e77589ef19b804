import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldFlag, FieldIssue } from './field-issue.ts';

/** An element that takes part in a form as a native input does, and shows what is said of its value. */
export abstract class FormMember extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** Name in the form data. */
  @property({ reflect: true }) name = '';
  /** Visible label and accessible name. */
  @property() label = '';
  /** Help beside the label: how to answer, or why it is asked. */
  @property() hint = '';
  /** An answer is needed. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** The value can be seen and copied, not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** What validation says; shown at once, so give it only after the person has met the field. */
  @property({ attribute: false }) issues: readonly FieldIssue[] = [];
  /** A reviewer's remark. */
  @property({ attribute: false }) flag: FieldFlag | undefined;

  protected readonly internals = this.attachInternals();

  /** The form that the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** The validity in force, as of a native input. */
  get validity(): ValidityState {
    return this.internals.validity;
  }
  /** Why the value is not valid, in words; empty when it is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether the value is valid. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  /** Whether the value is valid; if not, the browser says so at the element. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
