import type { BackendAdapter } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import type { RegisterWords } from '@acct-forms/core/locales/zh-CN/register';
import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { ChallengeController } from './challenge.ts';
import { failureText } from './session-failure.ts';

/** Asks for a code by SMS and counts down until it may be asked again. A challenge is asked of whom nobody knows. */
export class PhoneCodeController implements ReactiveController {
  /** Seconds until another code may be asked for; 0 when it may. */
  seconds = 0;
  sent = false;
  failure: unknown;
  /** The phone that all of this is about. */
  phone = '';

  readonly #host: ReactiveControllerHost;
  readonly #backend: () => BackendAdapter | undefined;
  readonly #purpose: 'register' | 'reset' | 'changePhone';
  readonly #challenge: ChallengeController | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    backend: () => BackendAdapter | undefined,
    purpose: 'register' | 'reset' | 'changePhone',
    challenge?: ChallengeController,
  ) {
    this.#host = host;
    this.#backend = backend;
    this.#purpose = purpose;
    this.#challenge = challenge;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#clock);
  }

  async send(phone: string): Promise<void> {
    this.failure = undefined;
    this.phone = phone;
    try {
      const challenge = await this.#challenge?.answer();
      const input = { purpose: this.#purpose, phone, ...(challenge && { challenge }) };
      const answer = await this.#backend()?.accounts.requestCode(input);
      this.sent = true;
      this.#countDown(Date.parse(answer?.resendAfter ?? ''));
    } catch (error) {
      this.failure = error;
    } finally {
      this.#challenge?.renew();
      this.#host.requestUpdate();
    }
  }

  #countDown(until: number): void {
    clearInterval(this.#clock);
    const tick = () => {
      this.seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000) || 0);
      if (this.seconds === 0) clearInterval(this.#clock);
      this.#host.requestUpdate();
    };
    this.#clock = setInterval(tick, 1000);
    tick();
  }
}

/** 获取验证码 and how it went, for the slots of the code's field; of another phone than the one `typed` nothing is said. */
export function sendCode(
  code: PhoneCodeController,
  t: Readonly<AccountWords & RegisterWords>,
  send: () => void,
  typed: string | undefined,
): TemplateResult {
  const { seconds, sent, failure } =
    typed?.trim() === code.phone ? code : { seconds: 0, sent: false, failure: undefined };
  return html`<button slot="after" class="button" type="button" ?disabled=${seconds > 0} @click=${send}>
      ${t.sendCode}
    </button>
    <p slot="below" class="strength-word" role="status">
      ${failure ? failureText(t, failure) : seconds > 0 ? format(t.codeSent, { seconds }) : sent ? t.codeOnItsWay : ''}
    </p>`;
}
