import type { Profile } from '@acct-forms/core';
import { createHttpAdapter } from '@acct-forms/adapter/http';
import type { BackendAdapter } from '@acct-forms/adapter';
import { backendContext, localeContext, profileContext, sessionContext } from '@acct-forms/elements/context';
import { SessionController } from '@acct-forms/elements/define/session.js';
import type { AcctNavigateEvent, AcctSignedInEvent } from '@acct-forms/elements/events';
import { ContextProvider } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { appStyles } from './app-styles.ts';
import { pageFooter, pageHeader, sessionWarning } from './page-frame.ts';
import { applyPreferences, readPreferences } from './preferences.ts';
import { guard, hashOf, isStaff, parseRoute, type Route, type Screen } from './route.ts';
import { loadScreen } from './screens.ts';
import { watchSession } from './watch-session.ts';
import { shell, type ShellWords } from './words.ts';

type Reason = '' | 'registered' | 'expired' | 'left';

/** The portal: header, footer, routes, and the services of everything inside. */
export class PortalApp extends LitElement {
  static override styles = appStyles;

  @state() private _preferences = readPreferences();
  @state() private _route: Route = parseRoute(location.hash);
  @state() private _loaded: 'no' | 'yes' | 'failed' = 'no';
  @state() private _words: ShellWords = shell;
  @state() private _menuOpen = false;
  @state() private _reason: Reason = '';
  @state() private _registered = '';

