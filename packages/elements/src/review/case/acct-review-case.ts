import type { BackendAdapter, Session, StaffFlagView } from '@acct-forms/adapter';
import type { Action, Profile, Speaker } from '@acct-forms/core';
import { speakerOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { review as zh } from '@acct-forms/core/locales/zh-CN/review';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ReviewCaseController, type Outcome } from '../../controllers/review-case.ts';
import { ReviewDocumentController } from '../../controllers/review-document.ts';
import { ReviewPicturesController } from '../../controllers/review-pictures.ts';
import { Services } from '../../controllers/services.ts';
import { WordsController } from '../../controllers/words.ts';
import { AcctDecidedEvent, AcctNavigateEvent } from '../../events.ts';
import { badge } from '../../styles/badge.ts';
import { base } from '../../styles/base.ts';
import { button } from '../../styles/button.ts';
import { dialog } from '../../styles/dialog.ts';
import { field } from '../../styles/field.ts';
import * as icons from '../../styles/icons.ts';
import { notice } from '../../styles/notice.ts';
import { failureOf, failureText, needsReload, type ReviewFailure } from '../review-error.ts';
import { caseHeader } from './case-header.ts';
import { factsOfCase, groupsOf } from './case-rows.ts';
import type { CaseScreen, FlagDraft, ShownDocument } from './case-screen.ts';
import { caseStyles } from './case.styles.ts';
import { panelStyles } from './panel.styles.ts';
import { blockedText, decisionBar } from './decision-bar.ts';
import {
  decisionDialog,
  hasNextLevel,
  missingOf,
  type Confirmable,
  type DecisionState,
} from './decision-dialog.ts';
import { documentPanel } from './document-panel.ts';
import { opinionsPanel } from './opinions-panel.ts';
import { historyDialog, notesDialog, revealDialog, type Writing } from './side-dialogs.ts';
import { valuesPanel, type ValueView } from './values-panel.ts';

const { icon } = icons;
const panels = ['values', 'documents', 'opinions'] as const;
type Panel = (typeof panels)[number];
type Dialog =
  | { readonly kind: 'decide' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'history' }
  | { readonly kind: 'reveal'; readonly path: string };

/**
 * One case: what was filled in beside the documents, the reviewers' remarks, the automatic checks and the decision.
 *
 * @summary A reviewer's case.
 * @event acct-decided - The case was decided
 * @event acct-navigate - Back to the queue
 * @csspart panel - One of the three panels
 * @csspart tick - The mark for a checked field
 * @csspart flag - The mark for a remark
 * @csspart stage - Where a document lies
 * @csspart thumbnails - All documents
 * @csspart opinion - A remark
 * @csspart opinion-editor - A remark that is being written
 * @csspart bar - The bar of decisions
 * @csspart decision - A decision
 */
export class AcctReviewCase extends LitElement {
  static override styles = [base, button, badge, dialog, field, notice, caseStyles, panelStyles];

  /** The case. */
  @property({ attribute: 'case-id' }) caseId = '';
  /** The backend; else that of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else that of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else that of the context. */
  @property({ attribute: false }) session: Session | null | undefined;

  @state() private _panel: Panel = 'values';
  @state() private _values: ValueView = 'all';
  @state() private _drafts: ReadonlyMap<string, FlagDraft> = new Map();
  @state() private _ticks: ReadonlySet<string> = new Set();
  @state() private _revealed: ReadonlyMap<string, string> = new Map();
  @state() private _shown: ShownDocument | undefined;
  @state() private _dialog: Dialog | undefined;
  @state() private _decision: DecisionState = { action: 'approve', reason: '' };
  @state() private _note: Writing = { text: '' };
  @state() private _why: Writing = { text: '' };
  @state() private _failure: ReviewFailure | undefined;
  @state() private _said = '';
  @state() private _done = '';

