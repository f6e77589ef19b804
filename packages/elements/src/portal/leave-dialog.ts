import type { SessionWords } from '@acct-forms/core/locales/zh-CN/session';
import { html, type TemplateResult } from 'lit';

/** Asked before a sign-out that leaves something unsaved; `shared`: this computer keeps nothing. */
export function leaveDialog(
  t: Readonly<SessionWords>,
  shared: boolean,
  onAnswer: (leave: boolean) => void,
): TemplateResult {
  return html`<dialog
    class="dialog"
    aria-labelledby="leave-title"
    aria-describedby="leave-text"
    @close=${(event: Event) => onAnswer((event.target as HTMLDialogElement).returnValue === 'leave')}
  >
    <header role="none"><h2 id="leave-title">${t.unsavedTitle}</h2></header>
    <div class="body" id="leave-text">${shared ? t.unsavedShared : t.unsavedKept}</div>
    <footer role="none">
      <button class="button" type="button" value="leave" @click=${close}>${t.leaveAnyway}</button>
      <button class="button filled" type="button" value="stay" autofocus @click=${close}>${t.stay}</button>
    </footer>
  </dialog>`;
}

const close = (event: Event): void => {
  const chosen = event.currentTarget as HTMLButtonElement;
  chosen.closest('dialog')!.close(chosen.value);
};
