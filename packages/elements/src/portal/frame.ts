import type { PortalWords } from '@acct-forms/core/locales/zh-CN/portal';
import { html, type TemplateResult } from 'lit';
import { icon } from '../styles/icon-signs.ts';
import { language, menu, textSize } from './icons.ts';

export interface Frame {
  readonly t: Readonly<PortalWords>;
  readonly lang: string;
  readonly large: boolean;
  readonly menuOpen: boolean;
  /** Of whoever is signed in. */
  readonly links: TemplateResult | undefined;
  /** The screen takes the whole width: so does the header. */
  readonly wide: boolean;
  readonly onLarge: () => void;
  readonly onLang: () => void;
  readonly onMenu: () => void;
  readonly onSkip: () => void;
}

/** The brand, 大字版 and the language always; 返回首页 and 退出登录 for those signed in. Folds into 菜单 on phones. */
export function portalHeader(frame: Frame): TemplateResult {
  const { t, lang, large, menuOpen, links } = frame;
  return html`<header part="header" class=${frame.wide ? 'whole' : ''}>
    <button class="skip" type="button" @click=${frame.onSkip}>${t.skip}</button>
    <div class="width">
      <slot name="brand"></slot>
      <button class="large" type="button" @click=${frame.onLarge}>
        ${icon(textSize)}${large ? t.normalText : t.largeText}
      </button>
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
        <button type="button" lang=${lang === 'en' ? 'zh-CN' : 'en'} @click=${frame.onLang}>
          ${icon(language)}${t.otherLanguage}
        </button>
        ${links}
      </nav>
    </div>
  </header>`;
}
