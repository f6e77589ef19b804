import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { isAway } from '@acct-forms/core';
import { portal as zh, type PortalWords } from '@acct-forms/core/locales/zh-CN/portal';
import { ContextProvider } from '@lit/context';
import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { backendContext } from '../context/backend.ts';
import { localeContext } from '../context/locale.ts';
import { profileContext } from '../context/profile.ts';
import { sessionContext } from '../context/session.ts';
import type { SessionController, SessionReason } from '../controllers/session.ts';
import { signOutOwed } from '../controllers/sign-out-owed.ts';
import { WordsController } from '../controllers/words.ts';
import {
  AcctRouteEvent,
  type AcctNavigateEvent,
  type AcctQueryEvent,
  type AcctSignedInEvent,
} from '../events.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { portalHeader } from './frame.ts';
import { applyPreferences, forgetSession, readPreferences, type Preferences } from './preferences.ts';
import { guard, parseRoute, routeTo } from './route.ts';
import type { PortalScreen, PortalScreens, ScreenState } from './screens.ts';
import type * as signedIn from './signed-in.ts';
import { portalStyles } from './styles.ts';

/**
 * The whole applicant's job behind one tag: login, registration, home, wizard, preview, receipt. It holds the
 * session and gives backend, profile, session and language to everything inside.
 *
 * @summary The whole job behind one tag.
 * @slot brand - The name of the system, in the header
 * @slot footer - Below the screens
 * @event acct-route - Another screen is shown
 * @event acct-navigate - An element inside asks for another screen; cancel it to go elsewhere
 * @csspart header - The header
 * @csspart main - Where the screens stand
 */
export class AcctPortal extends LitElement {
  static override styles: CSSResultGroup = [base, button, card, portalStyles];

  /** The screens that the tag brings; `define` fills them in. */
  static screens: PortalScreens = {};

  /** The backend. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Brings the profile with the first screen that needs it; the attribute `profile` sets it. */
  @property({ attribute: false }) profileSource: (() => Promise<Profile>) | undefined;
  /** Screens of the host page, besides or in place of the portal's own. */
  @property({ attribute: false }) screens: PortalScreens = {};
  /** Whether the route stands in the page's address, after `#/`, or the host keeps it. */
  @property() routing: 'hash' | 'host' = 'hash';
  /** Where the portal is: `home`, `wizard/basic.name`. With `routing="host"` it is set from outside too. */
  @property() route = '';

  @state() private _preferences = readPreferences();
  @state() private _shown: ({ readonly name: string } & Omit<ScreenState, 'title'>) | undefined;
  @state() private _failed = false;
  @state() private _menuOpen = false;
  @state() private _leaving = false;

