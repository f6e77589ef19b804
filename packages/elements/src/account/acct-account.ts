import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { formatMoment, mask } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { LitElement, css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { strengthMeter } from '../controllers/password-strength.ts';
import { Services } from '../controllers/services.ts';
import { PhoneCodeController, sendCode } from '../controllers/session-phone-code.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent, AcctSessionChangedEvent } from '../events.ts';
import { check, error as errorIcon, icon, info, warning } from '../styles/icon-signs.ts';
import { currentPassword, newPassword, phone, phoneCode, type Typed } from './account-fields.ts';
import { AccountForm } from './account-form.ts';
import { Devices } from './devices.ts';
import { LocalData } from './local-data.ts';
import { MyData } from './my-data.ts';
import { accountStyles } from './styles.ts';
import { zh, type Words } from './words.ts';

/**
 * The account of whoever is signed in: password, phone, devices, own data, erasure. Somebody not signed in gets
 * `<acct-password-reset>`.
 *
 * @summary Account settings; without a session the reset by phone.
 * @event acct-clear-local - 清除本机数据 was asked for; cancel it to do so yourself
 * @event acct-session-changed - The phone or a first password was changed
 * @event acct-navigate - To the login or the phones of the bureaus, or to the work once a first password is changed
 * @csspart card - Each card of settings
 * @csspart submit - The button of a form
 * @csspart download - The button 下载我的数据
 * @csspart clear - The button 清除本机数据
 */
export class AcctAccount extends LitElement {
  static override styles: CSSResultGroup = [
    accountStyles,
    css`
      @media (min-width: 1024px) {
        :host {
          max-width: none;
        }
        .cards {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  /** The backend; without it the one of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; without it what the page around or the backend knows. */
  @property({ attribute: false }) session: Session | null | undefined;
  /** The card that a person is led to at first, such as `phone`. */
  @property() place = '';

  /** Where nobody around knows who is signed in. */
  @state() private _asked: Session | null | undefined;
  @state() private _failed = false;
  /** The phone just taken. */
  @state() private _mobile: string | undefined;
  /** A first password was changed just now: the work is open. */
  @state() private _opened = false;
  /** When erasure was asked for, just now. */
  @state() private _erasure: string | undefined;

  readonly #words = new WordsController(this, 'my-account', zh);
  readonly #services = new Services(this);
  readonly #code = new PhoneCodeController(this, () => this.#services.backend, 'changePhone');
  readonly #devices = new Devices(this, () => this.#services.backend);
  readonly #data = new MyData(this, this.#services);
  readonly #local = new LocalData(this);
  #account: string | undefined;
  /** The card that the person has been led to. */
  #led = '';
  #asking: BackendAdapter | undefined;

  readonly #password = new AccountForm(
    this,
    'password-form',
    () => [
      currentPassword('current', 'currentPassword', 'fillCurrent'),
      ...newPassword(this.#services.profile?.passwordPolicy === 'mlps3'),
    ],
    async ({ current = '', next = '' }) => {
      await this.#services.backend!.accounts.changePassword({ current, next });
      void this.#devices.load();
      const session = this.#session;
      if (!session?.mustChangePassword) return;
      // It was the first one: everything else is open from now on.
      this._opened = true;
      this.dispatchEvent(new AcctSessionChangedEvent({ ...session, mustChangePassword: false }));
    },
  );
  readonly #phone = new AccountForm(
    this,
    'phone-form',
    () => [
      phone('newPhone', 'newPhoneHint'),
      phoneCode,
      currentPassword('password', 'yourPassword', 'fillPassword'),
    ],
    (typed) => this.#changePhone(typed),
  );
  readonly #erasure = new AccountForm(
    this,
    'erasure-form',
    () => [currentPassword('erasurePassword', 'yourPassword', 'fillPassword')],
    ({ erasurePassword = '' }) => this.#requestErasure(erasurePassword),
  );

  get #session(): Session | null | undefined {
    const { session } = this.#services;
    return session === undefined ? this._asked : session;
  }

  /** Led there once, when the form is there. */
  protected override updated(): void {
    if (this.place === this.#led) return;
    const title = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.place)}-title`);
    if (title === null) return;
    this.#led = this.place;
    title.focus();
    title.scrollIntoView();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { backend, session } = this.#services;
    if (session === undefined && backend && backend !== this.#asking) void this.#ask(backend);
    const account = this.#session?.account.id;
    if (account === this.#account) return;
    this.#account = account;
    this.#data.forget();
    this._mobile = this._erasure = undefined;
    this._opened = false;
    // With a first password nothing but its change is answered.
    if (account !== undefined && !this.#session?.mustChangePassword) void this.#devices.load();
  }

  async #ask(backend: BackendAdapter): Promise<void> {
    this.#asking = backend;
    this._failed = false;
    try {
      this._asked = backend.supports.accounts ? await backend.accounts.session() : null;
    } catch {
      this._failed = true;
    }
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend, profile } = this.#services;
    const session = this.#session;
    if (backend && !backend.supports.accounts)
      return html`<p class="notice">${icon(info)}<span>${t.accountsAbsent}</span></p>`;
    if (session) return this.#renderAccount(session, t);
    if (session === null)
      return html`<acct-password-reset .backend=${backend} .profile=${profile}></acct-password-reset>`;
    if (!this._failed) return html`<p role="status"><span class="spinner"></span> ${t.loading}</p>`;
    return html`<div class="notice error" role="alert">
      ${icon(errorIcon)}
      <div>
        <strong>${t.loadFailed}</strong>
        <button class="button small" type="button" @click=${() => void this.#ask(backend!)}>
          ${t.reload}
        </button>
      </div>
    </div>`;
  }

  #renderAccount(session: Session, t: Words): TemplateResult {
    const { account, roles, sharedComputer = false } = session;
    const must = session.mustChangePassword === true && !this._opened;
    const applicant = roles.includes('applicant');
    const mobile = this._mobile ?? account.mobile;
    return html`<h1>${t.accountTitle}</h1>
      <dl class="values">
        <div>
          <dt>${t.username}</dt>
          <dd>${account.username}</dd>
        </div>
        ${
          mobile
            ? html`<div>
                <dt>${t.phone}</dt>
                <dd>${mask('phone', mobile)}</dd>
              </div>`
            : nothing
        }
      </dl>
      <div class="cards">
        ${this.#card('password', t.passwordTitle, this.#renderPassword(t, must))}
        ${applicant ? this.#card('phone', t.phoneTitle, this.#renderPhone(t)) : nothing}
        ${must ? nothing : this.#card('devices', t.devicesTitle, this.#devices.render(t, this.#words.lang))}
        ${applicant ? this.#card('data', t.dataTitle, this.#data.render(t)) : nothing}
        ${applicant && !sharedComputer ? this.#card('local', t.localTitle, this.#local.render(t, session)) : nothing}
        ${applicant ? this.#card('erasure', t.erasureTitle, this.#renderErasure(t, this._erasure ?? account.erasureRequestedAt)) : nothing}
      </div>
      ${applicant ? this.#data.renderOwn(t, session) : nothing}`;
  }

  #card(id: string, title: string, content: TemplateResult): TemplateResult {
    return html`<section class="card" part="card" aria-labelledby="${id}-title">
      <h2 id="${id}-title" tabindex="-1">${title}</h2>
      ${content}
    </section>`;
  }

  #renderPassword(t: Words, must: boolean): TemplateResult {
    return html`${must ? html`<p class="notice warning">${icon(warning)}<span>${t.mustChange}</span></p>` : nothing}
    ${this.#password.render(t, {
      submit: t.changePassword,
      done: t.passwordChanged,
      inside: { next: strengthMeter(t, this.#password.typed['next']) },
    })}
    ${
      this._opened
        ? html`<div class="actions">
            <button class="button filled" type="button" @click=${this.#onStart}>${t.startWork}</button>
          </div>`
        : nothing
    }`;
  }

  /** To where the work of this role begins. */
  readonly #onStart = (): void => {
    const applicant = this.#session?.roles.includes('applicant') === true;
    this.dispatchEvent(new AcctNavigateEvent(applicant ? 'home' : 'queue'));
  };

  #renderPhone(t: Words): TemplateResult {
    if (!this.#services.backend?.supports.phoneCodes)
      return html`<p class="notice">${icon(info)}<span>${t.phoneCodesAbsent}</span></p>
        <div class="actions">
          <button class="button" type="button" @click=${this.#toPhones}>${t.phones}</button>
        </div>`;
    return html`<p class="lead">${t.phoneLead}</p>
      ${this.#phone.render(t, {
        submit: t.changePhone,
        done: format(t.phoneChanged, { phone: mask('phone', this._mobile ?? '') }),
        inside: { code: sendCode(this.#code, t, this.#onSendCode, this.#phone.typed['phone']) },
      })}`;
  }

  #renderErasure(t: Words, since: string | undefined): TemplateResult {
    return html`<p class="lead">${t.erasureLead}</p>
      <ul class="kept">
        <li>${t.erasureKept}</li>
        <li>${t.erasureGone}</li>
      </ul>
      ${
        since === undefined
          ? this.#erasure.render(t, { submit: t.requestErasure, kind: 'danger', done: '' })
          : html`<p class="notice success">
              ${icon(check)}<span
                >${format(t.erasureRequested, { time: formatMoment(new Date(since), this.#words.lang) })}</span
              >
            </p>`
      }`;
  }

  readonly #toPhones = (): void => {
    this.dispatchEvent(new AcctNavigateEvent('directory'));
  };

  readonly #onSendCode = async (): Promise<void> => {
    if (await this.#phone.accepts('phone')) await this.#code.send(this.#phone.typed['phone']?.trim() ?? '');
  };

  async #requestErasure(password: string): Promise<void> {
    const { accounts } = this.#services.backend!;
    await accounts.requestErasure({ password });
    // Asked for before on another device, it counts from then; the clock of the backend decides.
    const session = await accounts.session().catch(() => undefined);
    this._erasure = session?.account.erasureRequestedAt ?? new Date().toISOString();
    await this.updateComplete;
    // The form has gone; what took its place is read after its heading.
    this.renderRoot.querySelector<HTMLElement>('#erasure-title')?.focus();
  }

  async #changePhone({ phone: mobile = '', code = '', password = '' }: Typed): Promise<void> {
    const { accounts } = this.#services.backend!;
    await accounts.changePhone({ phone: mobile, code, password });
    this._mobile = mobile;
    // Derived values elsewhere on the page follow the session; it is told again even if the backend is away now.
    const session = this.#session!;
    this.dispatchEvent(new AcctSessionChangedEvent({ ...session, account: { ...session.account, mobile } }));
  }
}
