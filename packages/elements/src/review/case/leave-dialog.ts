import { format } from '@acct-forms/core/locales/format';
import { html, type TemplateResult } from 'lit';
import { writtenOf, type CaseScreen } from './case-screen.ts';

/** Asked before something that is being written is left: save it and go, go without it, or go on writing. */
export function leaveDialog(
  { t, drafts, busy }: CaseScreen,
  moves: { readonly stay: () => void; readonly leave: (how: 'save' | 'drop') => void },
): TemplateResult {
  return html`<header role="none">
      <h2 id="dialog-title">${format(t['leave.title'], { n: writtenOf(drafts).length })}</h2>
    </header>
    <p class="body">${t['leave.text']}</p>
    <footer role="none">
      <button type="button" class="button text" @click=${moves.stay}>${t['leave.stay']}</button>
      <button type="button" class="button" @click=${() => moves.leave('drop')}>${t['leave.drop']}</button>
      <button
        type="button"
        class="button filled"
        aria-busy=${busy !== undefined}
        @click=${() => moves.leave('save')}
      >
        ${t['leave.save']}
      </button>
    </footer>`;
}