  readonly #services = new Services(this);
  readonly #words = new WordsController(this, 'review', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  readonly #case = new ReviewCaseController(this, () => this.#services.backend?.review);
  readonly #pictures = new ReviewPicturesController(this, () => this.#services.backend?.review);
  readonly #lens = new ReviewDocumentController(this);
  #opened: string | undefined;

  /** Reads the case again; what was written and ticked stays. */
  async reload(): Promise<void> {
    const { profile } = this.#services;
    if (profile === undefined) return;
    this._failure = undefined;
    this._said = '';
    await this.#case.open(this.caseId, () => profile.form());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { backend, profile } = this.#services;
    if (changed.has('backend') || changed.has('profile')) this.#case.status = 'waiting';
    if (changed.has('caseId') && this.caseId !== this.#opened) this.#forget();
    if (this.#case.status === 'waiting' && backend?.review && profile && this.caseId !== '') {
      this.#opened = this.caseId;
      this.#pictures.use(this.caseId);
      void this.reload();
    }
    const { view } = this.#case;
    if (view !== undefined && view.id === this.caseId && this._shown === undefined) {
      const first =
        Object.values(view.materials).find(({ slot }) => slot !== 'photo') ??
        Object.values(view.materials)[0];
      if (first !== undefined) this._shown = { slot: first.slot, materialId: first.id };
    }
  }

  /** Another case begins with nothing of the one before. */
  #forget(): void {
    this.#case.status = 'waiting';
    this.#case.view = undefined;
    this._drafts = new Map();
    this._ticks = new Set();
    this._revealed = new Map();
    this._shown = undefined;
    this._dialog = undefined;
    this._note = { text: '' };
    this._why = { text: '' };
    this._decision = { action: 'approve', reason: '' };
    this._failure = undefined;
    this._said = '';
    this._done = '';
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector('dialog');
    if (box !== null && !box.open) box.showModal();
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend } = this.#services;
    const said = (path: string, text: string) =>
      html`<div class="notice">
        ${icon(path)}
        <div>${text}</div>
      </div>`;
    if (backend !== undefined && backend.review === undefined) return said(icons.info, t.noReview);
    if (this.caseId === '') return said(icons.info, t.noCase);
    const screen = this.#screen();
    if (screen === undefined) {
      if (this.#case.status !== 'failed') return html`<p class="blank" role="status">${t.loading}</p>`;
      return html`<div class="notice error" role="alert">
        ${icon(icons.error)}
        <div>
          <strong>${failureText(t, failureOf(this.#case.error))}</strong>
          <button type="button" class="link" @click=${() => this.reload()}>${t.retry}</button>
          <button type="button" class="link" @click=${this.#toQueue}>${t.toQueue}</button>
        </div>
      </div>`;
    }
    const { view } = screen;
    return html`
      ${caseHeader(screen, {
        stateWords: this.#fields.t[`state.${view.state}`],
        back: this.#toQueue,
        notes: () => (this._dialog = { kind: 'notes' }),
        history: () => (this._dialog = { kind: 'history' }),
      })}
      <div class="messages">${this.#messages(screen)}</div>
      ${this.#panelTabs(t)}
      <div class="panels" data-panel=${this._panel}>
        <section class="panel values" part="panel" aria-label=${t['panel.values']}>
          ${valuesPanel(screen, this._values, (view) => (this._values = view))}
        </section>
        <section class="panel documents" part="panel" aria-label=${t['panel.documents']}>
          ${documentPanel(screen, this.#lens, this.#pictures)}
        </section>
        <section class="panel opinions-panel" part="panel" aria-label=${t['panel.opinions']}>
          ${opinionsPanel(screen)}
        </section>
      </div>
      ${decisionBar(screen, this.#fields.t[`state.${view.state}`], this._said)} ${this.#dialogs(screen)}
    `;
  }

