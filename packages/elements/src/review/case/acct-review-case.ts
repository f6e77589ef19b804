import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Action, Profile, Words } from '@acct-forms/core';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { review as zh } from '@acct-forms/core/locales/zh-CN/review';
import { told as zhTold } from '@acct-forms/core/locales/zh-CN/told';
import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { neighboursOf } from '../../controllers/queue-trail.ts';
import { ReviewCaseController } from '../../controllers/review-case.ts';
import { ReviewDocumentController } from '../../controllers/review-document.ts';
import { ReviewLeaveController } from '../../controllers/review-leave.ts';
import { LatePart } from '../../controllers/late-part.ts';
import { ReviewPicturesController } from '../../controllers/review-pictures.ts';
import { forgetTicks } from '../../controllers/review-ticks.ts';
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
import { onCaseKey, type KeyMoves } from './case-keys.ts';
import { caseHeader } from './case-header.ts';
import { caseMessages, notOpen, type MessageMoves } from './case-messages.ts';
import type { CaseScreen } from './case-screen.ts';
import { CaseSight } from './case-sight.ts';
import { CaseWork } from './case-work.ts';
import { caseScreen } from './make-screen.ts';
import { caseStyles } from './case.styles.ts';
import { blockedText, decisionBar } from './decision-bar.ts';
import type { Confirmable } from './decision-dialog.ts';
import { documentPanel } from './document-panel.ts';
import { documentStyles } from './document-panel.styles.ts';
import { opinionsPanel } from './opinions-panel.ts';
import { opinionsStyles } from './opinions-panel.styles.ts';
import { panelSwitch } from './panel-switch.ts';
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
  /** The case is another bureau's: nothing of it stays on screen. */
  @state() private _gone = false;

  readonly #services = new Services(this);
  readonly #words = new WordsController(this, 'review', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  readonly #progress = new WordsController(this, 'progress', zhTold);
  readonly #case = new ReviewCaseController(this, () => this.#services.backend?.review);
  readonly #pictures = new ReviewPicturesController(this, () => this.#services.backend?.review);
  readonly #pdf = new LatePart(
    this,
    async () => new (await import('../../controllers/pdf-card.ts')).PdfCard(this),
  );
  /** Sentences of odd values, which most cases have none of. Without them it is only said that a value is odd. */
  readonly #issues = new LatePart<Words>(
    this,
    async () => (await import('@acct-forms/core/locales/zh-CN/issues')).issues,
  );
  readonly #later = new LatePart(this, () => import('./later-parts.ts'));
  readonly #lens = new ReviewDocumentController(this, 'now');
  /** Of the file before, where both are shown. */
  readonly #lensBefore = new ReviewDocumentController(this, 'before');
  readonly #sight = new CaseSight(
    this,
    () => this.#case.view,
    () => this.#account,
  );
  readonly #work = new CaseWork({
    host: this,
    case: this.#case,
    sight: this.#sight,
    later: this.#later,
    account: () => this.#account,
    caseId: () => this.caseId,
    say: (what) => {
      this._said = what === undefined ? '' : this.#words.t[what];
    },
    fail: (failure) => {
      this._failure = failure;
    },
    reload: () => void this.#again(),
    decided: (done, state) => this.#decided(done, state),
  });
  #opened = '';
  /** Whether the case has been on screen. */
  #arrived = false;

  constructor() {
    super();
    this.addController(new ReviewLeaveController(() => this.#work.isWriting, this.#work.hold));
    this.addEventListener('keydown', (event) => onCaseKey(event, this.renderRoot, this.#keys));
  }

  /** Reads the case again; what was written and ticked stays. */
  async reload(): Promise<void> {
    const { profile } = this.#services;
    if (profile === undefined) return;
    this._failure = undefined;
    this._said = '';
    await this.#case.open(this.caseId, profile);
    const { issues = [] } = this.#case.view ?? {};
    if (issues.some(({ severity }) => severity === 'warning')) void this.#issues.again();
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
    if (this.#case.status === 'waiting' && backend?.review && profile && this.caseId !== '' && !this._gone) {
      this.#pictures.use(this.caseId);
      void this.reload();
    }
    if (this.#services.session === null) forgetTicks();
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
    this.#work.begin();
    this.#sight.begin();
    this.#arrived = false;
    this._failure = undefined;
    this._said = '';
    this._done = '';
    this._gone = false;
  }

  protected override updated(): void {
    this.#work.dialogs.drawn();
    if (this.#case.view?.id !== this.caseId) return;
    this.#work.keep();
    // What can be changed of a unit matters where a remark is being written.
    if (this.#work.remarks.drafts.size > 0) void this.#case.askUnit(this.#services.backend?.units);
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
    if (this._gone) return html`<div class="gone">${this.#messages(t)}</div>`;
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
        notes: () => void this.#work.dialogs.show({ kind: 'notes' }),
        history: () => void this.#work.dialogs.show({ kind: 'history' }),
        keys: () => void this.#work.dialogs.show({ kind: 'keys' }),
      })}
      ${this.#messages(t)} ${panelSwitch(screen, sight.panel, (panel) => sight.set({ panel }))}
      <div class="panels" data-panel=${sight.panel}>
        <section class="panel values" part="panel" aria-label=${t['panel.values']}>
          ${valuesPanel(screen, values, (chosen) => sight.set({ values: chosen }))}
        </section>
        <section class="panel documents" part="panel" aria-label=${t['panel.documents']}>
          ${documentPanel(screen, { now: this.#lens, before: this.#lensBefore }, this.#pictures, this.#pdf)}
        </section>
        <section class="panel opinions-panel" part="panel" aria-label=${t['panel.opinions']}>
          ${opinionsPanel(screen)}
        </section>
      </div>
      ${decisionBar(screen, this._said)} ${this.#work.dialogs.render(screen, profile)}
    `;
  }

  #screen(profile: Profile): CaseScreen | undefined {
    const { view, form, busy } = this.#case;
    if (view === undefined || form === undefined || view.id !== this.caseId) return undefined;
    return caseScreen({
      t: this.#words.t,
      p: this.#progress.t,
      fields: { ...this.#issues.now, ...this.#fields.t },
      lang: this.#words.lang,
      profile,
      form,
      unit: this.#case.unit,
      view,
      busy,
      later: this.#later,
      account: this.#account,
      remarks: this.#work.remarks,
      sight: this.#sight,
      dialogs: this.#work.dialogs,
      toCase: this.#toCase,
      decide: (action) => this.#decide(action, profile),
    });
  }

  #messages(t: CaseScreen['t']): TemplateResult {
    const reading = this.#reading;
    const failure = this._failure ?? reading;
    const again = failure !== undefined && (failure === reading || needsReload(failure));
    return caseMessages(t, { failure, again, done: this._done, alone: this._gone }, this.#moves);
  }

  get #reading(): ReviewFailure | undefined {
    return this.#case.status === 'failed' ? failureOf(this.#case.error) : undefined;
  }

  #leaveFor(...[to, place]: ConstructorParameters<typeof AcctNavigateEvent>): void {
    const go = () => void this.dispatchEvent(new AcctNavigateEvent(to, place));
    if (!this.#work.hold(go)) go();
  }

  #toQueue = (): void => this.#leaveFor('queue');

  #toCase = (id: string): void => this.#leaveFor('case', id);

  #claimNext = async (): Promise<void> => {
    try {
      const next = await this.#services.backend?.review?.claimNext({});
      if (next) this.#leaveFor('case', next.id);
      else this._done = this.#words.t.claimNone;
    } catch (error) {
      this._failure = failureOf(error);
    }
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
    reveal: (path) => {
      const hidden = this.#now()?.groups.some(({ rows }) =>
        rows.some((row) => row.path === path && row.hidden),
      );
      if (this.#sight.revealed.has(path)) this.#sight.reveal(path);
      else if (hidden) void this.#work.dialogs.show({ kind: 'reveal', path });
    },
    neighbour: (which) => {
      const { backend } = this.#services;
      const id = backend && neighboursOf(backend, this.caseId)[which];
      if (id !== undefined) this.#toCase(id);
    },
    turn: (step) => this.#sight.turn(step, this.#now()?.groups ?? []),
    decide: (action) => this.#now()?.decide(action),
    dialog: (kind) => void this.#work.dialogs.show({ kind }),
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
    if (this.#work.hasDrafts()) return;
    this._said = blockedText(screen, offered) ?? '';
    if (this._said !== '') return;
    this.#sight.showCurrent();
    void this.#work.dialogs.decide(action as Confirmable);
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
    if (done === 'transfer') this.#clear();
    void this.#sight.focus('.messages .success');
    this.dispatchEvent(new AcctDecidedEvent(this.caseId, state));
  }

  /** Takes everything of the case off the page, as it is another bureau's now. */
  #clear(): void {
    this._gone = true;
    this.#work.forget();
    this.#case.view = undefined;
    this.#case.form = undefined;
    this.#pictures.use(undefined);
    this.#sight.begin();
  }
}
