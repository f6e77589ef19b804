import type { BackendAdapter, CaseSummary, Session } from '@acct-forms/adapter';
import type { Profile, State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { review as zh } from '@acct-forms/core/locales/zh-CN/review';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DeclaredChanges } from '../../controllers/declared-changes.ts';
import { profileTexts } from '../../controllers/profile-texts.ts';
import { isDecidedTab, queryOf, sortOf, type ChoiceChange } from '../../controllers/queue-query.ts';
import { ReviewQueueController } from '../../controllers/review-queue.ts';
import { rememberTrail } from '../../controllers/queue-trail.ts';
import { Services } from '../../controllers/services.ts';
import { LatePart } from '../../controllers/late-part.ts';
import { WordsController } from '../../controllers/words.ts';
import { AcctNavigateEvent, AcctQueryEvent } from '../../events.ts';
import { badge } from '../../styles/badge.ts';
import { base } from '../../styles/base.ts';
import { button } from '../../styles/button.ts';
import { card } from '../../styles/card.ts';
import { field } from '../../styles/field.ts';
import * as icons from '../../styles/icons.ts';
import { notice } from '../../styles/notice.ts';
import { table } from '../../styles/table.ts';
import { tick } from '../../styles/tick.ts';
import { dialog } from '../../styles/dialog.ts';
import { decisionStyles } from '../decision.styles.ts';
import { keyLegend } from '../key-legend.ts';
import { wasLedHere } from '../led-here.ts';
import { failureOf, failureText, type ReviewFailure } from '../review-error.ts';
import { LateDialogs } from './late-dialogs.ts';
import { MorePanel } from './more-panel.ts';
import { batchLimit, Ticks } from './ticks.ts';
import { queueBody } from './queue-body.ts';
import { queueFilters, queueTabList } from './queue-filters.ts';
import { queueHead } from './queue-head.ts';
import { canTake } from './queue-table.ts';
import { queueCards } from './queue-cards.styles.ts';
import { queueStyles } from './queue.styles.ts';

const { icon } = icons;

/**
 * The cases of a reviewer's bureau: counts by state, filters, search, a table page by page, the next case to claim.
 *
 * @summary A bureau's review queue.
 * @event acct-navigate - To a case (`to` is `case`, `place` its id)
 * @event acct-query - What is shown is another (`query`, for the page's address)
 * @csspart tab - A tab with its count
 * @csspart search - The search field
 * @csspart table - The table of cases
 * @csspart row - One case
 * @csspart action - What a row offers
 * @csspart export - The dialog of an export
 */
export class AcctReviewQueue extends LitElement {
  static override styles = [
    base,
    button,
    badge,
    card,
    dialog,
    field,
    notice,
    table,
    tick,
    queueStyles,
    queueCards,
    decisionStyles,
  ];

  /** The backend; else that of the context. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else that of the context. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else that of the context. */
  @property({ attribute: false }) session: Session | null | undefined;
  /**
   * What is shown, `view=overdue&bureau=12`: `view`, `bureau`, `kind`, `change`, `from`, `to`, `due`, `who`, `sort`; without it what the person saw last.
   * Names and numbers that are searched for are no part of it.
   */
  @property() query = '';
  /** How many cases a page has, 1 to 100. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  @state() private _current: string | undefined;
  @state() private _failure: ReviewFailure | undefined;
  @state() private _status = '';
  @state() private _claiming = false;

  readonly #services = new Services(this);
  readonly #words = new WordsController(this, 'review', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  readonly #queue = new ReviewQueueController(
    this,
    () => this.#services.backend?.review,
    () => this.pageSize,
  );

  readonly #more = new MorePanel(this, () => ({
    t: this.#t,
    backend: this.#services.backend,
    session: this.#services.session,
    choice: this.#queue.choice,
    province: this.#province,
    bureaus: this.#bureaus(),
    choose: this.#choose,
  }));
  readonly #late = new LatePart(this, () => import('@acct-forms/core/locales/zh-CN/review-late'));
  readonly #declared = new DeclaredChanges(this, () => this.#services.profile);
  readonly #ticks = new Ticks(() => this.requestUpdate());
  readonly #dialogs = new LateDialogs(this, {
    ticks: this.#ticks,
    more: this.#more,
    around: () => ({
      t: this.#t,
      backend: this.#services.backend,
      session: this.#services.session,
      profile: this.#services.profile,
      choice: this.#queue.choice,
    }),
    changed: () => void this.refresh(),
    say: (words) => (this._status = words),
    failed: () => (this._failure = { code: 'offline' }),
  });

  /** Whether the first page has been shown. */
  #arrived = false;
  /** The query that stands for what is shown, once it is known who looks. */
  #shown: string | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  /** Reads the page and the counts again. */
  async refresh(): Promise<void> {
    await this.#queue.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { list } = this.#queue;
    if (changed.has('backend') || changed.has('pageSize')) list.status = 'waiting';
    this.#enter();
    if (list.status === 'waiting') void this.#queue.load();
    if (list.status === 'ready') this.#declared.askWith(list.items);
    this.#tell();
    const { items } = list;
    this.#ticks.renew(items);
    if (list.status === 'ready' && !items.some(({ id }) => id === this._current))
      this._current = items[0]?.id;
    const { backend } = this.#services;
    if (backend !== undefined && list.status === 'ready')
      rememberTrail(
        backend,
        items.map(({ id }) => id),
      );
    const { account } = this.#services.session ?? {};
    if (account !== undefined && list.status === 'ready') this.#queue.keep(account.id, this._current);
  }

