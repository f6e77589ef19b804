import type { BackendAdapter } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { mask } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { LitElement, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { challengeGroup } from '../controllers/challenge-group.ts';
import { ChallengeController } from '../controllers/challenge.ts';
import { strengthMeter } from '../controllers/password-strength.ts';
import { Services } from '../controllers/services.ts';
import { PhoneCodeController, sendCode } from '../controllers/session-phone-code.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent } from '../events.ts';
import { check, icon, info } from '../styles/icon-signs.ts';
import { chevronLeft } from '../styles/icon-actions.ts';
import { idTail, newPassword, phone, phoneCode, type Typed } from './account-fields.ts';
import { AccountForm } from './account-form.ts';
import { accountStyles } from './styles.ts';
import { zh, type Words } from './words.ts';

/**
 * Forgotten password and forgotten user name, by a code on the registered phone: the password is set here, the user
 * name comes by SMS and is never shown.
 *
 * @summary The reset of a password by phone.
 * @slot challenge - The host page's own 验证码, where the backend has one of kind `custom`
 * @event acct-navigate - To the login or the phones of the bureaus
 * @csspart card - The card around the form
 * @csspart challenge - The group 验证码
 * @csspart submit - The button 重新设置密码
 */
export class AcctPasswordReset extends LitElement {
  static override styles: CSSResultGroup = accountStyles;

  /** The backend; without it the one of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;

  /** The phone whose account has its new password. */
  @state() private _done: string | undefined;

  readonly #words = new WordsController(this, 'my-account', zh);
  readonly #services = new Services(this);
  readonly #challenge = new ChallengeController(
    this,
    () => (this.#services.backend?.supports.phoneCodes ? this.#services.backend : undefined),
    'reset',
  );
  readonly #code = new PhoneCodeController(this, () => this.#services.backend, 'reset', this.#challenge);
  readonly #form = new AccountForm(
    this,
    'reset-form',
    () => [
      phone('registeredPhone'),
      phoneCode,
      idTail,
      ...newPassword(this.#services.profile?.passwordPolicy === 'mlps3'),
    ],
    (typed) => this.#reset(typed),
    { 'code-wrong': 'resetRefused' },
  );

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend } = this.#services;
    return html`<a class="back" href="#/login" @click=${this.#go('login')}
        >${icon(chevronLeft)}${t.backToLogin}</a
      >
      <h1>${t.resetTitle}</h1>
      ${
        this._done !== undefined
          ? this.#renderDone(this._done, t)
          : backend?.supports.phoneCodes === false
            ? this.#renderAbsent(t)
            : this.#renderForm(t)
      }`;
  }

  #renderForm(t: Words): TemplateResult {
    return html`<p class="lead">${t.resetLead}</p>
      <p class="legend">${t.requiredStart} <b aria-hidden="true">*</b> ${t.requiredEnd}</p>
      <div class="card" part="card">
        ${this.#form.render(t, {
          submit: t.reset,
          kind: 'filled wide',
          done: t.resetDone,
          inside: {
            code: sendCode(this.#code, t, this.#onSendCode, this.#form.typed['phone']),
            next: strengthMeter(t, this.#form.typed['next']),
          },
          // Asking for a code is what the challenge guards, so it stands before it.
          after: { phone: challengeGroup(this.#challenge, t, []) },
        })}
      </div>`;
  }

  #renderDone(mobile: string, t: Words): TemplateResult {
    return html`<div class="card" part="card">
      <div class="notice success" role="status" tabindex="-1" id="done">
        ${icon(check)}
        <div><strong>${t.resetDone}</strong>${format(t.resetDoneBody, { phone: mask('phone', mobile) })}</div>
      </div>
      <div class="actions">
        <button class="button filled wide" type="button" @click=${this.#go('login')}>${t.toLogin}</button>
      </div>
    </div>`;
  }

  #renderAbsent(t: Words): TemplateResult {
    return html`<div class="card" part="card">
      <p class="notice">${icon(info)}<span>${t.resetAbsent}</span></p>
      <div class="actions">
        <button class="button wide" type="button" @click=${this.#go('directory')}>${t.phones}</button>
      </div>
    </div>`;
  }

  #go(to: 'login' | 'directory') {
    return (event: Event): void => {
      event.preventDefault();
      this.dispatchEvent(new AcctNavigateEvent(to));
    };
  }

  readonly #onSendCode = async (): Promise<void> => {
    if (await this.#form.accepts('phone')) await this.#code.send(this.#form.typed['phone']?.trim() ?? '');
  };

  async #reset({ phone: mobile = '', code = '', next = '', idNumberTail }: Typed): Promise<void> {
    const tail = idNumberTail ? { idNumberTail } : {};
    await this.#services.backend!.accounts.resetPassword({ phone: mobile, code, next, ...tail });
    this._done = mobile;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#done')?.focus();
  }
}
