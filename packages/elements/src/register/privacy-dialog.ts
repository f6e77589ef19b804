import type { Profile } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import type { RegisterWords } from '@acct-forms/core/locales/zh-CN/register';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { NoticeText } from '../controllers/notice-text.ts';

/** The notice on personal information; opened by `showModal`, closed by its button or Esc. */
export function privacyDialog(
  profile: Profile,
  notice: NoticeText,
  t: Readonly<AccountWords & RegisterWords>,
  lang: string,
): TemplateResult {
  const { version } = profile.notices.privacy;
  const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" aria-labelledby="privacy-title">
    <header role="none"><h2 id="privacy-title">${t.consentLabel}</h2></header>
    <div class="body">
      ${notice.render(lang, t.offline)}
      <p class="legend">${format(t.noticeVersion, { version })}</p>
    </div>
    <footer role="none">
      <button class="button" type="button" autofocus @click=${close}>${t.closeNotice}</button>
    </footer>
  </dialog>`;
}
