import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { AcctError, Profile } from '@acct-forms/core';
import { isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { account as zh, type AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { challengeGroup, challengeStyles } from '../controllers/challenge-group.ts';
import { ChallengeController } from '../controllers/challenge.ts';
import { Services } from '../controllers/services.ts';
import { failureText, waitText } from '../controllers/session-failure.ts';
import { WordsController } from '../controllers/words.ts';
import type { FieldIssue } from '../controls/field-issue.ts';
import { AcctNavigateEvent, AcctSignedInEvent } from '../events.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { check, error as errorIcon, icon, info, lock } from '../styles/icon-signs.ts';
import { notice } from '../styles/notice.ts';
import { loginStyles } from './acct-login.styles.ts';

type FieldName = 'username' | 'password' | 'challenge';
type Input = HTMLElement & { value: string | undefined };

/**
 * User name, password and 验证码. On success it fires `acct-signed-in` with the session.
 *
 * @summary The login.
 * @slot heading - In place of the heading
 * @slot challenge - The host page's own 验证码, where the backend has one of kind `custom`
 * @event acct-signed-in - Somebody signed in
 * @event acct-navigate - To the registration or the reset of a password
 * @csspart card - The card around the form
 * @csspart challenge - The group 验证码
 * @csspart submit - The button 登录
 */
export class AcctLogin extends LitElement {
  static override styles: CSSResultGroup = [base, button, card, notice, challengeStyles, loginStyles];

  /** The backend; without it the one of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** User name to start from, such as the one just registered. */
  @property() username = '';
  /** Why the person is here, told above the form. */
  @property() reason: 'registered' | 'expired' | 'idle' | 'left' | 'left-here' | '' = '';

  @state() private _password = '';
  @state() private _shared = false;
  @state() private _busy = false;
  @state() private _failure: unknown;
  @state() private _faults: Partial<Record<FieldName, keyof AccountWords>> = {};
  @state() private _lockedUntil = 0;
  @state() private _now = 0;

  readonly #words = new WordsController(this, 'account', zh);
  readonly #services = new Services(this);
  readonly #challenge = new ChallengeController(this, () => this.#services.backend, 'login');
  #clock: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const backend = this.#services.backend;
    if (backend && !backend.supports.accounts)
      return html`<p class="notice">${icon(info)}<span>${t.accountsAbsent}</span></p>`;
    return html`<form class="card" part="card" novalidate @submit=${this.#submit}>
      <h1><slot name="heading">${t.login}</slot></h1>
      ${this.#renderReason()} ${this.#renderFailure()}
      <div class="fields">
        <acct-text-field
          name="username"
          label=${t.username}
          autocomplete="username"
          required
          unmarked
          .value=${this.username || undefined}
          .issues=${this.#issues('username')}
          @acct-input=${this.#onUsername}
          @acct-change=${this.#onUsername}
        ></acct-text-field>
        <acct-text-field
          name="password"
          type="password"
          label=${t.password}
          autocomplete="current-password"
          required
          unmarked
          .value=${this._password || undefined}
          .issues=${this.#issues('password')}
          @acct-input=${this.#onPassword}
          @acct-change=${this.#onPassword}
        ></acct-text-field>
        ${challengeGroup(this.#challenge, t, this.#issues('challenge'))}
        <acct-checkbox-field
          name="sharedComputer"
          label=${t.sharedComputer}
          hint=${this._shared ? t.sharedComputerOn : t.sharedComputerOff}
          unmarked
          .value=${this._shared || undefined}
          @acct-change=${this.#onShared}
        ></acct-checkbox-field>
        <button
          class="button filled wide"
          part="submit"
          aria-busy=${this._busy ? 'true' : nothing}
          aria-disabled=${this._busy || this.#locked ? 'true' : nothing}
        >
          ${this._busy ? html`<span class="spinner"></span>${t.loggingIn}` : t.login}
        </button>
      </div>
      <p class="ways">
        ${
          backend?.supports.phoneCodes
            ? html`<a href="#/account" @click=${this.#go('account')}>${t.forgotPassword}</a>`
            : html`<span></span>`
        }
        <span>${t.noAccount}<a href="#/register" @click=${this.#go('register')}>${t.toRegister}</a></span>
      </p>
    </form>`;
  }

  #renderReason(): TemplateResult | typeof nothing {
    const { t } = this.#words;
    if (this.reason === '' || this._failure !== undefined || this._lockedUntil) return nothing;
    const [kind, mark, title, body] = {
      registered: ['success', check, t.registeredTitle, t.registeredBody],
      expired: ['warning', lock, t.expiredTitle, t.expiredBody],
      idle: ['warning', lock, t.idleTitle, t.expiredBody],
      left: ['', check, t.signedOutTitle, ''],
      'left-here': ['warning', info, t.signedOutHereTitle, t.signedOutHereBody],
    }[this.reason] as [string, string, string, string];
    return html`<div class="notice ${kind}" role="status">
      ${icon(mark)}
      <div><strong>${title}</strong>${body}</div>
    </div>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { t } = this.#words;
    if (this._lockedUntil) {
      const seconds = Math.ceil((this._lockedUntil - this._now) / 1000);
      return html`<div class="notice ${this.#locked ? 'error' : ''}" tabindex="-1" id="failure">
        ${icon(this.#locked ? lock : info)}
        <div role="alert">
          ${this.#locked ? html`<strong>${t.lockedTitle}</strong>` : t.lockedOver}
          ${
            this.#locked
              ? html`<span role="timer" aria-live="off"
                  >${format(t.lockedFor, { time: waitText(t, seconds) })}</span
                >`
              : nothing
          }
        </div>
      </div>`;
    }
    if (this._failure === undefined) return nothing;
    // Before a lock, how near it is; of a name that nobody has the backend says the same.
    const left = (this._failure as Partial<AcctError>).detail?.triesLeft;
    return html`<div class="notice error" role="alert" tabindex="-1" id="failure">
      ${icon(errorIcon)}
      <div>
        <strong>${failureText(t, this._failure)}</strong
        >${left === undefined ? nothing : left > 0 ? format(t.triesLeft, { n: left }) : t.triesOver}
      </div>
    </div>`;
  }

  get #locked(): boolean {
    return this._lockedUntil > this._now;
  }

  readonly #onUsername = (event: Event): void => {
    this.username = (event.target as Input).value ?? '';
  };

  readonly #onPassword = (event: Event): void => {
    this._password = (event.target as Input).value ?? '';
  };

  readonly #onShared = (event: Event): void => {
    this._shared = (event.target as HTMLElement & { value?: boolean }).value === true;
  };

  #go(to: 'register' | 'account') {
    return (event: Event): void => {
      event.preventDefault();
      this.dispatchEvent(new AcctNavigateEvent(to));
    };
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const backend = this.#services.backend;
    if (this._busy || this.#locked || !backend) return;
    this._faults = this.#missing();
    const first = Object.keys(this._faults)[0];
    if (first !== undefined) return this.#focus(`[name=${first}]`);
    this._busy = true;
    this._failure = undefined;
    try {
      const session = await this.#login(backend);
      this._password = '';
      this.dispatchEvent(new AcctSignedInEvent(session));
    } catch (error) {
      await this.#fail(error);
    } finally {
      this._busy = false;
    }
  };

  #login(backend: BackendAdapter): Promise<Session> {
    return this.#challenge.call((challenge) =>
      backend.accounts.login({
        username: this.username,
        password: this._password,
        ...(challenge && { challenge }),
        ...(this._shared && { sharedComputer: true }),
      }),
    );
  }

  #missing(): typeof this._faults {
    return {
      ...(!this.username.trim() && { username: 'fillUsername' }),
      ...(!this._password && { password: 'fillPassword' }),
      ...(this.#challenge.state === 'image' && !this.#challenge.typed && { challenge: 'fillImage' }),
    };
  }

  #issues(name: FieldName): readonly FieldIssue[] {
    const word = this._faults[name];
    return word === undefined ? [] : [{ code: word, severity: 'error', text: this.#words.t[word] }];
  }

  async #fail(error: unknown): Promise<void> {
    if (isAcctError(error) && error.code === 'locked') return this.#lock(error.detail.retryAfter ?? 60);
    if (isAcctError(error) && error.code === 'challenge-failed') {
      this._faults = { challenge: this.#challenge.image ? 'challengeRefused' : 'challengeRefusedAutomatic' };
      return this.#focus('[name=challenge]');
    }
    this._failure = error;
    return this.#focus('#failure');
  }

  #lock(seconds: number): Promise<void> {
    this._now = Date.now();
    this._lockedUntil = this._now + seconds * 1000;
    clearInterval(this.#clock);
    this.#clock = setInterval(() => {
      this._now = Date.now();
      if (!this.#locked) clearInterval(this.#clock);
    }, 1000);
    return this.#focus('#failure');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