  #screen(): CaseScreen | undefined {
    const { view, form, busy } = this.#case;
    const { profile } = this.#services;
    if (view === undefined || form === undefined || profile === undefined || view.id !== this.caseId)
      return undefined;
    const speaker: Speaker = speakerOf(form, profile, this.#words.lang, this.#fields.t);
    const context = { now: new Date(), profile };
    const holds = view.allowedActions.some(
      ({ action, blocked }) => action === 'return' && (blocked === undefined || blocked === 'reasonOrFlag'),
    );
    return {
      t: this.#words.t,
      speaker,
      view,
      facts: factsOfCase(speaker, view, context),
      groups: groupsOf(speaker, view, context, view.changes.sinceLastRound),
      holds,
      busy,
      drafts: this._drafts,
      ticks: this._ticks,
      revealed: this._revealed,
      shown: this._shown,
      tick: this.#tick,
      startFlag: this.#startFlag,
      writeFlag: this.#writeFlag,
      saveFlag: (path) => void this.#saveFlag(path),
      removeFlag: (flag) => void this.#changeFlag('removeFlag', flag),
      resolveFlag: (flag) => void this.#changeFlag('resolveFlag', flag),
      show: this.#show,
      find: this.#find,
      reveal: (path) => {
        this._why = { text: this._why.text };
        this._dialog = { kind: 'reveal', path };
      },
      hide: (path) => {
        this._revealed = new Map([...this._revealed].filter(([key]) => key !== path));
      },
      decide: this.#startDecision,
    };
  }

  #messages({ t }: CaseScreen): TemplateResult {
    const failure =
      this._failure ?? (this.#case.status === 'failed' ? failureOf(this.#case.error) : undefined);
    return html`<div role="alert">
        ${
          failure === undefined
            ? nothing
            : html`<div class="notice error">
                ${icon(icons.error)}
                <div>
                  <strong>${t['error.title']}</strong>${failureText(t, failure)}
                  ${
                    needsReload(failure)
                      ? html`<button type="button" class="link" @click=${() => this.reload()}>
                          ${t.reload}
                        </button>`
                      : nothing
                  }
                </div>
              </div>`
        }
      </div>
      <div role="status">
        ${
          this._done === ''
            ? nothing
            : html`<div class="notice success">
                ${icon(icons.check)}
                <div>
                  <strong>${this._done}</strong>
                  <button type="button" class="link" @click=${this.#toQueue}>${t.toQueue}</button>
                  <button type="button" class="link" @click=${this.#claimNext}>${t.claimNext}</button>
                </div>
              </div>`
        }
      </div>`;
  }

  #panelTabs(t: CaseScreen['t']): TemplateResult {
    return html`<div class="narrow" role="group" aria-label=${t.panels}>
      ${panels.map(
        (name) =>
          html`<button
            type="button"
            class="button small"
            aria-pressed=${name === this._panel}
            @click=${() => (this._panel = name)}
          >
            ${t[`panel.${name}`]}
          </button>`,
      )}
    </div>`;
  }

  #dialogs(screen: CaseScreen): TemplateResult | typeof nothing {
    const open = this._dialog;
    const { profile } = this.#services;
    if (open === undefined || profile === undefined) return nothing;
    const close = this.#close;
    const body =
      open.kind === 'decide'
        ? decisionDialog(screen, this._decision, profile, {
            change: (change) => {
              const { missing: _, failure: __, ...kept } = this._decision;
              this._decision = { ...kept, ...change };
            },
            confirm: () => void this.#confirm(screen, profile),
            close,
            reload: () => {
              close();
              void this.reload();
            },
          })
        : open.kind === 'notes'
          ? notesDialog(screen, this._note, {
              write: (text) => (this._note = { text }),
              send: () => void this.#sendNote(),
              close,
            })
          : open.kind === 'history'
            ? historyDialog(screen, close)
            : revealDialog(screen, open.path, this._why, {
                write: (text) => (this._why = { text }),
                send: () => void this.#sendReveal(open.path),
                close,
              });
    return html`<dialog class="dialog" aria-labelledby="dialog-title" @close=${close}>${body}</dialog>`;
  }

