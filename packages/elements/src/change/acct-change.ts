import type { RecordView } from '@acct-forms/adapter';
import { factsOf, type FormDefinition, isAcctError, profileText, speakerOf } from '@acct-forms/core';
import { change as zh } from '@acct-forms/core/locales/zh-CN/change';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ChangeScene } from '../controllers/change-lines.ts';
import { comparisonStyles } from '../controllers/comparison.ts';
import { contextOf } from '../controllers/form-context.ts';
import { newKey } from '../controllers/new-key.ts';
import { questionDialog } from '../controllers/question-dialog.ts';
import { OpenedElement } from '../controllers/opened-element.ts';
import { profileTexts } from '../controllers/profile-texts.ts';
import { WordsController } from '../controllers/words.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { dialog } from '../styles/dialog.ts';
import { check, error as errorIcon, icon } from '../styles/icons.ts';
import { notice } from '../styles/notice.ts';
import { pageNotice } from '../styles/page-notice.ts';
import { tick } from '../styles/tick.ts';
import { changeStyles } from './acct-change.styles.ts';
import { reasonText, renderChoice } from './choice.ts';
import { renderContact } from './contact.ts';
import { may, renderCurrent } from './current.ts';
import { obstacleOf } from './kinds.ts';

/**
 * 个人信息变更: the kinds of change of a person on record, the one that is under way or was the last, old beside new.
 *
 * @summary Change what is on record.
 * @event acct-navigate - To the form, the preview, the account or the home page
 * @csspart heading - The heading
 * @csspart current - The change under way, or the last one
 * @csspart choice - The kinds to choose from
 * @csspart contact - The e-mail address for the decision
 */
export class AcctChange extends OpenedElement {
  static override styles: CSSResultGroup = [
    base,
    badge,
    button,
    card,
    dialog,
    notice,
    pageNotice,
    tick,
    comparisonStyles,
    changeStyles,
  ];

  @state() private _view: RecordView | undefined;
  @state() private _form: FormDefinition | undefined;
  @state() private _failure: keyof typeof zh | undefined;
  @state() private _chosen = '';
  @state() private _missing = false;
  @state() private _busy = false;
  @state() private _email: string | undefined;
  @state() private _emailWrong = false;
  /** What was done last. */
  @state() private _told: 'emailSaved' | 'discarded' | undefined;

  readonly #words = new WordsController(this, 'change', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  #key: { readonly what: string; readonly key: string } | undefined;

