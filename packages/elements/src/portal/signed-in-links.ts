import type { Session } from '@acct-forms/adapter';
import type { SessionWords } from '@acct-forms/core/locales/zh-CN/session';
import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icon-signs.ts';
import { isStaff } from './route.ts';
import type { PortalScreens } from './screens.ts';

// On the grid of styles/icons.ts.
const house = 'M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5';
const person = 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4.5 20.5c.8-3.8 3.7-5.7 7.5-5.7s6.7 1.9 7.5 5.7';
const exit = 'M10 4H4.5v16H10M9.5 12h11M16.5 8l4 4-4 4';

/** Of the header and the page as wide as the window, which only staff see, and of the page on paper. */
export const signedInStyles = css`
  header.whole .width {
    max-width: none;
    min-height: calc(56px * var(--acct-text-scale));
    padding-block: 0;
  }
  main.wide {
    max-width: none;
    padding: 0;
  }
  nav .who {
    display: inline-flex;
    align-items: center;
    min-height: var(--acct-target);
    font-size: var(--acct-font-size-s);
    white-space: nowrap;
  }
  nav [aria-current] {
    padding-inline: var(--acct-space-2);
    box-shadow: inset 0 -3px 0 currentColor;
    font-weight: var(--acct-font-weight-strong);
  }
  @media (min-width: 768px) {
    header.whole .width {
      --gutter: var(--acct-space-3);
    }
    .whole nav [aria-current] {
      min-height: calc(56px * var(--acct-text-scale));
    }
  }
  @media (min-width: 768px) and (max-width: 1023px) {
    nav .who {
      display: none;
    }
    /* Five of them leave the name of the system its line. */
    nav {
      gap: 0 12px;
    }
  }
  @media print {
    /* Letters and receipts have the whole sheet. */
    main.width {
      max-width: none;
      padding: 0;
    }
  }
`;

/** Where the header's links lead from. */
export interface SignedIn {
  readonly session: Session;
  /** The first word of the route. */
  readonly screen: string;
  readonly screens: PortalScreens;
  readonly titleOf: (screen: string) => string;
  readonly go: (route: string) => void;
  readonly leave: () => void;
}

/** 返回首页 and 账户, or for staff where they work, their bureau and their name; 退出登录. */
export function signedInLinks(
  t: Readonly<SessionWords>,
  { session, screen, screens, titleOf, go, leave }: SignedIn,
): TemplateResult {
  const to = (route: string) => (event: Event) => {
    event.preventDefault();
    go(route);
  };
  const { bureau, name, account } = session;
  const own = isStaff(session)
    ? html`${Object.entries(screens).map(([name, { who, roles }]) =>
          who === 'staff' && (!roles || roles.some((role) => session.roles.includes(role)))
            ? html`<a href="#/${name}" aria-current=${screen === name ? 'page' : nothing} @click=${to(name)}
                >${titleOf(name)}</a
              >`
            : nothing,
        )}
        ${bureau === undefined ? nothing : html`<span class="who">${bureau.name}</span>`}
        <a href="#/account" title=${titleOf('account')} @click=${to('account')}
          >${icon(person)}${name ?? account.username}</a
        >`
    : html`<a href="#/home" @click=${to('login')}>${icon(house)}${t.home}</a>
        <a href="#/account" @click=${to('account')}>${icon(person)}${titleOf('account')}</a>`;
  return html`${own}${session.sharedComputer ? html`<span class="who">${t.shared}</span>` : nothing}<button
      type="button"
      @click=${leave}
    >
      ${icon(exit)}${t.leave}
    </button>`;
}