  readonly #words = new WordsController<PortalWords>(this, 'portal', zh, () => this._preferences.lang);
  readonly #backendContext = new ContextProvider(this, { context: backendContext });
  readonly #profileContext = new ContextProvider(this, { context: profileContext });
  readonly #sessionContext = new ContextProvider(this, { context: sessionContext });
  readonly #localeContext = new ContextProvider(this, {
    context: localeContext,
    initialValue: { lang: this._preferences.lang },
  });
  /** Who is signed in; null for nobody, undefined while it is not known. */
  #session: Session | null | undefined;
  #signedIn: typeof signedIn | undefined;
  #inside: ReturnType<typeof signedIn.sessionWords> | undefined;
  #keeper: SessionController | undefined;
  #retry = (): void => void this.#show();
  #reason: ScreenState['reason'] = '';
  #username = '';
  /** Where somebody wanted to go before they had to sign in, kept while they register. */
  #wanted = '';
  /** The route that the screen shown has told of itself. */
  #told: string | undefined;
  /** Counts the ways taken, so that a slow screen does not overtake a later one. */
  #turn = 0;

  constructor() {
    super();
    applyPreferences(this._preferences);
    this.addEventListener('acct-signed-in', this.#onSignedIn);
    this.addEventListener('acct-session-changed', ({ session }) => this.#know(session));
    this.addEventListener('acct-registered', this.#onRegistered);
    this.addEventListener('acct-navigate', this.#onNavigate);
    this.addEventListener('acct-query', this.#onQuery);
    this.addEventListener('acct-submitted', () => this.#go('receipt'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('backend')) {
      this.#backendContext.setValue(this.backend);
      void this.#ask();
    }
    if (changed.has('profile')) this.#profileContext.setValue(this.profile);
    if (!this.hasUpdated && this.routing === 'hash') this.route = location.hash.replace(/^#\/?/, '');
    if ((changed.has('route') && this.route !== this.#told) || changed.has('screens')) void this.#show();
  }

  protected override render(): TemplateResult {
    const { lang, large } = this._preferences;
    const screen = this._shown?.name ?? '';
    const wide = this.#screen(screen)?.wide === true;
    const frame = {
      t: this.#words.t,
      lang,
      large,
      menuOpen: this._menuOpen,
      wide,
      links: this.#session
        ? this.#signedIn?.signedInLinks(this.#inside!.t, {
            session: this.#session,
            screen,
            screens: this.#screens,
            titleOf: (name) => this.#title(name),
            go: (route) => this.#go(route),
            leave: () => void this.#leave(),
          })
        : undefined,
      onLarge: () => this.#prefer({ large: !this._preferences.large }),
      onLang: () => this.#prefer({ lang: this._preferences.lang === 'en' ? 'zh-CN' : 'en' }),
      onMenu: () => (this._menuOpen = !this._menuOpen),
      onSkip: () => this.#focusMain(),
    };
    return html`${portalHeader(frame)}
      ${this.#keeper && this.#signedIn?.sessionWarning(this, this.#inside!.t, this.#keeper)}
      ${
        this._leaving
          ? this.#signedIn?.leaveDialog(
              this.#inside!.t,
              this.#session?.sharedComputer === true,
              this.#onLeaving,
            )
          : nothing
      }
      <main part="main" tabindex="-1" class="width ${wide ? 'wide' : ''}">${this.#renderScreen()}</main>
      ${wide ? nothing : html`<slot name="footer"></slot>`}`;
  }

  #renderScreen(): TemplateResult {
    const { t } = this.#words;
    if (this._failed) {
      return html`<div class="state" role="alert">
        <p>${t.loadFailed}</p>
        <button class="button" type="button" @click=${() => this.#retry()}>${t.retry}</button>
      </div>`;
    }
    if (!this._shown) return html`<p class="state" role="status">${t.loading}</p>`;
    const title = this.#title(this._shown.name);
    return (
      this.#screen(this._shown.name)?.render({ ...this._shown, title }) ??
      html`<div class="state">
        <h1>${title}</h1>
        <a href="#/">${t.mainPage}</a>
      </div>`
    );
  }

  #screen(name: string): PortalScreen | undefined {
    const all = this.#screens;
    return Object.hasOwn(all, name) ? all[name] : undefined;
  }

  get #screens(): PortalScreens {
    return { ...(this.constructor as typeof AcctPortal).screens, ...this.screens };
  }

  /** Guards the route, loads what it needs, shows it, and moves the focus to it when the person came by a link. */
  async #show(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    const { route } = this;
    this.#told = undefined;
    const parsed = parseRoute(route);
    if (parsed.wanted) this.#wanted = parsed.wanted;
    const screen = this.#screen(parsed.screen);
    const elsewhere = guard(route, { ...parsed, wanted: this.#wanted }, screen?.who, session);
    if (elsewhere !== undefined) {
      // A property that is set while it updates is not seen.
      return queueMicrotask(() => this.#go(elsewhere, true));
    }
    if (parsed.screen !== 'login') this.#reason = '';
    const turn = (this.#turn += 1);
    const moved = this._shown !== undefined;
    if (this._failed || parsed.screen !== this._shown?.name) this._shown = undefined;
    this._failed = false;
    this._menuOpen = false;
    try {
      await Promise.all([screen?.load?.(), screen && !screen.withoutProfile && this.#needProfile()]);
    } catch {
      if (turn === this.#turn) this._failed = true;
    }
    if (turn !== this.#turn || this._failed) return;
    const { screen: name, place, query } = parsed;
    this._shown = { name, place, query, username: this.#username, reason: this.#reason };
    this.dispatchEvent(new AcctRouteEvent(route));
    if (!moved) return;
    scrollTo(0, 0);
    await this.#focusMain();
  }

  async #needProfile(): Promise<void> {
    if (!this.profile && this.profileSource) this.profile = await this.profileSource();
  }

  /** Not away from where the screen itself has put it. */
  async #focusMain(): Promise<void> {
    await this.updateComplete;
    const main = this.renderRoot.querySelector('main')!;
    if (!main.contains(this.shadowRoot!.activeElement)) main.focus();
  }

  #title(name: string): string {
    const t: Readonly<Record<string, string>> = this.#words.t;
    return this.#screen(name)?.title?.(this._preferences.lang) ?? t[`title.${name}`] ?? this.#words.t.missing;
  }

  protected override updated(): void {
    if (this.routing !== 'hash' || !this._shown) return;
    const system = this.profile?.names.system;
    const page =
      system?.[this._preferences.lang] ?? system?.['zh-CN'] ?? document.title.replace(/^.* - /, '');
    document.title = `${this.#title(this._shown.name)} - ${page}`;
  }

  /** Goes to a route; the host's page may keep it in its own address. */
  #go(route: string, replace = false): void {
    if (this.routing !== 'hash') {
      if (route === this.route || !this.#session || !this.#signedIn?.isHeld(() => this.#go(route)))
        this.route = route;
    } else if (replace) location.replace(`#/${route}`);
    else location.hash = `#/${route}`;
  }

  readonly #onHash = (): void => {
    if (this.routing !== 'hash') return;
    const route = location.hash.replace(/^#\/?/, '');
    // What is being written stays on screen, and the address with it, until the person has answered.
    const held = route !== this.route && this.#session && this.#signedIn?.isHeld(() => this.#go(route));
    if (held) history.pushState(null, '', `#/${this.route}`);
    else this.route = route;
  };

  async #ask(): Promise<void> {
    const { backend } = this;
    const session = await (signOutOwed()
      ? this.#leaveFirst()
      : backend?.accounts.session().catch(lastConfirmed));
    if (session === null) forgetSession();
    if (backend && backend === this.backend) await this.#begin(session ?? null, 'loaded');
  }

  /** Nobody is taken up again before the backend has heard that they signed out. */
  async #leaveFirst(): Promise<null> {
    await import('./signed-in.ts').then(({ signOut }) => signOut(this.backend)).catch(() => undefined);
    if (signOutOwed()) this.#reason = 'left-here';
    return null;
  }

  /** Keeps the session from now on, with the code for it, which comes only now. */
  async #begin(session: Session | null, reason: 'loaded' | 'in'): Promise<void> {
    this.#retry = () => void this.#begin(session, reason);
    if (session && !this.#signedIn) {
      try {
        this.#signedIn = await import('./signed-in.ts');
        const { addStyles, dialog, signedInStyles, sessionWords } = this.#signedIn;
        this.#inside = sessionWords(this, () => this._preferences.lang);
        addStyles(this.shadowRoot!, dialog, signedInStyles);
      } catch {
        this._failed = true;
        return;
      }
    }
    this.#retry = () => void this.#show();
    if (!session || !this.#signedIn || !this.backend) return this.#onSession(session, reason);
    const { SessionController, watchSession } = this.#signedIn;
    const keeper = (this.#keeper ??= new SessionController(
      this,
      () => this.backend,
      (why) => this.#onSession(keeper.session ?? null, why),
    ));
    this.#backendContext.setValue(watchSession(this.backend, () => keeper.lose()));
    keeper.enter(session, reason);
  }

  #know(session: Session | null): void {
    this.#session = session;
    this.#sessionContext.setValue(session);
  }

  #onSession(session: Session | null, reason: SessionReason): void {
    this.#know(session);
    if (reason !== 'loaded' && reason !== 'in') this.#reason = reason;
    if (reason.startsWith('left')) {
      this.#go('login');
      // The address follows later, and the screen that was left must not take the reason.
      this.route = 'login';
    }
    void this.#show();
    if (reason !== 'expired' && reason !== 'idle') this.#wanted = '';
  }

  async #leave(): Promise<void> {
    if (!this.#signedIn?.hasUnsaved()) return this.#keeper?.leave();
    this._leaving = true;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  readonly #onLeaving = (leave: boolean): void => {
    this._leaving = false;
    if (leave) void this.#keeper?.leave();
  };

  readonly #onSignedIn = (event: AcctSignedInEvent): void => {
    this.#username = '';
    void this.#begin(event.session, 'in');
  };

  readonly #onRegistered = (event: Event): void => {
    this.#username = (event.composedPath()[0] as { username?: string }).username ?? '';
    this.#reason = 'registered';
    this.#go('login');
  };

  readonly #onNavigate = (event: AcctNavigateEvent): void => {
    if (!event.defaultPrevented) this.#go(routeTo(event.to, event.place));
  };

  /** The screen stands already: its address follows it, without a step in the history. */
  readonly #onQuery = ({ query }: AcctQueryEvent): void => {
    const [path] = this.route.split('?');
    const route = query === '' ? path! : `${path}?${query}`;
    if (route === this.route || !this._shown) return;
    this._shown = { ...this._shown, query };
    this.#told = this.route = route;
    if (this.routing === 'hash') history.replaceState(history.state, '', `#/${route}`);
    this.dispatchEvent(new AcctRouteEvent(route, true));
  };

  #prefer(change: Partial<Preferences>): void {
    this._preferences = { ...this._preferences, ...change };
    applyPreferences(this._preferences);
    this.#localeContext.setValue({ lang: this._preferences.lang });
  }
}

/** Where the backend cannot be asked, whoever was signed in here last. */
async function lastConfirmed(error: unknown): Promise<Session | undefined> {
  if (!isAway(error)) return undefined;
  return import('./signed-in.ts').then(
    ({ lastSession }) => lastSession(Date.now()),
    () => undefined,
  );
}
