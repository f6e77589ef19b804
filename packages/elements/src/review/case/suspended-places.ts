import { format } from '@acct-forms/core/locales/format';
import { withLate } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CaseScreen } from './case-screen.ts';

/** What else a revocation suspends; nothing where the backend does not tell. */
export function suspendedPlaces(screen: CaseScreen): TemplateResult | typeof nothing {
  const { heldPlaces } = screen.view;
  const t = withLate(screen.t);
  if (heldPlaces === undefined) return nothing;
  if (heldPlaces.length === 0) return html`<p>${t.suspendsNone}</p>`;
  return html`<div class="suspends">
    <p>${t.suspends}</p>
    <ul>
      ${heldPlaces.map(({ title, organiser, year }) => html`<li>${format(t.suspendsPlace, { title, organiser, year })}</li>`)}
    </ul>
  </div>`;
}
