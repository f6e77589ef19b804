import type { BackendAdapter, Message, RecordView, Session } from '@acct-forms/adapter';
import {
  displayValue,
  editableStates,
  factsOf,
  format,
  isAcctError,
  isOpen,
  speakerOf,
  valueAt,
  type Facts,
  type FormDefinition,
  type Profile,
  type Speaker,
} from '@acct-forms/core';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { home as zh } from '@acct-forms/core/locales/zh-CN/home';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Services } from '../controllers/services.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent, type Destination } from '../events.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { dialog } from '../styles/dialog.ts';
import {
  check,
  clock,
  error as errorIcon,
  flag as flagIcon,
  icon,
  info,
  lock,
  mail,
} from '../styles/icons.ts';
import { keyValue } from '../styles/key-value.ts';
import { notice } from '../styles/notice.ts';
import { homeStyles } from './acct-home.styles.ts';
import { bureauCard, personCard } from './aside.ts';
import { flagList } from './flags.ts';
import { messageDialog } from './messages.ts';
import { isFirst, nextStep, type NextStep, type Tone } from './next-step.ts';
import { prepare } from './prepare.ts';
import { timeline, timelineStyles } from './timeline.ts';

const badgeIcons: Readonly<Record<Tone, string>> = {
  '': info,
  accent: clock,
  success: check,
  warning: info,
  error: errorIcon,
  flag: flagIcon,
};

type Move = 'withdraw' | 'restart' | 'discard';

/**
 * The applicant's first page: who they are, where their application stands, what to do next and whom to call.
 *
 * @summary The applicant's home page.
 * @event acct-navigate - To the form, a flagged field, the preview, the receipt, a change or the education
 * @csspart status - The card with the state and what to do next
 * @csspart flags - What the bureau asks to correct
 * @csspart timeline - What happened and what comes
 * @csspart person - 个人信息
 * @csspart bureau - 所属会计管理部门
 * @csspart services - 可办事项
 * @csspart prepare - 办事前准备
 */
