import type { BackendAdapter, ChallengeAnswer, Registration } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { account } from '@acct-forms/core/locales/zh-CN/account';
import { register } from '@acct-forms/core/locales/zh-CN/register';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { challengeGroup, challengeStyles } from '../controllers/challenge-group.ts';
import { ChallengeController } from '../controllers/challenge.ts';
import { NoticeText } from '../controllers/notice-text.ts';
import { strengthMeter, strengthStyles } from '../controllers/password-strength.ts';
import { PhoneCodeController, sendCode } from '../controllers/session-phone-code.ts';
import { Services } from '../controllers/services.ts';
import { failureText } from '../controllers/session-failure.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent, AcctRegisteredEvent } from '../events.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { dialog } from '../styles/dialog.ts';
import { chevronLeft, chevronRight, error as errorIcon, icon, info } from '../styles/icons.ts';
import { narrowPage } from '../styles/narrow-page.ts';
import { notice } from '../styles/notice.ts';
import { summary } from '../styles/summary.ts';
import { registerStyles } from './acct-register.styles.ts';
import { privacyDialog } from './privacy-dialog.ts';
import {
  checkRegistration,
  cleaners,
  fieldNames,
  faultText,
  faultsOfFailure,
  issuesOf,
  labelOf,
  type Asked,
  type FieldName,
  type Faults,
  type Typed,
} from './registration.ts';

type Input = HTMLElement & { name: FieldName; value: string | boolean | undefined };

/**
 * 用户注册: an account with user name, password and the person's own phone, and if they hold one the former
 * 会计从业资格证书. On success it fires `acct-registered`; `username` is then the new name.
 *
 * @summary The registration.
 * @slot heading - In place of the heading
 * @slot challenge - The host page's own 验证码, where the backend has one of kind `custom`
 * @event acct-registered - The account was made
 * @event acct-navigate - Back to the login
 * @csspart card - The card around the form
 * @csspart summary - The list of what is wrong
 * @csspart challenge - The group 验证码
 * @csspart submit - The button 注册
 */