  #close = (): void => {
    const box = this.renderRoot.querySelector('dialog');
    // Closed by hand first: the browser then gives the focus back to what opened it.
    if (box?.open) box.close();
    this._dialog = undefined;
  };

  #toQueue = (): void => {
    this.dispatchEvent(new AcctNavigateEvent('queue'));
  };

  #claimNext = async (): Promise<void> => {
    let next: string | undefined;
    const outcome = await this.#case.act('claimNext', async (review) => {
      next = (await review.claimNext({}))?.id;
    });
    if (!outcome.ok) this._failure = failureOf(outcome.error);
    else if (next === undefined) this._done = this.#words.t.claimNone;
    else this.dispatchEvent(new AcctNavigateEvent('case', next));
  };

  #tick = (path: string): void => {
    const ticks = new Set(this._ticks);
    if (!ticks.delete(path)) ticks.add(path);
    this._ticks = ticks;
  };

  #startFlag = (path: string, from?: StaffFlagView): void => {
    if (!this._drafts.has(path)) {
      this.#writeFlag(path, {
        text: from?.text ?? '',
        ...(from?.reasonCode === undefined ? {} : { reasonCode: from.reasonCode }),
      });
    }
    this._panel = 'opinions';
    void this.#focus(`[data-draft="${CSS.escape(path)}"] select`);
  };

  #writeFlag = (path: string, draft: FlagDraft | undefined): void => {
    const drafts = new Map(this._drafts);
    if (draft === undefined) drafts.delete(path);
    else drafts.set(path, draft);
    this._drafts = drafts;
    this._said = '';
    if (draft === undefined) void this.#focus(`[data-path="${CSS.escape(path)}"]`);
  };

  async #saveFlag(path: string): Promise<void> {
    const draft = this._drafts.get(path);
    if (draft === undefined) return;
    const { reasonCode } = draft;
    const text = draft.text.normalize('NFC').trim();
    if (text === '' && reasonCode === undefined) {
      this.#writeFlag(path, { ...draft, missing: true });
      void this.#focus(`[data-draft="${CSS.escape(path)}"] textarea`);
      return;
    }
    const outcome = await this.#case.act(`flag.${path}`, (review, { id, revision }) =>
      review.flag(id, {
        path,
        revision,
        ...(text === '' ? {} : { text }),
        ...(reasonCode === undefined ? {} : { reasonCode }),
      }),
    );
    if (outcome.ok) this.#writeFlag(path, undefined);
    else this.#failed(outcome, (failure) => this.#writeFlag(path, { ...draft, failure }));
    if (outcome.ok) this._said = this.#words.t['done.flag'];
  }

  async #changeFlag(name: 'removeFlag' | 'resolveFlag', flag: StaffFlagView): Promise<void> {
    const outcome = await this.#case.act(name, (review, { id }) => review[name](id, flag.id));
    this._failure = undefined;
    if (outcome.ok) this._said = this.#words.t[`done.${name}`];
    else this.#failed(outcome, () => undefined);
    if (outcome.ok)
      await this.#focus(
        name === 'resolveFlag'
          ? `[data-flag="${CSS.escape(flag.id)}"]`
          : `[data-path="${CSS.escape(flag.path)}"]`,
      );
  }

  /** Tells a failure where it was caused, and above the panels when the case must be read again. */
  #failed(outcome: Outcome, tell: (failure: ReviewFailure) => void): void {
    if (outcome.ok || outcome.error === undefined) return;
    const failure = failureOf(outcome.error);
    tell(failure);
    this._failure = failure;
  }

  #show = (shown: ShownDocument): void => {
    this._shown = shown;
    this._panel = 'documents';
  };

  #find = (path: string): void => {
    this._panel = 'values';
    this._values = 'all';
    const material = this.#case.view?.materials[path.slice('materials.'.length)];
    if (path.startsWith('materials.') && material !== undefined) {
      this._shown = { slot: material.slot, materialId: material.id };
    }
    void this.#focus(`.values [data-path="${CSS.escape(path)}"]`);
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }

  #startDecision = (action: Action): void => {
    const screen = this.#screen();
    const offered = screen?.view.allowedActions.find((item) => item.action === action);
    if (screen === undefined || offered === undefined) return;
    if (action === 'claim') return void this.#claim();
    const first = [...this._drafts.keys()][0];
    if (first !== undefined && action !== 'transfer' && action !== 'release') {
      this._said = format(screen.t['bar.unsaved'], { n: this._drafts.size });
      this._panel = 'opinions';
      return void this.#focus(`[data-draft="${CSS.escape(first)}"] textarea`);
    }
    const blocked = blockedText(screen, offered);
    this._said = blocked ?? '';
    if (blocked !== undefined) return;
    const { missing: _, failure: __, ...kept } = this._decision;
    // What was written for one decision is not carried into another.
    this._decision = {
      ...kept,
      ...(kept.action === action ? {} : { action: action as Confirmable, reason: '' }),
    };
    this._dialog = { kind: 'decide' };
  };

  async #claim(): Promise<void> {
    this._failure = undefined;
    const outcome = await this.#case.act('claim', (review, { id }) => review.claim(id));
    if (outcome.ok) this._said = this.#words.t['done.claim'];
    else this.#failed(outcome, () => undefined);
  }

  async #confirm(screen: CaseScreen, profile: Profile): Promise<void> {
    const { action, target } = this._decision;
    const missing = missingOf(screen, this._decision);
    if (missing !== undefined) {
      this._decision = { ...this._decision, missing };
      return void this.#focus(missing === 'target' ? '#target' : '#reason');
    }
    const reason = this._decision.reason.normalize('NFC').trim();
    const further = action === 'approve' && hasNextLevel(screen, profile);
    const outcome =
      action === 'release'
        ? await this.#case.act('release', (review, { id }) => review.release(id))
        : await this.#case.decide({
            action,
            ...(reason === '' ? {} : { reason }),
            ...(action === 'transfer' && target !== undefined ? { targetBureau: target } : {}),
          });
    if (!outcome.ok) {
      if (outcome.error !== undefined)
        this._decision = { ...this._decision, failure: failureOf(outcome.error) };
      return;
    }
    this.#close();
    this._decision = { action: 'approve', reason: '' };
    this._failure = undefined;
    this._said = '';
    if (action === 'release') return this.#toQueue();
    const { t } = this.#words;
    this._done = further ? t['done.nextLevel'] : t[`done.${action}`];
    this.dispatchEvent(new AcctDecidedEvent(screen.view.id, this.#case.view?.state ?? screen.view.state));
  }

  async #sendNote(): Promise<void> {
    const text = this._note.text.normalize('NFC').trim();
    if (text === '') {
      this._note = { text: '', missing: true };
      return;
    }
    const outcome = await this.#case.act('note', (review, { id }) => review.note(id, text));
    if (outcome.ok) this._note = { text: '' };
    else if (outcome.error !== undefined) this._note = { ...this._note, failure: failureOf(outcome.error) };
  }

  async #sendReveal(path: string): Promise<void> {
    const reason = this._why.text.normalize('NFC').trim();
    if (reason === '') {
      this._why = { text: '', missing: true };
      return;
    }
    const outcome = await this.#case.act('reveal', async (review, { id }) => {
      const value = await review.reveal(id, path, { reason });
      this._revealed = new Map([...this._revealed, [path, value]]);
    });
    if (outcome.ok) this.#close();
    else if (outcome.error !== undefined) this._why = { ...this._why, failure: failureOf(outcome.error) };
  }
}