export class AcctHome extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    badge,
    button,
    card,
    dialog,
    keyValue,
    notice,
    timelineStyles,
    homeStyles,
  ];

  /** The backend; without it the one of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; without it what the context knows. */
  @property({ attribute: false }) session: Session | null | undefined;

  @state() private _view: RecordView | undefined;
  @state() private _form: FormDefinition | undefined;
  @state() private _failure: keyof typeof zh | undefined;
  @state() private _busy = false;
  @state() private _asking: 'withdraw' | 'discard' = 'withdraw';
  @state() private _messages: readonly Message[] | undefined;

  readonly #words = new WordsController(this, 'home', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  readonly #services = new Services(this);
  #opened: BackendAdapter | undefined;

  protected override updated(): void {
    const { backend, profile } = this.#services;
    if (backend && profile && this.#opened !== backend) void this.open();
  }

  /** Reads the record again. */
  async open(): Promise<void> {
    const { backend, profile } = this.#services;
    if (!backend || !profile) return;
    this.#opened = backend;
    this._failure = undefined;
    try {
      const [view, form] = await Promise.all([backend.record.open(), profile.form()]);
      this._view = view;
      this._form = form;
    } catch (error) {
      this.#fail(error);
    }
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { profile } = this.#services;
    const view = this._view;
    if (!view || !this._form || !profile) return this.#renderAbsent();
    const speaker = speakerOf(this._form, profile, this.#words.lang, this.#fields.t);
    const facts = this.#facts(profile, view, this._form);
    const name = displayValue(speaker, 'basic.name', valueAt(view.data, 'basic.name'));
    return html`<div class="top">
        <h1>${name ? format(t.greeting, { name }) : t.greetingNobody}</h1>
        <button class="button text small" type="button" @click=${this.#openMessages}>
          ${icon(mail)}${view.unreadMessages > 0 ? format(t.unread, { n: view.unreadMessages }) : t.messages}
        </button>
      </div>
      <div class="layout">
        <div class="column">
          ${this.#renderStatus(view, speaker, facts, profile)}
          ${isFirst(view) ? prepare(speaker, facts, t) : nothing}
          ${
            view.events.length > 0 || !isFirst(view)
              ? html`<section class="card" part="timeline">
                  <h2>${t.timeline}</h2>
                  ${timeline(view, t, profile, () => this.#go('receipt'))}
                </section>`
              : nothing
          }
        </div>
        <aside class="column">
          ${personCard(view, speaker, facts, t)} ${bureauCard(view, profile, this.#words.lang, t)}
          ${this.#renderServices(view)}
        </aside>
      </div>
      ${this.#renderQuestion()} ${messageDialog(this._messages, t)}`;
  }

  #facts(profile: Profile, view: RecordView, form: FormDefinition): Facts {
    const mobile = this.#services.session?.account.mobile;
    return factsOf(form, view.data, {
      now: new Date(),
      profile,
      ...(mobile !== undefined && { account: { mobile } }),
      ...(view.holder && { holder: view.holder }),
    });
  }

  #renderAbsent(): TemplateResult {
    const { t } = this.#words;
    if (!this._failure) return html`<p role="status">${t.loading}</p>`;
    const signIn = this._failure === 'signedOut';
    return html`<div class="notice error" role="alert">
      ${icon(errorIcon)}
      <div><strong>${t[this._failure]}</strong></div>
      <button
        class="button small"
        type="button"
        @click=${() => (signIn ? this.#go('login') : void this.open())}
      >
        ${signIn ? t.signIn : t.retry}
      </button>
    </div>`;
  }

  #renderStatus(view: RecordView, speaker: Speaker, facts: Facts, profile: Profile): TemplateResult {
    const { t } = this.#words;
    const next = nextStep(view, this.#services.backend?.supports.education === true);
    const bureau = view.department?.name ?? t.bureau;
    const params = { n: next.n, minutes: profile.minutesNeeded, days: profile.reviewDays, bureau };
    const reason = view.state === 'returned' || view.state === 'rejected' ? view.decision?.reason : undefined;
    return html`<section class="card status" part="status">
      <div class="line">
        <span class="badge ${next.tone}"
          >${icon(badgeIcons[next.tone])}${speaker.words[`state.${view.state}`]}</span
        >
        ${
          view.referenceNumber
            ? html`<span>${t.reference} <strong>${view.referenceNumber}</strong></span>`
            : nothing
        }
      </div>
      <h2 class="heading">${format(t[next.heading], params)}</h2>
      ${next.lead ? html`<p class="lead">${format(t[next.lead], params)}</p>` : nothing}
      ${
        view.holder && isFirst(view)
          ? html`<div class="notice">
              ${icon(info)}
              <div>${format(t.prefilled, { certNo: view.holder.certNo })}</div>
            </div>`
          : nothing
      }
      ${reason ? html`<p>${format(t.reason, { text: reason })}</p>` : nothing}
      ${view.state === 'returned' && view.flags.length > 0 ? flagList(view, speaker, facts, t, (path) => this.#go('wizard', path)) : nothing}
      ${
        this._failure
          ? html`<div class="notice warning" role="alert">
              ${icon(info)}
              <div>${t[this._failure]}</div>
            </div>`
          : nothing
      }
      ${this.#renderActions(view, next)}
    </section>`;
  }

  #renderActions(view: RecordView, { primary }: NextStep): TemplateResult {
    const { t } = this.#words;
    const may = (move: Move) =>
      view.allowedActions.some(({ action, blocked }) => action === move && blocked === undefined);
    const submitted = view.round > 0 && view.state !== 'draft';
    return html`<div class="actions">
      ${
        primary
          ? html`<button
              class="button filled"
              type="button"
              aria-busy=${this._busy ? 'true' : nothing}
              @click=${() =>
                primary.step === 'restart'
                  ? void this.#move('restart')
                  : this.#go(primary.step, primary.place)}
            >
              ${t[primary.label]}
            </button>`
          : nothing
      }
      ${
        submitted
          ? html`<button class="button" type="button" @click=${() => this.#go('preview')}>
              ${t.viewSubmitted}
            </button>`
          : nothing
      }
      ${
        may('withdraw')
          ? html`<button class="button" type="button" @click=${() => this.#ask('withdraw')}>
              ${t.withdraw}
            </button>`
          : nothing
      }
      ${
        may('discard')
          ? html`<button class="button text" type="button" @click=${() => this.#ask('discard')}>
              ${t.discard}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** 信息登记, 个人信息变更, 继续教育报名: each a link, or why it is not open. */
  #renderServices(view: RecordView): TemplateResult {
    const { t } = this.#words;
    const supports = this.#services.backend?.supports;
    const editing = editableStates.includes(view.state) && view.kind === 'initial';
    const registerBadge =
      view.state === 'returned'
        ? html`<span class="badge flag">${t.badgeFix}</span>`
        : editing
          ? html`<span class="badge accent">${isFirst(view) ? t.badgeTodo : t.badgeContinue}</span>`
          : html`<span class="badge">${this.#fields.t[`state.${view.state}`]}</span>`;
    const changing = view.kind === 'change' && isOpen(view.state);
    return html`<section class="card" part="services">
      <h2>${t.services}</h2>
      <ul class="things">
        <li>
          ${editing ? this.#link(t.register, 'wizard') : html`<span>${t.register}</span>`}
          ${view.kind === 'initial' ? registerBadge : html`<span class="badge success">${this.#fields.t['state.approved']}</span>`}
        </li>
        ${supports?.changes ? this.#service(t.change, 'change', view.hasRecord, changing) : nothing}
        ${supports?.education ? this.#service(t.education, 'education', view.hasRecord, false) : nothing}
      </ul>
    </section>`;
  }

  #service(name: string, to: Destination, open: boolean, busy: boolean): TemplateResult {
    const { t } = this.#words;
    return html`<li>
      ${open && !busy ? this.#link(name, to) : html`<span>${name}</span>`}
      ${
        open && !busy
          ? html`<span class="badge success">${t.badgeAvailable}</span>`
          : html`<span class="badge">${icon(lock)}${busy ? t.whileOpen : t.afterApproval}</span>`
      }
    </li>`;
  }

  #link(name: string, to: Destination): TemplateResult {
    return html`<button class="link" type="button" @click=${() => this.#go(to)}>${name}</button>`;
  }

  #renderQuestion(): TemplateResult {
    const { t } = this.#words;
    const [title, body, act] =
      this._asking === 'withdraw'
        ? [t.withdrawQuestion, t.withdrawBody, t.withdraw]
        : [t.discardQuestion, t.discardBody, t.discard];
    const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
    return html`<dialog class="dialog" id="question" aria-labelledby="question-title">
      <header><h2 id="question-title">${title}</h2></header>
      <div class="body"><p>${body}</p></div>
      <footer>
        <button class="button" type="button" autofocus @click=${close}>${t.cancel}</button>
        <button
          class="button danger filled"
          type="button"
          @click=${(event: Event) => (close(event), void this.#move(this._asking))}
        >
          ${act}
        </button>
      </footer>
    </dialog>`;
  }

  async #ask(what: 'withdraw' | 'discard'): Promise<void> {
    this._asking = what;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLDialogElement>('#question')?.showModal();
  }

  async #move(move: Move): Promise<void> {
    const { backend } = this.#services;
    if (!backend || !this._view || this._busy) return;
    this._busy = true;
    this._failure = undefined;
    try {
      this._view = await backend.record[move]({ revision: this._view.revision });
    } catch (error) {
      this.#fail(error);
      // Somebody else moved it meanwhile: show where it stands now.
      if (this._failure === 'stale') this._view = await backend.record.open().catch(() => this._view);
    } finally {
      this._busy = false;
    }
    if (move === 'restart' && !this._failure) this.#go('wizard');
  }

  #fail(error: unknown): void {
    const code = isAcctError(error) ? error.code : 'unexpected';
    if (code === 'unauthenticated') this._failure = 'signedOut';
    else if (code === 'offline') this._failure = 'offline';
    else if (code === 'stale-revision' || code === 'not-allowed') this._failure = 'stale';
    else this._failure = this._view ? 'failed' : 'loadFailed';
  }

  readonly #openMessages = async (): Promise<void> => {
    const { backend } = this.#services;
    if (!backend || !this._view) return;
    this.renderRoot.querySelector<HTMLDialogElement>('#messages')?.showModal();
    try {
      const { items } = await backend.record.messages();
      this._messages = items;
      await Promise.all(items.filter(({ read }) => !read).map(({ id }) => backend.record.readMessage(id)));
      this._view = { ...this._view, unreadMessages: 0 };
    } catch (error) {
      this.renderRoot.querySelector<HTMLDialogElement>('#messages')?.close();
      this.#fail(error);
    }
  };

  #go(to: Destination, place?: string): void {
    this.dispatchEvent(new AcctNavigateEvent(to, place));
  }
}
