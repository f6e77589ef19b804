import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, error, flag as flagIcon, icon, info, question, warning } from '../styles/icon-signs.ts';
import type { FieldFlag, FieldIssue } from './field-issue.ts';

const noteIcons = { error, warning, info, success: check };

/** One line under a control: an icon that says the kind, and words. */
export function note(kind: keyof typeof noteIcons, text: string): TemplateResult {
  return html`<p class="note ${kind}">${icon(noteIcons[kind])}<span>${text}</span></p>`;
}

/** The panel of the `confirm` issues with one box to tick for all of them; `words` where an issue brings none. */
export function confirmPanel(
  issues: readonly FieldIssue[],
  words: string,
  confirmed: boolean,
  disabled: boolean,
  onChange: (event: Event) => void,
): TemplateResult {
  return html`<div class="notice" part="confirm">
    ${icon(question)}
    <div>
      ${issues.map((issue) => html`<p>${issue.text}</p>`)}
      <label class="tick">
        <input type="checkbox" .checked=${confirmed} ?disabled=${disabled} @change=${onChange} />
        ${issues.map(({ confirm = words }) => confirm).join(' · ')}
      </label>
    </div>
  </div>`;
}

/** The violet panel of a reviewer's remark, with its signature. */
export function flagPanel(flag: FieldFlag, title: string): TemplateResult {
  return html`<div class="notice flag" part="flag">
    ${icon(flagIcon)}
    <div>
      <strong>${title}</strong>
      <p>${flag.text}</p>
      ${flag.by ? html`<p class="by">—— ${flag.by}</p>` : nothing}
      <slot name="flag-actions"></slot>
    </div>
  </div>`;
}

/** What is said as a note; a `confirm` has its panel. */
export const isNote = (issue: FieldIssue): issue is FieldIssue & { severity: 'error' | 'warning' } =>
  issue.severity !== 'confirm';