  /** Goes where the query leads when it comes from outside; what is shown tells its own. */
  #enter(): void {
    const { backend, session } = this.#services;
    if (backend === undefined || this.query === this.#shown) return;
    const isLater = this.#shown !== undefined;
    this._current = this.#queue.enter(
      this.query,
      isLater && this.query === '' ? undefined : session?.account.id,
    );
    this.#shown = this.query;
    if (isLater) this.#queue.list.status = 'waiting';
  }

  /** The address follows what is shown. */
  #tell(): void {
    const query = queryOf(this.#queue.choice);
    if (this.#shown === undefined || query === this.#shown) return;
    this.#shown = this.query = query;
    this.dispatchEvent(new AcctQueryEvent(query));
  }

  protected override updated(): void {
    this.#dialogs.drawn();
    if (this.#arrived || this.#queue.list.status !== 'ready') return;
    this.#arrived = true;
    // Whoever was led to this screen can use its keys at once; a reader elsewhere on the page is left alone.
    if (wasLedHere(this))
      this.renderRoot
        .querySelector<HTMLElement>('tbody tr[tabindex="0"]')
        ?.focus({ preventScroll: this._current === this.#queue.list.items[0]?.id });
  }

  protected override render(): TemplateResult {
    const t = this.#t;
    const { backend } = this.#services;
    if (backend !== undefined && backend.review === undefined) {
      return html`<div class="notice">
        ${icon(icons.info)}
        <div>${t.noReview}</div>
      </div>`;
    }
    const chosen = this.#ticks.chosen.size;
    const { roles = [], account } = this.#services.session ?? {};
    const reviews = roles.length === 0 || roles.includes('reviewer');
    const canBatch =
      chosen > 0 || (reviews && this.#queue.list.items.some((item) => canTake(account?.id, item)));
    const filters = {
      t,
      lang: this.#words.lang,
      choice: this.#queue.choice,
      choose: this.#choose,
      bureaus: this.#province ? this.#bureaus() : [],
      changes: this.#declared.keys(this.#queue.choice.changeKind),
      more: this.#more.render(),
      toggleMore: this.#more.toggle,
    };
    return html`
      ${queueHead(t, {
        chosen,
        held: this.#ticks.heldBy(account?.id).length,
        canBatch,
        claiming: this._claiming,
        reads: reviews
          ? undefined
          : this.#onlyReads(
              roles.includes('supervisor')
                ? 'onlyReads'
                : roles.includes('auditor')
                  ? 'onlyReadsAudit'
                  : 'onlyReadsAll',
            ),
        batch: this.#startBatch,
        release: this.#dialogs.askRelease,
        export: () => void this.#dialogs.openExport(),
        refresh: () => void this.refresh(),
        claimNext: () => void this.#claimNext(),
      })}
      ${queueTabList(filters, this.#queue.counts, reviews)}
      <div role="status">
        ${
          this._status === ''
            ? nothing
            : html`<div class="notice">
                ${icon(icons.info)}
                <div>${this._status}</div>
              </div>`
        }
      </div>
      <div role="alert">
        ${
          this._failure === undefined
            ? nothing
            : html`<div class="notice error">
                ${icon(icons.error)}
                <div><strong>${t['error.title']}</strong>${failureText(t, this._failure)}</div>
              </div>`
        }
      </div>
      <section class="card" id="panel" role="tabpanel" aria-label=${t[`tab.${this.#queue.choice.tab}`]}>
        ${queueFilters(filters)} ${this.#body(reviews)}
      </section>
      ${keyLegend(t, { reviews, canBatch, open: this.#dialogs.showKeys })}
      ${this.#dialogs.render(reviews, this.#stateWords)}
    `;
  }

  #body(reviews: boolean): TemplateResult {
    const { list, choice, filter } = this.#queue;
    return queueBody({
      t: this.#t,
      list,
      pageSize: this.pageSize,
      whole: choice.tab === 'open' && Object.keys(filter).length === 1,
      filterWords: () => this.#more.words(),
      sort: sortOf(choice),
      decided: isDecidedTab(choice.tab),
      me: this.#services.session?.account.id,
      current: this._current,
      stateWords: this.#stateWords,
      ticked: (id) => this.#ticks.chosen.has(id),
      tick: this.#tick,
      tickAll: (held) => this.#ticks.toggleAll(held),
      reach: (id) => (this._current = id),
      choose: this.#choose,
      claims: reviews,
      province: this.#province,
      claim: (item) => void this.#claim(item),
      open: ({ id }) => this.#open(id),
      turn: (reading) => void this.#turn(reading),
      refresh: () => this.refresh(),
    });
  }

  /** Whether the person sees every bureau's cases. */
  get #province(): boolean {
    const { roles = [] } = this.#services.session ?? {};
    return roles.some((role) => role === 'administrator' || role === 'auditor');
  }

  /** What somebody is told who does not review. */
  #onlyReads(key: 'onlyReads' | 'onlyReadsAll' | 'onlyReadsAudit'): unknown {
    const { t } = this.#words;
    return (
      this.#late.now?.withLate(t)[key] ??
      this.#late.renderAbsence({ loadFailed: t.offlineReading, reload: t.reload })
    );
  }

  /** The words, with those of the profile's own kinds of change. */
  get #t() {
    const { t, lang } = this.#words;
    return { ...this.#declared.words(lang), ...t };
  }

  #bureaus() {
    const { profile } = this.#services;
    const words = (profile && profileTexts(profile, this.#words.lang)) ?? {};
    return (profile?.departments ?? []).map(({ no, name }) => ({ no, name: words[name] ?? name }));
  }

  #choose = (change: ChoiceChange): void => {
    this._status = '';
    this._failure = undefined;
    void this.#queue.choose(change);
    this.#more.chosen();
  };

  #tick = (item: CaseSummary): boolean => {
    const full = !this.#ticks.toggle(item);
    this._status = full ? format(this.#words.t.batchFull, { n: batchLimit }) : '';
    return this.#ticks.chosen.has(item.id);
  };

  #startBatch = (): void => {
    const none = this.#ticks.chosen.size === 0;
    this._status = none ? this.#words.t.batchNone : '';
    if (!none) this.#dialogs.startBatch();
  };

  readonly #stateWords = (key: State): string => this.#fields.t[`state.${key}`];

  #open(id: string): void {
    this.dispatchEvent(new AcctNavigateEvent('case', id));
  }

  async #claim(item: CaseSummary): Promise<void> {
    this._failure = undefined;
    try {
      await this.#services.backend?.review?.claim(item.id);
    } catch (error) {
      this._failure = failureOf(error);
      await this.refresh();
      return;
    }
    this.#open(item.id);
  }

  #claimNext = async (): Promise<void> => {
    if (this._claiming) return;
    this._claiming = true;
    this._failure = undefined;
    this._status = '';
    try {
      const claimed = await this.#services.backend?.review?.claimNext(this.#queue.filter);
      if (claimed) this.#open(claimed.id);
      else this._status = this.#words.t.claimNone;
    } catch (error) {
      this._failure = failureOf(error);
    } finally {
      this._claiming = false;
    }
  };

  /** The button pressed may be of no more use on the new page; the reader goes on at its first row. */
  async #turn(page: Promise<void>): Promise<void> {
    await page;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('tbody tr')?.focus();
  }

  /** Single keys work while the focus is inside and nothing is being typed (WCAG 2.1.4). */
  #onKeydown(event: KeyboardEvent): void {
    const inner = event.composedPath()[0] as HTMLElement;
    const types = inner.matches('input:not([type="checkbox"]), select, textarea');
    if (event.altKey || event.ctrlKey || event.metaKey || types) return;
    if (inner.closest('dialog') !== null) return;
    if (event.key.toLowerCase() === 'n') void this.#claimNext();
    else if (event.key === '?') this.#dialogs.showKeys();
    else if (event.key === ']' && this.#queue.list.hasNext) void this.#turn(this.#queue.list.next());
    else if (event.key === '[' && this.#queue.list.page > 1) void this.#turn(this.#queue.list.previous());
    else if (event.key === '/') this.renderRoot.querySelector<HTMLElement>('[name="search"]')?.focus();
    else return;
    event.preventDefault();
  }
}