export class AcctRegister extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    narrowPage,
    button,
    card,
    dialog,
    notice,
    summary,
    challengeStyles,
    strengthStyles,
    registerStyles,
  ];

  /** The backend; without it the one of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;

  @state() private _typed: Typed = {};
  @state() private _faults: Faults = {};
  @state() private _summary = false;
  @state() private _failure: unknown;
  @state() private _former = false;
  @state() private _busy = false;

  readonly #words = new WordsController(this, 'account', { ...account, ...register });
  readonly #services = new Services(this);
  readonly #challenge = new ChallengeController(this, () => this.#services.backend, 'register');
  readonly #code = new PhoneCodeController(this, () => this.#services.backend, 'register', this.#challenge);
  readonly #notice = new NoticeText(this);
  #key = newKey();

  /** The user name as typed. */
  get username(): string {
    return this._typed.username ?? '';
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend, profile } = this.#services;
    if (backend && !backend.supports.accounts) {
      return html`<p class="notice">${icon(info)}<span>${t.accountsAbsent}</span></p>`;
    }
    return html`<a class="back" href="#/login" @click=${this.#back}>${icon(chevronLeft)}${t.backToLogin}</a>
      <h1><slot name="heading">${t.register}</slot></h1>
      <p class="legend">${t.requiredStart} <b aria-hidden="true">*</b> ${t.requiredEnd}</p>
      ${this.#renderSummary()} ${this.#renderFailure()}
      <form class="card" part="card" novalidate @submit=${this.#submit}>
        <div class="fields" @acct-input=${this.#onInput} @acct-change=${this.#onChange}>
          ${this.#text('username', t.usernameHint, { autocomplete: 'username' })}
          ${this.#text('password', this.#passwordHint, { type: 'password', autocomplete: 'new-password' }, strengthMeter(t, this._typed.password))}
          ${this.#text('passwordAgain', '', { type: 'password', autocomplete: 'new-password' })}
          ${this.#text('phone', t.phoneHint, { type: 'tel', autocomplete: 'tel-national', keyboard: 'numeric' })}
          ${
            this.#asked.phoneCode
              ? this.#text(
                  'phoneCode',
                  '',
                  { autocomplete: 'one-time-code', keyboard: 'numeric' },
                  sendCode(this.#code, t, this.#onSendCode, this._typed.phone),
                )
              : nothing
          }
          ${challengeGroup(this.#challenge, t, issuesOf(t, 'challenge', this._faults.challenge))}
          ${backend?.supports.formerCertificates && profile?.formerCertificates ? this.#renderFormer() : nothing}
          ${this.#renderConsent()}
          <button class="button filled wide" part="submit" aria-busy=${this._busy ? 'true' : nothing}>
            ${this._busy ? html`<span class="spinner"></span>${t.registering}` : t.submitRegister}
          </button>
        </div>
      </form>
      ${profile ? privacyDialog(profile, this.#notice, t, this.#words.lang) : nothing}`;
  }

  #text(
    name: FieldName,
    hint: string,
    {
      type = 'text',
      autocomplete = 'off',
      keyboard = '',
    }: { type?: string; autocomplete?: string; keyboard?: string },
    extra: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<acct-text-field
      name=${name}
      type=${type}
      label=${labelOf(this.#words.t, name)}
      hint=${hint}
      autocomplete=${autocomplete}
      inputmode=${keyboard}
      required
      .clean=${cleaners[name]}
      .value=${this._typed[name]}
      .issues=${issuesOf(this.#words.t, name, this._faults[name])}
      >${extra}</acct-text-field
    >`;
  }

  get #passwordHint(): string {
    const { t } = this.#words;
    return this.#services.profile?.passwordPolicy === 'mlps3' ? t.passwordHintStrict : t.passwordHint;
  }

  #renderFormer(): TemplateResult {
    const { t } = this.#words;
    return html`<details class="former" ?open=${this._former} @toggle=${this.#onFormer}>
      <summary>${icon(chevronRight)}${t.formerQuestion}</summary>
      <p>${t.formerBody}</p>
      <div class="fields">
        ${(['certNo', 'holderId', 'holderName'] as const).map((name) =>
          this.#text(name, '', name === 'holderName' ? { autocomplete: 'name' } : {}),
        )}
      </div>
    </details>`;
  }

  #renderConsent(): TemplateResult {
    const { t } = this.#words;
    const version = this.#services.profile?.notices.privacy.version;
    return html`<acct-checkbox-field
      class="agree"
      name="consent"
      label=${t.consentStart + t.privacyNotice}
      required
      .value=${this._typed.consent ? true : undefined}
      .issues=${issuesOf(t, 'consent', this._faults.consent)}
      >${t.consentStart}<button class="link" type="button" @click=${this.#openNotice}>
        ${t.privacyNotice}</button
      >${version ? html`<span class="version">${format(t.noticeVersion, { version })}</span>` : nothing}</acct-checkbox-field
    >`;
  }

  #renderSummary(): TemplateResult | typeof nothing {
    const { t } = this.#words;
    const wrong = fieldNames.filter((name) => this._faults[name]);
    if (!this._summary || wrong.length === 0) return nothing;
    return html`<div
      class="summary"
      part="summary"
      tabindex="-1"
      id="summary"
      role="group"
      aria-labelledby="summary-title"
    >
      ${icon(errorIcon)}
      <div>
        <h2 id="summary-title">${format(t.summaryTitle, { n: wrong.length })}</h2>
        <ul>
          ${wrong.map(
            (name) =>
              html`<li>
                <a href="#${name}" @click=${(event: Event) => this.#toField(event, name)}
                  >${format(t.summaryLine, { label: labelOf(t, name), text: faultText(t, name, this._faults[name]!) })}</a
                >
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this._failure === undefined) return nothing;
    return html`<div class="notice error" role="alert" tabindex="-1" id="failure">
      ${icon(errorIcon)}
      <div><strong>${failureText(this.#words.t, this._failure)}</strong></div>
    </div>`;
  }

  get #asked(): Asked {
    return {
      phoneCode: this.#services.backend?.supports.phoneCodes === true,
      certificate: this._former,
      image: this.#challenge.state === 'image',
    };
  }

  #check(names?: readonly FieldName[]): Faults {
    const typed = { ...this._typed, challenge: this.#challenge.typed };
    return checkRegistration(typed, this.#asked, names);
  }

  #take(event: Event): FieldName | undefined {
    const { name, value } = event.target as Input;
    if (!fieldNames.includes(name)) return undefined;
    this._typed = { ...this._typed, [name]: value === true ? 'yes' : value || undefined };
    return name;
  }

  /** While an error stands, every keystroke checks again; before that only leaving the field does. */
  readonly #onInput = (event: Event): void => {
    const name = this.#take(event);
    if (name !== undefined && this._faults[name]) this.#recheck([name]);
  };

  readonly #onChange = (event: Event): void => {
    const name = this.#take(event);
    if (name === undefined) return;
    const again = name === 'password' && this._typed.passwordAgain ? (['passwordAgain'] as const) : [];
    this.#recheck([name, ...again]);
  };

  #recheck(names: readonly FieldName[]): void {
    const rest = Object.fromEntries(
      Object.entries(this._faults).filter(([name]) => !names.includes(name as FieldName)),
    );
    this._faults = { ...rest, ...this.#check(names) };
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { backend, profile } = this.#services;
    if (this._busy || !backend || !profile) return;
    this._failure = undefined;
    this._faults = this.#check();
    if (Object.keys(this._faults).length > 0) return this.#showFaults();
    this._busy = true;
    try {
      await this.#challenge.call((challenge) =>
        backend.accounts.register(this.#registration(profile, challenge)),
      );
      this.dispatchEvent(new AcctRegisteredEvent());
    } catch (error) {
      const image = this.#challenge.state === 'image';
      this.#key = newKey();
      this._faults = faultsOfFailure(error, image);
      if (Object.keys(this._faults).length > 0) return this.#showFaults();
      this._failure = error;
      await this.#focus('#failure');
    } finally {
      this._busy = false;
    }
  };

  #registration(profile: Profile, challenge: ChallengeAnswer | undefined): Registration {
    const {
      username = '',
      password = '',
      phone = '',
      phoneCode,
      certNo = '',
      holderId = '',
      holderName = '',
    } = this._typed;
    return {
      username: username.trim(),
      password,
      phone: phone.trim(),
      ...(phoneCode && { phoneCode: phoneCode.trim() }),
      ...(this._former && {
        formerCertificate: { certNo: certNo.trim(), idNumber: holderId.trim(), name: holderName.trim() },
      }),
      consent: { notice: 'privacy', version: profile.notices.privacy.version },
      ...(challenge && { challenge }),
      key: this.#key,
    };
  }

  async #showFaults(): Promise<void> {
    this._summary = true;
    await this.#focus('#summary');
  }

  #toField(event: Event, name: FieldName): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[name=${name}], .challenge .link`)?.focus();
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onFormer = (event: Event): void => {
    this._former = (event.target as HTMLDetailsElement).open;
  };

  readonly #onSendCode = async (): Promise<void> => {
    this.#recheck(['phone']);
    if (this._faults.phone) return this.#focus('[name=phone]');
    await this.#code.send(this._typed.phone?.trim() ?? '');
  };

  readonly #openNotice = (): void => {
    this.renderRoot.querySelector('dialog')?.showModal();
    void this.#notice.bring(this.#services.profile!.notices.privacy.text);
  };

  readonly #back = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new AcctNavigateEvent('login'));
  };
}

/** `crypto.randomUUID` is missing on plain http. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
