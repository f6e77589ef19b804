import type { BackendAdapter, Education, Programme, RecordView } from '@acct-forms/adapter';
import { isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { education as zh } from '@acct-forms/core/locales/zh-CN/education';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { newKey } from '../controllers/new-key.ts';
import { OpenedElement } from '../controllers/opened-element.ts';
import { questionDialog } from '../controllers/question-dialog.ts';
import { WordsController } from '../controllers/words.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { dialog } from '../styles/dialog.ts';
import { check, icon, lock } from '../styles/icons.ts';
import { keyValue } from '../styles/key-value.ts';
import { notice } from '../styles/notice.ts';
import { pageNotice } from '../styles/page-notice.ts';
import { educationStyles } from './acct-education.styles.ts';
import { renderProgramme } from './programme-card.ts';

/**
 * 继续教育报名: the programmes with their places; people on record enrol and cancel.
 *
 * @summary Enrol in continuing education.
 * @event acct-navigate - To the registration or the login
 * @csspart programme - One programme
 * @csspart heading - The heading
 * @csspart no-record - What somebody is told who is not on record
 */
export class AcctEducation extends OpenedElement {
  static override styles: CSSResultGroup = [
    base,
    badge,
    button,
    card,
    dialog,
    keyValue,
    notice,
    pageNotice,
    educationStyles,
  ];

  @state() private _programmes: readonly Programme[] | undefined;
  @state() private _record: RecordView | undefined;
  @state() private _failure: keyof typeof zh | undefined;
  @state() private _busy = '';
  @state() private _fault: { readonly id: string; readonly text: keyof typeof zh } | undefined;
  /** What was done last, and with which programme. */
  @state() private _told: { readonly done: 'enrolled' | 'cancelled'; readonly title: string } | undefined;
  @state() private _asked: Programme | undefined;

  readonly #words = new WordsController(this, 'education', zh);
  /** By programme: the same key until there is an answer, so that one that got lost takes no second place. */
  readonly #keys = new Map<string, string>();

  /** The programmes need no profile. */
  protected override get served(): BackendAdapter | undefined {
    return this.services.backend;
  }

  /** Reads the programmes again. */
  async open(): Promise<void> {
    const { backend } = this.services;
    if (!backend) return;
    this._failure = undefined;
    if (!backend.education) return;
    try {
      await this.#read(backend, backend.education);
    } catch (error) {
      this._failure = failureOf(error, 'loadFailed');
    }
  }

  async #read({ record }: BackendAdapter, education: Education): Promise<void> {
    const [view, programmes] = await Promise.all([record.open(), education.programmes()]);
    this._record = view;
    this._programmes = programmes;
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    return html`<div class="top">
        <h1 part="heading" tabindex="-1">${t.title}</h1>
        <p class="lead">${t.lead}</p>
      </div>
      ${this.#renderBody()} ${this.#renderQuestion()}`;
  }

  #renderBody(): TemplateResult {
    const { t, lang } = this.#words;
    const { backend } = this.services;
    if (backend && !backend.education)
      return html`<div class="notice">
        ${icon(lock)}
        <div>${t.unsupported}</div>
      </div>`;
    if (this._failure) return this.renderFailure(t, this._failure);
    const [programmes, record] = [this._programmes, this._record];
    if (!programmes || !record) return html`<p role="status">${t.loading}</p>`;
    const now = new Date();
    return html`${record.hasRecord ? nothing : this.#renderNoRecord(record)}
      <div class="told" role="status">
        ${
          this._told
            ? html`<div class="notice success">
                ${icon(check)}
                <div>${format(t[this._told.done], { title: this._told.title })}</div>
              </div>`
            : nothing
        }
      </div>
      ${programmes.length === 0 ? html`<p class="card">${t.empty}</p>` : nothing}
      <ul class="programmes">
        ${programmes.map((programme) =>
          renderProgramme(programme, {
            t,
            lang,
            now,
            mayEnrol: record.hasRecord,
            busy: this._busy === programme.id,
            fault: this._fault?.id === programme.id ? t[this._fault.text] : '',
            enrol: () => void this.#enrol(programme),
            cancel: () => void this.#ask(programme),
          }),
        )}
      </ul>`;
  }

  #renderNoRecord({ decision }: RecordView): TemplateResult {
    const { t } = this.#words;
    const why = decision?.action === 'revoke' ? 'suspended' : 'none';
    return html`<div class="notice warning" part="no-record">
      ${icon(lock)}
      <div>
        <strong>${t[`record.${why}`]}</strong>
        ${why === 'none' ? t['record.noneBody'] : t['record.suspendedBody']}
        <button class="link" type="button" @click=${() => this.go('home')}>${t.toRegister}</button>
      </div>
    </div>`;
  }

  #renderQuestion(): TemplateResult {
    const { t } = this.#words;
    const asked = this._asked;
    const body = asked ? format(t.cancelBody, { title: asked.title }) : '';
    const question = { title: t.cancelQuestion, body, keep: t.keep, act: t.cancel };
    return questionDialog(question, () => asked && void this.#cancel(asked));
  }

  async #ask(programme: Programme): Promise<void> {
    if (this._busy) return;
    this._asked = programme;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  async #enrol(programme: Programme): Promise<void> {
    const { id } = programme;
    const key = this.#keys.get(id) ?? newKey();
    this.#keys.set(id, key);
    await this.#change(programme, 'enrolled', async (education) => {
      const changed = await education.enrol(id, { key });
      this.#keys.delete(id);
      return changed;
    });
  }

  readonly #cancel = (programme: Programme): Promise<void> =>
    this.#change(programme, 'cancelled', (education) => education.cancel(programme.id));

  /** Changes one programme and says so; what went wrong is said at its card. */
  async #change(
    { id, title }: Programme,
    done: 'enrolled' | 'cancelled',
    change: (education: Education) => Promise<Programme>,
  ): Promise<void> {
    const { backend } = this.services;
    if (this._busy || !backend?.education) return;
    this._busy = id;
    this._told = undefined;
    this._fault = undefined;
    try {
      const changed = await change(backend.education);
      this._programmes = this._programmes?.map((each) => (each.id === id ? changed : each));
      this._told = { done, title };
    } catch (error) {
      const text = failureOf(error, 'failed');
      // Somebody was faster, or time has passed: show how it stands now.
      if (text === 'full' || text === 'changed') {
        this.#keys.delete(id);
        await this.#read(backend, backend.education).catch(() => undefined);
      }
      this._fault = { id, text };
    } finally {
      this._busy = '';
    }
    await this.updateComplete;
    const card = this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
    (card?.querySelector('button') ?? card?.querySelector('h2'))?.focus();
  }
}

function failureOf(error: unknown, otherwise: 'failed' | 'loadFailed'): keyof typeof zh {
  const code = isAcctError(error) ? error.code : 'unexpected';
  if (code === 'unauthenticated') return 'signedOut';
  if (code === 'offline' || code === 'full') return code;
  return code === 'not-allowed' || code === 'not-found' ? 'changed' : otherwise;
}
