import { localized } from '@acct-forms/core';
import type { Profile } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The notice on personal information; opened by `showModal`, closed by its button or Esc. */
export function privacyDialog(profile: Profile, t: Readonly<AccountWords>, lang: string): TemplateResult {
  const { version, text } = profile.notices.privacy;
  const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" aria-labelledby="privacy-title">
    <header><h2 id="privacy-title">${t.consentLabel}</h2></header>
    <div class="body">
      <p>${localized(text, lang)}</p>
      <p class="legend">${format(t.noticeVersion, { version })}</p>
    </div>
    <footer><button class="button" type="button" autofocus @click=${close}>${t.closeNotice}</button></footer>
  </dialog>`;
}
