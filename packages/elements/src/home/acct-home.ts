import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import {
  displayValue,
  factsOf,
  format,
  type FormDefinition,
  isAcctError,
  isAway,
  type Profile,
  profileText,
  type Speaker,
  speakerOf,
  valueAt,
} from '@acct-forms/core';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { home as zh } from '@acct-forms/core/locales/zh-CN/home';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { contextOf } from '../controllers/form-context.ts';
import { OpenedElement } from '../controllers/opened-element.ts';
import { profileTexts } from '../controllers/profile-texts.ts';
import { WordsController } from '../controllers/words.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { icon, info, mail } from '../styles/icons.ts';
import { keyValue } from '../styles/key-value.ts';
import { notice } from '../styles/notice.ts';
import { homeStyles } from './acct-home.styles.ts';
import { bureauCard, inForce, personCard } from './aside.ts';
import type { Away } from './away/away.ts';
import type { Claim } from './claim/claim.ts';
import { prepare, prepareStyles, settledBy } from './prepare.ts';
import type { Page, Progress } from './progress/progress.ts';
import { servicesCard } from './services-card.ts';
import type { Status } from './status.ts';
import { comingSteps, timeline, timelineStyles } from './timeline.ts';

/** Whether nothing has been written yet: then the page tells what to have at hand. */
const isFirst = (view: RecordView): boolean => isBegun(view) && view.savedAt === undefined;

/** Whether it is a registration that was never submitted. */
const isBegun = ({ kind, state, round }: RecordView): boolean =>
  kind === 'initial' && state === 'draft' && round === 0;

/**
 * The applicant's first page: who they are, where their application stands, what to do next and whom to call.
 *
 * @summary The applicant's home page.
 * @event acct-navigate - To the form, a flagged field, the preview, the receipt, a change or the education
 * @csspart status - The card with the state and what to do next
 * @csspart flags - What the bureau asks to correct
 * @csspart timeline - What happened and what comes
 * @csspart person - 个人信息, who is signed in
 * @csspart bureau - 所属会计管理部门, with its phone
 * @csspart services - 可办事项, what can be done now
 * @csspart prepare - 办事前准备, what to have at hand
 * @csspart claim - The claim of a former certificate
 */
export class AcctHome extends OpenedElement {
  static override styles: CSSResultGroup = [
    base,
    badge,
    button,
    card,
    keyValue,
    notice,
    timelineStyles,
    prepareStyles,
    homeStyles,
  ];

  @state() private _view: RecordView | undefined;
  @state() private _form: FormDefinition | undefined;
  @state() private _failure: keyof typeof zh | undefined;

  readonly #words = new WordsController(this, 'home', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  #progress: Progress | undefined;
  #claim: Claim | undefined;
  /** While the backend is away. */
  #away: Away | undefined;

