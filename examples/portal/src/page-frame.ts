import type { Profile } from '@acct-forms/core';
import type { SessionController } from '@acct-forms/elements/define/session.js';
import { html, nothing, type TemplateResult } from 'lit';
import { abacus, clock, exit, house, icon, language, menu, textSize } from './icons.ts';
import { isStaff } from './route.ts';
import type { ShellWords } from './words.ts';

export interface Frame {
  readonly t: ShellWords;
  readonly profile: Profile;
  readonly lang: string;
  readonly large: boolean;
  readonly menuOpen: boolean;
  readonly session: SessionController;
  readonly onLarge: () => void;
  readonly onLang: () => void;
  readonly onMenu: () => void;
  readonly onLeave: () => void;
  readonly onSkip: () => void;
}

const inLang = (text: { readonly 'zh-CN': string; readonly [lang: string]: string }, lang: string) =>
  text[lang] ?? text['zh-CN'];

/** 大字版 and the language always; 返回首页 and 退出登录 for those signed in. Folds into 菜单 on phones. */
export function pageHeader(frame: Frame): TemplateResult {
  const { t, profile, lang, large, menuOpen, session } = frame;
  const signedIn = session.session;
  return html`<header>
    <button class="skip" type="button" @click=${frame.onSkip}>${t.skip}</button>
    <div class="width">
      <a class="name" href="#/">${icon(abacus)}<span>${inLang(profile.names.system, lang)}</span></a>
      <button
        class="menu-button"
        type="button"
        aria-expanded=${menuOpen}
        aria-controls="nav"
        @click=${frame.onMenu}
      >
        ${icon(menu)}${t.menu}
      </button>
      <nav id="nav" class=${menuOpen ? 'open' : ''} aria-label=${t.menu}>
        <button type="button" aria-pressed=${large} @click=${frame.onLarge}>
          ${icon(textSize)}${large ? t.normalText : t.largeText}
        </button>
        <button type="button" lang=${lang === 'en' ? 'zh-CN' : 'en'} @click=${frame.onLang}>
          ${icon(language)}${t.otherLanguage}
        </button>
        ${
          signedIn
            ? html`<a href=${isStaff(signedIn) ? '#/review' : '#/home'}>${icon(house)}${t.home}</a>
                <button type="button" @click=${frame.onLeave}>${icon(exit)}${t.leave}</button>`
            : nothing
        }
      </nav>
    </div>
  </header>`;
}

/** Two minutes before the session ends. */
export function sessionWarning({ t, session }: Frame): TemplateResult | typeof nothing {
  if (session.endsAt === undefined) return nothing;
  const minutes = Math.max(1, Math.ceil((session.endsAt - Date.now()) / 60_000));
  return html`<div class="warning" role="alert">
    <div class="width">
      ${icon(clock)}
      <span
        ><strong>${t.sessionEnds}</strong> ${t.sessionEndsBody.replace('{minutes}', String(minutes))}</span
      >
      <button class="button" type="button" @click=${() => void session.extend()}>${t.goOn}</button>
    </div>
  </div>`;
}

export function pageFooter({ t, profile, lang }: Frame): TemplateResult {
  return html`<footer>
    <div class="width">
      <span>${inLang(profile.names.copyright, lang)}</span>
      <span>${inLang(profile.names.support, lang)}</span>
      <a href="#/phones">${t.phones}</a>
    </div>
  </footer>`;
}