  /** Reads the record again. */
  async open(): Promise<void> {
    const { backend, profile } = this.services;
    if (!backend || !profile) return;
    this._failure = undefined;
    try {
      const [view, form] = await Promise.all([backend.record.open(), profile.form()]);
      this._form = form;
      this._view = view;
    } catch (error) {
      this.#fail(error);
    }
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const scene = this.#scene();
    const { backend } = this.services;
    return html`<header>
        <h1 part="heading" tabindex="-1">${t.title}</h1>
        <p class="lead">${t.lead}</p>
      </header>
      ${this._failure ? this.renderFailure(t, this._failure, this._view === undefined) : nothing}
      <div role="status">
        ${
          this._told
            ? html`<div class="notice success">
                ${icon(check)}
                <div>${t[this._told]}</div>
              </div>`
            : nothing
        }
      </div>
      ${
        scene === undefined || backend === undefined
          ? this._failure
            ? nothing
            : html`<p role="status">${t.loading}</p>`
          : backend.supports.changes
            ? html`${scene.view.kind === 'change' ? renderCurrent(scene, this.go, this.#ask) : nothing}
              ${renderChoice({
                scene,
                chosen: this._chosen,
                missing: this._missing,
                busy: this._busy,
                phoneCodes: backend.supports.phoneCodes,
                choose: this.#choose,
                begin: this.#begin,
                contact: () => this.#renderContact(scene),
              })}
              ${may(scene.view, 'discard') ? questionDialog({ title: t.discardQuestion, body: t.discardBody, keep: t.discardKeep, act: t.discard }, () => void this.#discard()) : nothing}`
            : html`<div class="notice">
                ${icon(errorIcon)}
                <div>${t['reason.unsupported']}</div>
              </div>`
      }`;
  }

  #scene(): ChangeScene | undefined {
    const { profile, session } = this.services;
    const { t, lang } = this.#words;
    const [view, form] = [this._view, this._form];
    if (!view || !form || !profile) return undefined;
    const context = contextOf(profile, session, view);
    const table = { ...this.#fields.t, ...profileTexts(profile, lang) };
    return {
      form,
      view,
      context,
      data: view.data,
      facts: factsOf(form, view.data, context),
      speaker: speakerOf(form, profile, lang, table, view.data),
      t,
    };
  }

  #renderContact(scene: ChangeScene): TemplateResult {
    const { view, speaker, t } = scene;
    const department =
      view.state === 'approved' ? view.department : (view.before?.department ?? view.department);
    const obstacle = obstacleOf(view);
    const issue = { code: 'format', severity: 'error', text: t.emailWrong } as const;
    return renderContact({
      t,
      email: this._email ?? this.#emailOnRecord,
      issues: this._emailWrong ? [issue] : [],
      busy: this._busy,
      reason: obstacle ? reasonText(scene, obstacle) : '',
      type: (email) => {
        this._email = email;
        this._emailWrong = false;
      },
      save: () => void this.#saveEmail(),
      toAccount: this.services.backend!.supports.phoneCodes ? () => this.go('account', 'phone') : undefined,
      bureau: department && profileText(speaker, department.name),
      phones: department?.phones ?? [],
    });
  }

  get #emailOnRecord(): string | undefined {
    const email = this._view?.data['basic']?.['email'];
    return typeof email === 'string' ? email : undefined;
  }

  async #saveEmail(): Promise<void> {
    const { backend } = this.services;
    if (this._busy || !backend) return;
    const email = (this._email ?? this.#emailOnRecord ?? '').trim() || null;
    this._busy = true;
    this._failure = undefined;
    this._told = undefined;
    try {
      const key = this.#keyOf(`email ${email}`);
      this._view = await backend.record.changeEmail(email, { key });
      this.#key = undefined;
      this._email = undefined;
      this._told = 'emailSaved';
    } catch (error) {
      this._emailWrong = isAcctError(error) && error.code === 'invalid';
      if (this._emailWrong) await this.#focusEmail();
      else await this.#refused(error);
    } finally {
      this._busy = false;
    }
  }

  async #focusEmail(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('acct-text-field')?.focus();
  }

  /** The same key for the same thing, so that an answer that got lost does nothing twice. */
  #keyOf(what: string): string {
    if (this.#key?.what !== what) this.#key = { what, key: newKey() };
    return this.#key.key;
  }

  /** Begun elsewhere, or revoked meanwhile: shows how it stands now. */
  async #refused(error: unknown): Promise<void> {
    if (isAcctError(error) && error.code === 'not-allowed') await this.open();
    this.#fail(error);
  }

  readonly #choose = (kind: string): void => {
    this._chosen = kind;
    this._missing = false;
    this._told = undefined;
  };

  readonly #begin = async (): Promise<void> => {
    const { backend } = this.services;
    if (this._busy || !backend) return;
    const kind = this._form!.changes.find(({ key }) => key === this._chosen);
    if (kind === undefined) {
      this._missing = true;
      await this.updateComplete;
      return this.renderRoot.querySelector<HTMLElement>('input:not(:disabled)')?.focus();
    }
    this._busy = true;
    this._failure = undefined;
    try {
      this._view = await backend.record.startChange(kind.key, { key: this.#keyOf(kind.key) });
      this.#key = undefined;
      this._chosen = '';
      this.go('wizard', kind.sections[0]);
    } catch (error) {
      await this.#refused(error);
    } finally {
      this._busy = false;
    }
  };

  readonly #ask = (): void => this.renderRoot.querySelector<HTMLDialogElement>('#question')?.showModal();

  /** Gives the change up, and shows what is in force from then on. */
  async #discard(): Promise<void> {
    const { backend } = this.services;
    const view = this._view;
    if (this._busy || !backend || !view) return;
    this._busy = true;
    this._failure = undefined;
    this._told = undefined;
    try {
      const after = await backend.record.discard(view);
      // Where that cannot be read now, what became of the change is shown.
      this._view = await backend.record.open().catch(() => after);
      this._told = 'discarded';
    } catch (error) {
      // Moved elsewhere meanwhile: shows where it stands now.
      this._view = await backend.record.open().catch(() => view);
      this.#fail(error);
    } finally {
      this._busy = false;
    }
    // The button that was pressed may be gone.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #fail(error: unknown): void {
    const code = isAcctError(error) ? error.code : 'unexpected';
    if (code === 'unauthenticated') this._failure = 'signedOut';
    else if (code === 'offline') this._failure = 'offline';
    else if (code === 'not-allowed' || code === 'stale-revision') this._failure = 'stateChanged';
    else this._failure = this._view ? 'failed' : 'loadFailed';
  }
}