  /** Reads the record again. */
  async open(): Promise<void> {
    const { backend, profile } = this.services;
    if (!backend || !profile) return;
    await this.#attempt(async () => {
      const [view, first] = await Promise.all([this.#read(backend), profile.firstForm()]);
      if (!isFirst(view)) {
        const more = await this.#loadProgress();
        if (!this.#away) more.keep(view);
      }
      // The words of a remark's reason come by themselves.
      const form = view.flags.length > 0 ? await profile.formWithReasons() : first;
      this._form = form;
      this._view = view;
    });
  }

  /** The record; while the backend is away as it was last seen here. */
  async #read({ record }: BackendAdapter): Promise<RecordView> {
    try {
      const view = await record.open();
      this.#away?.end();
      this.#away = undefined;
      return view;
    } catch (error) {
      const part = isAway(error) ? await import('./away/away.ts').catch(() => undefined) : undefined;
      if (part) this.#away ??= new part.Away(this);
      const view = part && (await this.#away?.view(this.services));
      if (!view) throw error;
      return view;
    }
  }

  /** Nobody needs it who has written nothing yet. */
  async #loadProgress(): Promise<Progress> {
    const part = await import('./progress/progress.ts');
    return (this.#progress ??= new part.Progress(this, this.#page));
  }

  readonly #openClaim = (): Promise<boolean> =>
    this.#attempt(async () => {
      const part = await import('./claim/claim.ts');
      this.#claim ??= new part.Claim(this, this.#page);
      await this.#claim.focus();
    });

  readonly #attempt: Page['attempt'] = async (act) => {
    this._failure = undefined;
    try {
      await act();
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  };

  readonly #page: Page = {
    services: this.services,
    words: this.#words,
    view: () => this._view!,
    name: (text) =>
      profileText({ words: profileTexts(this.services.profile!, this.#words.lang) ?? {} }, text),
    show: (view) => (this._view = view),
    go: this.go,
    attempt: this.#attempt,
  };

  protected override render(): TemplateResult {
    const { t, lang } = this.#words;
    const { profile } = this.services;
    const view = this._view;
    if (!view || !this._form || !profile) return this.#renderAbsent();
    const table = { ...this.#fields.t, ...profileTexts(profile, lang) };
    const speaker = speakerOf(this._form, profile, lang, table, view.data);
    const context = contextOf(profile, this.services.session, view);
    const facts = factsOf(this._form, view.data, context);
    const name = displayValue(speaker, 'basic.name', valueAt(inForce(view).data, 'basic.name'));
    const first = isFirst(view);
    const more = this.#progress;
    return html`<div class="top">
        <h1>${name ? format(t.greeting, { name }) : t.greetingNobody}</h1>
        <button class="button text small" type="button" @click=${this.#openMessages}>
          ${icon(mail)}${view.unreadMessages > 0 ? format(t.unread, { n: view.unreadMessages }) : t.messages}
        </button>
      </div>
      ${this.#away?.renderNotice(this.#again(t.retry)) ?? nothing}
      <div class="layout">
        <div class="column">
          ${this.#renderStatus(view, speaker, first ? this.#begin(profile) : more!.status(speaker, facts))}
          ${isBegun(view) ? this.#renderClaim(view, profile) : nothing}
          ${isBegun(view) ? prepare(speaker, view.materials, facts, t, first ? undefined : settledBy(view, this._form, context)) : nothing}
          ${
            view.events.length > 0 || !first
              ? timeline(
                  t,
                  more?.past() ?? [],
                  more?.coming() ?? comingSteps(t, profile.reviewDays, this.services.backend!.supports),
                )
              : nothing
          }
        </div>
        <aside class="column">
          ${personCard(view, speaker, facts, t)} ${bureauCard(view, speaker, profile, t)}
          ${servicesCard(view, first, t, this.#fields.t, this.services.backend?.supports, this.go)}
        </aside>
      </div>
      ${more?.dialogs() ?? nothing}`;
  }

  #renderAbsent(): TemplateResult {
    const { t } = this.#words;
    if (!this._failure) return html`<p role="status">${t.loading}</p>`;
    return this.renderFailure(t, this._failure);
  }

  #again(text: string): TemplateResult {
    return html`<button class="button small" type="button" @click=${() => void this.open()}>${text}</button>`;
  }

  /** What a person does who has written nothing yet. */
  #begin({ minutesNeeded, reviewDays }: Profile): Status {
    const { t } = this.#words;
    return {
      tone: '',
      icon: info,
      heading: t['head.first'],
      lead: format(t['lead.first'], { minutes: minutesNeeded, days: reviewDays }),
      primary: { label: t.start, act: () => this.go('wizard'), busy: false },
    };
  }

  #renderStatus(view: RecordView, speaker: Speaker, status: Status): TemplateResult {
    const { t } = this.#words;
    const { primary } = status;
    return html`<section class="card status" part="status">
      <div class="line">
        <span class="badge ${status.tone}">${icon(status.icon)}${speaker.words[`state.${view.state}`]}</span>
        ${status.reference}
      </div>
      <h2 class="heading" tabindex="-1">${status.heading}</h2>
      ${status.lead ? html`<p class="lead">${status.lead}</p>` : nothing}
      ${view.holder && isBegun(view) ? this.#renderNotice(format(t.prefilled, { certNo: view.holder.certNo }), 'prefilled') : nothing}
      ${status.remarks} ${this._failure ? this.#renderNotice(t[this._failure], 'warning') : nothing}
      <div class="actions">
        ${
          primary
            ? html`<button
                class="button filled"
                type="button"
                aria-busy=${primary.busy ? 'true' : nothing}
                @click=${primary.act}
              >
                ${primary.label}
              </button>`
            : nothing
        }
        ${status.others}
      </div>
    </section>`;
  }

  #renderNotice(text: string, tone: 'prefilled' | 'warning'): TemplateResult {
    return html`<div
      class="notice ${tone}"
      id=${tone}
      tabindex="-1"
      role=${tone === 'warning' ? 'alert' : nothing}
    >
      ${icon(info)}
      <div>${text}</div>
    </div>`;
  }

  /** Also after registration, for who left the former certificate out or mistyped it. */
  #renderClaim(view: RecordView, profile: Profile): TemplateResult | typeof nothing {
    const { t } = this.#words;
    const offered = profile.formerCertificates && this.services.backend?.supports.formerCertificates;
    if (!offered || view.holder) return nothing;
    return html`<section class="card" part="claim">
      <h2>${t.claimTitle}</h2>
      <p class="lead">${t.claimLead}</p>
      ${
        this.#claim?.render() ??
        html`<div class="actions">
          <button class="button" type="button" @click=${this.#openClaim}>${t.claimOpen}</button>
        </div>`
      }
    </section>`;
  }

  #fail(error: unknown): void {
    const code = isAcctError(error) ? error.code : 'unexpected';
    if (code === 'unauthenticated') this._failure = 'signedOut';
    else if (code === 'offline') this._failure = 'offline';
    else if (code === 'stale-revision' || code === 'not-allowed') this._failure = 'stale';
    else this._failure = this._view ? 'failed' : 'loadFailed';
  }

  readonly #openMessages = (): Promise<boolean> =>
    this.#attempt(async () => (await this.#loadProgress()).openMessages());
}
