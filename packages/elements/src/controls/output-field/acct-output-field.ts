import { css, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { icon, lock } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';

/**
 * A value that is derived from others: shown with a lock and its reason, never input and never form data.
 *
 * @summary A derived value.
 * @slot - The value, when it holds more than text, for example a link; else `value`
 */
export class AcctOutputField extends AcctField {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    css`
      output.input {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--acct-space-2);
        align-items: center;
        height: auto;
        min-height: var(--acct-control-height);
        padding-block: var(--acct-space-05);
      }
    `,
  ];

  constructor() {
    super();
    this.readonly = true;
  }

  protected override toFormValue(): null {
    return null;
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="box trail">
      <output
        id="input"
        class="input readonly"
        part="input"
        tabindex="-1"
        aria-describedby=${this.describedBy}
        ><slot>${this.displayText}</slot></output
      >${icon(lock)}
    </div>`;
  }

  protected override renderReadonly(): TemplateResult {
    return this.renderControl();
  }
}
