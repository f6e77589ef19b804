import type { BackendAdapter } from '@acct-forms/adapter';
import type { FormDefinition, Profile, Speaker } from '@acct-forms/core';
import { factsOf, format, localized, speakerOf, startingData } from '@acct-forms/core';
import { entrance as zh } from '@acct-forms/core/locales/zh-CN/entrance';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { home as zhHome } from '@acct-forms/core/locales/zh-CN/home';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contextOf } from '../controllers/form-context.ts';
import { Services } from '../controllers/services.ts';
import { WordsController } from '../controllers/words.ts';
import { AcctNavigateEvent, type Destination } from '../events.ts';
import { prepare, prepareStyles, scanLimit } from '../home/prepare.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { chevronRight, document, icon, pencil } from '../styles/icons.ts';
import { entranceStyles } from './styles.ts';

const cap = 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V15';
const steps = [1, 2, 3, 4, 5, 6] as const;

/**
 * 网上服务入口: the first page, for anybody. What can be done here, 会计人员信息登记流程, what to have at hand, whom to call.
 * Needs no backend; with one it leaves out what that does not do.
 *
 * @summary The first page: the entrance to the services.
 * @event acct-navigate - To what was chosen; a portal asks to sign in first
 * @csspart services - The entrance to each service
 * @csspart flow - 会计人员信息登记流程, step by step
 * @csspart prepare - 办事前准备, what to have at hand
 * @csspart phones - The bureaus
 */
export class AcctEntrance extends LitElement {
  static override styles: CSSResultGroup = [base, card, prepareStyles, entranceStyles];

  /** The backend, where there is one; without it the one of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; without it the one of the context. */
  @property({ attribute: false }) profile: Profile | undefined;

  @state() private _form: FormDefinition | undefined;

  readonly #words = new WordsController(this, 'entrance', zh);
  readonly #home = new WordsController(this, 'home', zhHome);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  readonly #services = new Services(this);
  #asked: Profile | undefined;

  protected override willUpdate(): void {
    const { profile } = this.#services;
    if (profile && profile !== this.#asked) void this.#load(profile);
  }

  /** Limits and materials stand in the form; without it the rest of the page is worth as much. */
  async #load(profile: Profile): Promise<void> {
    this.#asked = profile;
    this._form = undefined;
    const form = await profile.firstForm().catch(() => undefined);
    if (profile === this.#asked) this._form = form;
  }

  protected override render(): TemplateResult {
    const { t, lang } = this.#words;
    const { profile, backend } = this.#services;
    // Without a backend nobody knows yet that something is absent.
    const {
      phoneCodes,
      changes = true,
      education = true,
    }: Partial<BackendAdapter['supports']> = backend?.supports ?? {};
    const speaker = profile && this._form && speakerOf(this._form, profile, lang, this.#fields.t, {});
    const limit = speaker && scanLimit(speaker);
    const told = { ...t, ...(limit && { flow4Body: format(t.flow4Limit, { limit }) }) };
    return html`${profile ? html`<p class="authority">${localized(profile.names.authority, lang)}</p>` : nothing}
      <h1>${t.services}</h1>
      <p class="lead">${t.servicesLead}</p>

      <h2>${t.entrance}</h2>
      <div class="entrance" part="services">
        <section class="panel">
          <p class="tag">${icon(document)}${t.collectTag}</p>
          <h3>${t.collect}</h3>
          <p>${t.collectBody}</p>
          ${profile ? html`<p>${format(t.collectTime, { minutes: profile.minutesNeeded })}</p>` : nothing}
          ${this.#link('home', t.collect, t.collectGo, 'enter')}
        </section>
        ${changes ? this.#tile(pencil, t.change, phoneCodes ? t.changeBodyPhone : t.changeBody, 'change') : nothing}
        ${education ? this.#tile(cap, t.education, t.educationBody, 'education') : nothing}
      </div>

      <div class="headed">
        <h2>${t.flow}</h2>
        ${this.#plain('guide', t.guide)}
      </div>
      <ol class="flow" part="flow">
        ${steps.map((n) => html`<li><strong>${t[`flow${n}`]}</strong><span>${told[`flow${n}Body`]}</span></li>`)}
      </ol>

      <div class="halves">
        ${
          profile && speaker
            ? html`<div>
                ${this.#renderPrepare(profile, speaker)}
                <p class="papers">
                  ${this.#plain('guide', t.guideLetters, 'blank')}
                  ${this.#plain('guide', t.guideSamples, 'samples')}
                </p>
              </div>`
            : nothing
        }
        <section class="card" part="phones">
          <h2>${t.call}</h2>
          <acct-directory limit="4" .profile=${profile}></acct-directory>
        </section>
      </div>`;
  }

  /** As for somebody who has answered nothing yet. */
  #renderPrepare(profile: Profile, speaker: Speaker): TemplateResult | typeof nothing {
    const context = contextOf(profile, undefined, undefined);
    const facts = factsOf(speaker.form, startingData(speaker.form, context), context);
    return prepare(speaker, {}, facts, this.#home.t);
  }

  #tile(mark: string, title: string, body: string, to: Destination): TemplateResult {
    return html`<section class="card tile">
      <span class="mark">${icon(mark)}</span>
      <h3>${title}</h3>
      <p class="small">${body}</p>
      ${this.#link(to, title, this.#words.t.afterLogin)}
    </section>`;
  }

  #plain(to: Destination, text: string, place?: string): TemplateResult {
    const go = (event: Event): void => {
      event.preventDefault();
      this.dispatchEvent(new AcctNavigateEvent(to, place));
    };
    return html`<a class="plain" href="#/${place ? `${to}/${place}` : to}" @click=${go}>${text}</a>`;
  }

  #link(to: Destination, name: string, action: string, look = ''): TemplateResult {
    const go = (event: Event): void => {
      event.preventDefault();
      this.dispatchEvent(new AcctNavigateEvent(to));
    };
    return html`<a
      class=${look}
      href="#/${to}"
      aria-label=${format(this.#words.t.named, { name, action })}
      @click=${go}
      >${action}${icon(chevronRight)}</a
    >`;
  }
}