  /** Where somebody wanted to go before they had to sign in, kept while they register. */
  #wanted = '';
  /** The province; set before the element is defined. */
  static profile: Profile;
  readonly #profile = PortalApp.profile;
  readonly #http = createHttpAdapter({ baseUrl: '/api' });
  readonly #lost = (): void => this.#session.lose();
  readonly #backendProvider = new ContextProvider(this, {
    context: backendContext,
    initialValue: watchSession(this.#http, this.#lost),
  });
  protected readonly profileProvider = new ContextProvider(this, {
    context: profileContext,
    initialValue: this.#profile,
  });
  readonly #sessionProvider = new ContextProvider(this, { context: sessionContext, initialValue: undefined });
  readonly #localeProvider = new ContextProvider(this, {
    context: localeContext,
    initialValue: { lang: this._preferences.lang },
  });
  readonly #session = new SessionController(this, this.#http, (reason) => void this.#onSession(reason));

  constructor() {
    super();
    void this.#applyPreferences();
    this.addEventListener('acct-signed-in', this.#onSignedIn);
    this.addEventListener('acct-registered', this.#onRegistered);
    this.addEventListener('acct-navigate', this.#onNavigate);
    this.addEventListener('acct-submitted', () => void (location.hash = '#/receipt'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  protected override render(): TemplateResult {
    const t = this._words;
    const frame = {
      t,
      profile: this.#profile,
      lang: this._preferences.lang,
      large: this._preferences.large,
      menuOpen: this._menuOpen,
      session: this.#session,
      onLarge: () => this.#prefer({ large: !this._preferences.large }),
      onLang: () => this.#prefer({ lang: this._preferences.lang === 'en' ? 'zh-CN' : 'en' }),
      onMenu: () => (this._menuOpen = !this._menuOpen),
      onLeave: () => void this.#session.leave(),
      onSkip: () => this.renderRoot.querySelector('main')?.focus(),
    };
    const wide = this._route.screen === 'review';
    return html`${pageHeader(frame)} ${sessionWarning(frame)}
      <main id="main" tabindex="-1" class="width ${wide ? 'wide' : ''}">${this.#renderScreen()}</main>
      ${pageFooter(frame)}`;
  }

  #renderScreen(): TemplateResult {
    const t = this._words;
    const { screen, place } = this._route;
    if (screen === 'missing') {
      return html`<div class="state">
        <h1>${t.notFound}</h1>
        <a href="#/">${t.mainPage}</a>
      </div>`;
    }
    if (this._loaded === 'failed') {
      return html`<div class="state" role="alert">
        <p>${t.loadFailed}</p>
        <button class="button" type="button" @click=${() => void this.#show()}>${t.retry}</button>
      </div>`;
    }
    if (this._loaded === 'no') return html`<p class="state" role="status">${t.loading}</p>`;
    switch (screen) {
      case 'portal':
        return html`<portal-page .profile=${this.#profile} .lang=${this._preferences.lang}></portal-page>`;
      case 'phones':
        return html`<h1>${t.phones}</h1>
          <div class="card"><acct-directory></acct-directory></div>`;
      case 'login':
        return html`<acct-login .username=${this._registered} .reason=${this._reason}></acct-login>`;
      case 'register':
        return html`<acct-register></acct-register>`;
      case 'home':
        return html`<acct-home></acct-home>`;
      case 'wizard':
        return html`<acct-info-wizard .section=${place}></acct-info-wizard>`;
      case 'preview':
        return html`<acct-info-preview></acct-info-preview>`;
      case 'receipt':
        return html`<acct-receipt></acct-receipt>`;
      case 'review':
        return place
          ? html`<acct-review-case case-id=${place}></acct-review-case>`
          : html`<acct-review-queue></acct-review-queue>`;
      default:
        return html`<div class="state">
          <h1>${t[`title.${screen}`]}</h1>
          <p>${t.soon}。${t.soonBody}</p>
          <a href="#/home">${t.home}</a>
        </div>`;
    }
  }

  protected override firstUpdated(): void {
    this.querySelector(':scope > p')?.remove();
  }

  /** Guards the route, loads what it needs, moves the focus to it. */
  async #show(moved = false): Promise<void> {
    const { session } = this.#session;
    if (session === undefined) return;
    const route = parseRoute(location.hash);
    if (route.wanted) this.#wanted = route.wanted;
    const elsewhere = guard({ ...route, wanted: this.#wanted }, session, location.hash);
    if (elsewhere !== undefined) return location.replace(elsewhere);
    if (route.screen !== 'login') this._reason = '';
    const load = loadScreen[route.screen as Screen] as (() => Promise<unknown>) | undefined;
    if (route.screen !== this._route.screen || this._loaded === 'failed') this._loaded = 'no';
    this._route = route;
    this._menuOpen = false;
    this.#title();
    try {
      await load?.();
      if (this._route === route) this._loaded = 'yes';
    } catch {
      if (this._route === route) this._loaded = 'failed';
    }
    if (!moved) return;
    await this.updateComplete;
    scrollTo(0, 0);
    this.renderRoot.querySelector('main')?.focus();
  }

  #title(): void {
    const { system } = this.#profile.names;
    const screen = this._words[`title.${this._route.screen}`];
    document.title = `${screen} - ${system[this._preferences.lang] ?? system['zh-CN']}`;
  }

  readonly #onHash = (): void => void this.#show(true);

  async #onSession(reason: 'loaded' | 'in' | 'left' | 'expired'): Promise<void> {
    const { session } = this.#session;
    let backend: BackendAdapter = this.#http;
    if (session && isStaff(session)) {
      const { withReview } = await import('@acct-forms/adapter/http/review');
      backend = withReview(this.#http);
    }
    if (session) this.#backendProvider.setValue(watchSession(backend, this.#lost));
    this.#sessionProvider.setValue(session);
    if (reason === 'left' || reason === 'expired') this._reason = reason;
    if (reason === 'left') location.hash = '#/login';
    await this.#show(reason !== 'loaded');
    if (reason !== 'expired') this.#wanted = '';
  }

  readonly #onSignedIn = (event: AcctSignedInEvent): void => {
    this._registered = '';
    this.#session.enter(event.session);
  };

  readonly #onRegistered = (event: Event): void => {
    this._registered = (event.composedPath()[0] as { username?: string }).username ?? '';
    this._reason = 'registered';
    location.hash = '#/login';
  };

  readonly #onNavigate = (event: AcctNavigateEvent): void => {
    if (event.defaultPrevented) return;
    location.hash = hashOf(event.to, event.place);
  };

  #prefer(change: Partial<typeof this._preferences>): void {
    this._preferences = { ...this._preferences, ...change };
    void this.#applyPreferences();
  }

  async #applyPreferences(): Promise<void> {
    const { lang } = this._preferences;
    applyPreferences(this._preferences);
    this.#localeProvider.setValue({ lang });
    // Without network the words in hand stay.
    if (lang === 'en')
      this._words = await import('./words-en.ts').then(
        (module) => module.shell,
        () => shell,
      );
    else this._words = shell;
    this.#title();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app': PortalApp;
  }
}
