import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Action, Profile } from '@acct-forms/core';
import { speakerOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { issues as zhIssues } from '@acct-forms/core/locales/zh-CN/issues';
import { progress as zhProgress } from '@acct-forms/core/locales/zh-CN/progress';
import { review as zh } from '@acct-forms/core/locales/zh-CN/review';
import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { profileTexts } from '../../controllers/profile-texts.ts';
import { neighboursOf } from '../../controllers/queue-trail.ts';
import { ReviewCaseController } from '../../controllers/review-case.ts';
import { ReviewDocumentController } from '../../controllers/review-document.ts';
import { ReviewLeaveController } from '../../controllers/review-leave.ts';
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
import { decisionStyles } from '../decision.styles.ts';
import { wasLedHere } from '../led-here.ts';
import { failureOf, needsReload, type ReviewFailure } from '../review-error.ts';
import { CaseDialogs } from './case-dialogs.ts';
import { onCaseKey, type KeyMoves } from './case-keys.ts';
import { caseHeader } from './case-header.ts';
import { caseMessages, notOpen, type MessageMoves } from './case-messages.ts';
import { factsOfCase, groupsOf } from './case-rows.ts';
import type { CaseScreen } from './case-screen.ts';
import { CaseSight } from './case-sight.ts';
import { caseStyles } from './case.styles.ts';
import { blockedText, decisionBar } from './decision-bar.ts';
import type { Confirmable } from './decision-dialog.ts';
import { documentPanel } from './document-panel.ts';
import { documentStyles } from './document-panel.styles.ts';
import { opinionsPanel } from './opinions-panel.ts';
import { opinionsStyles } from './opinions-panel.styles.ts';
import { panelSwitch } from './panel-switch.ts';
import { CaseRemarks, draftAt } from './remarks.ts';
import { keepUnsent, unsentOf } from './unsent.ts';
import { valuesPanel } from './values-panel.ts';
import { valuesStyles } from './values-panel.styles.ts';

const { icon } = icons;

/**
 * One case: what was filled in beside the documents, the reviewers' remarks, the automatic checks and the decision.
 *
 * @summary A reviewer's case.
 * @event acct-decided - The case was decided
 * @event acct-navigate - Back to the queue, or to the next case
 * @csspart panel - One of the three panels
 * @csspart tick - The mark for a checked field
 * @csspart flag - The mark for a remark
 * @csspart stage - Where a document lies
 * @csspart thumbnails - All documents
 * @csspart opinion - A remark
 * @csspart opinion-editor - A remark that is being written
 * @csspart bar - The bar of decisions
 * @csspart decision - A decision
 * @cssproperty --acct-case-height - Height of the whole on wide screens; the window less a 56 px header by default
 */
export class AcctReviewCase extends LitElement {
  static override styles = [
    base,
    button,
    badge,
    dialog,
    field,
    notice,
    caseStyles,
    valuesStyles,
    documentStyles,
    opinionsStyles,
    decisionStyles,
  ];

  /** The case. */
  @property({ attribute: 'case-id' }) caseId = '';
  /** The backend; else that of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else that of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else that of the context. */
  @property({ attribute: false }) session: Session | null | undefined;

  @state() private _failure: ReviewFailure | undefined;
  @state() private _said = '';
  @state() private _done = '';

  readonly #services = new Services(this);
  readonly #words = new WordsController(this, 'review', zh);
  readonly #fields = new WordsController(this, 'fields', { ...zhFields, ...zhIssues });
  readonly #progress = new WordsController(this, 'progress', zhProgress);
  readonly #case = new ReviewCaseController(this, () => this.#services.backend?.review);
  readonly #pictures = new ReviewPicturesController(this, () => this.#services.backend?.review);
  readonly #lens = new ReviewDocumentController(this);
  readonly #sight = new CaseSight(this, () => this.#case.view);
  #remarks = this.#newRemarks();
  #dialogs = this.#newDialogs();
  #opened = '';
  /** Whether the case has been on screen. */
  #arrived = false;

  constructor() {
    super();
    this.addController(
      new ReviewLeaveController(() => this.#remarks.drafts.size > 0 || this.#dialogs.isWriting),
    );
    this.addEventListener('keydown', (event) => onCaseKey(event, this.renderRoot, this.#keys));
  }

  /** Reads the case again; what was written and ticked stays. */
  async reload(): Promise<void> {
    const { profile } = this.#services;
    if (profile === undefined) return;
    this._failure = undefined;
    this._said = '';
    await this.#case.open(this.caseId, profile);
  }

  /** Reads the case again by a button that goes with what it mends. */
  #again = async (): Promise<void> => {
    await this.reload();
    await this.#sight.focus('h1');
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { backend, profile } = this.#services;
    if (changed.has('backend') || changed.has('profile')) this.#case.status = 'waiting';
    if (this.caseId !== this.#opened) this.#forget();
    if (this.#case.status === 'waiting' && backend?.review && profile && this.caseId !== '') {
      this.#pictures.use(this.caseId);
      void this.reload();
    }
    const { view } = this.#case;
    if (view !== undefined && view.id === this.caseId) this.#sight.arrive(view);
  }

  get #account(): string | undefined {
    return this.#services.session?.account.id;
  }

  /** Another case begins with nothing of the one before, but with what was left unsent on it. */
  #forget(): void {
    this.#opened = this.caseId;
    this.#case.status = 'waiting';
    this.#case.view = undefined;
    this.#remarks = this.#newRemarks();
    this.#dialogs = this.#newDialogs();
    const kept = unsentOf(this.#account, this.caseId);
    this.#sight.begin(kept?.ticks);
    if (kept !== undefined) {
      this.#remarks.drafts = kept.drafts;
      this.#dialogs.unsent = kept;
    }
    this.#arrived = false;
    this._failure = undefined;
    this._said = '';
    this._done = '';
  }

  protected override updated(): void {
    this.#dialogs.drawn();
    if (this.#case.view?.id !== this.caseId) return;
    const { drafts } = this.#remarks;
    keepUnsent(this.#account, this.caseId, { ticks: this.#sight.ticks, drafts, ...this.#dialogs.unsent });
    if (this.#arrived || this.#case.form === undefined) return;
    this.#arrived = true;
    if (wasLedHere(this)) void this.#sight.focus('h1');
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend, profile } = this.#services;
    const said = (text: string) =>
      html`<div class="notice">
        ${icon(icons.info)}
        <div>${text}</div>
      </div>`;
    if (backend !== undefined && backend.review === undefined) return said(t.noReview);
    if (this.caseId === '') return said(t.noCase);
    const screen = profile === undefined ? undefined : this.#screen(profile);
    if (screen === undefined || profile === undefined) return notOpen(t, this.#reading, this.#moves);
    const { view } = screen;
    const sight = this.#sight;
    const values = sight.values ?? (view.changes.sinceLastRound.length > 0 ? 'changes' : 'all');
    return html`
      ${caseHeader(screen, {
        back: this.#toQueue,
        neighbours:
          backend === undefined ? { previous: undefined, next: undefined } : neighboursOf(backend, view.id),
        notes: () => void this.#dialogs.show({ kind: 'notes' }),
        history: () => void this.#dialogs.show({ kind: 'history' }),
        keys: () => void this.#dialogs.show({ kind: 'keys' }),
      })}
      ${this.#messages(t)} ${panelSwitch(screen, sight.panel, (panel) => sight.set({ panel }))}
      <div class="panels" data-panel=${sight.panel}>
        <section class="panel values" part="panel" aria-label=${t['panel.values']}>
          ${valuesPanel(screen, values, (chosen) => sight.set({ values: chosen }))}
        </section>
        <section class="panel documents" part="panel" aria-label=${t['panel.documents']}>
          ${documentPanel(screen, this.#lens, this.#pictures)}
        </section>
        <section class="panel opinions-panel" part="panel" aria-label=${t['panel.opinions']}>
          ${opinionsPanel(screen)}
        </section>
      </div>
      ${decisionBar(screen, this._said)} ${this.#dialogs.render(screen, profile)}
    `;
  }

  #screen(profile: Profile): CaseScreen | undefined {
    const { view, form, busy } = this.#case;
    if (view === undefined || form === undefined || view.id !== this.caseId) return undefined;
    const { lang } = this.#words;
    const table = { ...this.#fields.t, ...profileTexts(profile, lang) };
    const speaker = speakerOf(form, profile, lang, table, view.data);
    const context = { now: new Date(), profile };
    const remarks = this.#remarks;
    const sight = this.#sight;
    return {
      t: this.#words.t,
      p: this.#progress.t,
      speaker,
      view,
      facts: factsOfCase(speaker, view, context),
      groups: groupsOf(speaker, view, context, view.changes.sinceLastRound),
      holds: view.allowedActions.some(
        ({ action, blocked }) => action === 'return' && (blocked ?? 'reasonOrFlag') === 'reasonOrFlag',
      ),
      busy,
      drafts: remarks.drafts,
      ticks: sight.ticks,
      revealed: sight.revealed,
      shown: sight.shown,
      tick: (path) => sight.tick(path),
      startFlag: (path, from) => {
        sight.turnTo(path);
        sight.set({ panel: 'opinions' });
        remarks.start(path, from);
      },
      writeFlag: (path, draft) => remarks.write(path, draft),
      cancelFlag: (path) => remarks.cancel(path),
      saveFlag: (path) => void remarks.save(path),
      removeFlag: (flag) => void remarks.change('removeFlag', flag),
      resolveFlag: (flag) => void remarks.change('resolveFlag', flag),
      show: (shown) => sight.show(shown),
      find: (path) => sight.find(path),
      toCase: this.#toCase,
      stateWords: (state) => this.#fields.t[`state.${state}`],
      reveal: (path) => void this.#dialogs.show({ kind: 'reveal', path }),
      hide: (path) => sight.reveal(path),
      decide: (action) => this.#decide(action, profile),
    };
  }

  #messages(t: CaseScreen['t']): TemplateResult {
    const reading = this.#reading;
    const failure = this._failure ?? reading;
    const again = failure !== undefined && (failure === reading || needsReload(failure));
    return caseMessages(t, { failure, again, done: this._done }, this.#moves);
  }

  get #reading(): ReviewFailure | undefined {
    return this.#case.status === 'failed' ? failureOf(this.#case.error) : undefined;
  }

  #owner() {
    return {
      case: this.#case,
      requestUpdate: () => this.requestUpdate(),
      focus: (selector: string) => void this.#sight.focus(selector),
      say: (what: 'done.flag' | 'done.removeFlag' | 'done.resolveFlag' | undefined) => {
        this._said = what === undefined ? '' : this.#words.t[what];
      },
      fail: (failure: ReviewFailure | undefined) => {
        this._failure = failure;
      },
    };
  }

  #newRemarks(): CaseRemarks {
    return new CaseRemarks(this.#owner());
  }

  #newDialogs(): CaseDialogs {
    return new CaseDialogs({
      ...this.#owner(),
      root: () => this.renderRoot,
      reload: () => void this.#again(),
      revealed: (path, value) => this.#sight.reveal(path, value),
      decided: (done, state) => this.#decided(done, state),
    });
  }

  /** Whether remarks are still being written; the person is led to the first of them. */
  #hasDrafts(): boolean {
    const { drafts } = this.#remarks;
    const first = [...drafts.keys()][0];
    if (first === undefined) return false;
    this._said = format(this.#words.t['bar.unsaved'], { n: drafts.size });
    this.#sight.set({ panel: 'opinions' });
    void this.#sight.focus(draftAt(first, 'textarea'));
    return true;
  }

  #toQueue = (): void => {
    if (this.#hasDrafts()) return;
    this.dispatchEvent(new AcctNavigateEvent('queue'));
  };

  #toCase = (id: string): void => {
    if (this.#hasDrafts()) return;
    this.dispatchEvent(new AcctNavigateEvent('case', id));
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

  readonly #moves: MessageMoves = {
    reload: this.#again,
    toQueue: this.#toQueue,
    claimNext: () => void this.#claimNext(),
  };

  readonly #keys: KeyMoves = {
    focus: (selector) => void this.#sight.focus(selector),
    panel: (panel) => this.#sight.set({ panel }),
    tick: (path) => this.#now()?.holds && this.#now()?.tick(path),
    flag: (path) => this.#now()?.holds && this.#now()?.startFlag(path),
    turn: (step) => this.#sight.turn(step, this.#now()?.groups ?? []),
    decide: (action) => this.#now()?.decide(action),
    dialog: (kind) => void this.#dialogs.show({ kind }),
    back: this.#toQueue,
  };

  /** The case as it is on screen. */
  #now(): CaseScreen | undefined {
    const { profile } = this.#services;
    return profile && this.#screen(profile);
  }

  #decide(action: Action, profile: Profile): void {
    const screen = this.#screen(profile);
    const offered = screen?.view.allowedActions.find((item) => item.action === action);
    if (screen === undefined || offered === undefined) return;
    if (action === 'claim') {
      void this.#claim();
      return;
    }
    if (this.#hasDrafts()) return;
    this._said = blockedText(screen, offered) ?? '';
    if (this._said === '') this.#dialogs.decide(action as Confirmable);
  }

  async #claim(): Promise<void> {
    const outcome = await this.#case.act('claim', (review, { id }) => review.claim(id));
    this._failure = outcome.ok || outcome.error === undefined ? undefined : failureOf(outcome.error);
    if (!outcome.ok) return;
    this._said = this.#words.t['done.claim'];
    await this.#sight.focus('h1');
  }

  #decided(done: Confirmable | 'nextLevel', state: CaseScreen['view']['state']): void {
    this._failure = undefined;
    this._said = '';
    if (done === 'release') return this.#toQueue();
    this._done = this.#words.t[`done.${done}`];
    void this.#sight.focus('.messages .success');
    this.dispatchEvent(new AcctDecidedEvent(this.caseId, state));
  }
}
