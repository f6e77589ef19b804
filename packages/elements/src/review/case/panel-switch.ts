import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { unresolvedFlags, type CaseScreen } from './case-screen.ts';

const panels = ['values', 'documents', 'opinions'] as const;

/** One of the three parts of a case. */
export type Panel = (typeof panels)[number];

/** Which of the panels is there where there is room for one. */
export function panelSwitch(
  { t, view }: CaseScreen,
  shown: Panel,
  show: (panel: Panel) => void,
): TemplateResult {
  const unresolved = unresolvedFlags(view).length;
  const button = (name: Panel) =>
    html`<button type="button" class="button small" aria-pressed=${name === shown} @click=${() => show(name)}>
      ${t[`panel.${name}`]}
      ${name === 'opinions' && unresolved > 0 ? html`<span class="badge flag">${unresolved}</span>` : nothing}
    </button>`;
  return html`<div class="narrow" role="group" aria-label=${t.panels}>${panels.map(button)}</div>`;
}
