import { html, nothing, type TemplateResult } from 'lit';
import type { RegionChoice } from '../controls/region-field/region-path.ts';
import { error, icon } from '../styles/icon-signs.ts';

/** What somebody has typed, by field. */
export type Typed = Readonly<Record<string, string>>;

/** One question of a form, as data. */
export interface EntryField {
  /** Also the path of what a backend says of it. */
  readonly name: string;
  readonly label: string;
  /** One line of text unless said. */
  readonly kind?: 'long' | 'number' | 'day' | 'choice' | 'tiles' | 'region';
  readonly hint?: string;
  readonly required?: true;
  readonly maxlength?: number;
  /** Takes the whole width of the form; `region` and `long` always do. */
  readonly wide?: true;
  /** Of `choice` and `tiles`. */
  readonly options?: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  /** Of `region`. */
  readonly regions?: readonly RegionChoice[];
  readonly names?: Readonly<Record<string, string>>;
}

/** The control of a field with its value, and what is wrong with it in words. */
export function entryField(field: EntryField, value: string | undefined, fault: string | undefined): unknown {
  const { name, label, hint = '', required, kind } = field;
  const issues = fault === undefined ? [] : [{ code: 'refused', severity: 'error' as const, text: fault }];
  switch (kind) {
    case 'choice':
      return html`<acct-choice-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .options=${field.options ?? []}
        .value=${value}
        .issues=${issues}
      ></acct-choice-field>`;
    case 'tiles':
      return html`<acct-radio-field
        class=${field.wide ? 'full' : ''}
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .options=${field.options ?? []}
        .value=${value}
        .issues=${issues}
      ></acct-radio-field>`;
    case 'day':
      return html`<acct-date-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .value=${value}
        .issues=${issues}
      ></acct-date-field>`;
    case 'region':
      return html`<acct-region-field
        class="full"
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .regions=${field.regions ?? []}
        .names=${field.names ?? {}}
        .value=${value}
        .issues=${issues}
      ></acct-region-field>`;
    case 'long':
      return longText(field, value, fault);
    default:
      return html`<acct-text-field
        class=${field.wide ? 'full' : ''}
        name=${name}
        label=${label}
        hint=${hint}
        inputmode=${kind === 'number' ? 'decimal' : nothing}
        maxlength=${field.maxlength ?? nothing}
        ?required=${required}
        .value=${value}
        .issues=${issues}
      ></acct-text-field>`;
  }
}

/** Several lines; the other controls are of one. */
function longText(field: EntryField, value = '', fault: string | undefined): TemplateResult {
  const { name, label, required, maxlength } = field;
  return html`<div class="full" data-tone=${fault === undefined ? nothing : 'error'}>
    <div class="head">
      <span class="required" aria-hidden="true">${required ? '*' : nothing}</span
      ><label class="label" for="long-${name}">${label}</label>
    </div>
    <div class="control">
      <textarea
        class="input area"
        id="long-${name}"
        name=${name}
        rows="4"
        maxlength=${maxlength ?? nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${fault === undefined ? nothing : 'true'}
        aria-describedby="said-${name}"
        .value=${value}
      ></textarea>
    </div>
    <div class="message" id="said-${name}" aria-live="polite">
      ${fault === undefined ? nothing : html`<p class="note error">${icon(error)}<span>${fault}</span></p>`}
    </div>
  </div>`;
}
