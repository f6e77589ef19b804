import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronDown, icon } from './icons.ts';

/** A choice above a list or figures, without a label to see; needs the sheet of fields. */
export function filterSelect(
  label: string,
  value: string,
  options: readonly (readonly [value: string, words: string])[],
  set: (value: string) => void,
): TemplateResult {
  return html`<div class="box trail">
    <select
      class="input"
      aria-label=${label}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([key, words]) => html`<option value=${key} .selected=${key === value}>${words}</option>`,
      )}</select
    >${icon(chevronDown)}
  </div>`;
}
