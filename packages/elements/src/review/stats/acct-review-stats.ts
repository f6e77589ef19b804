import type { Review, Session, StatisticsView } from '@acct-forms/adapter';
import { formatMoment, isAcctError, type State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { stats as zh } from '@acct-forms/core/locales/zh-CN/stats';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { OpenedElement } from '../../controllers/opened-element.ts';
import { profileTexts } from '../../controllers/profile-texts.ts';
import { WordsController } from '../../controllers/words.ts';
import { badge } from '../../styles/badge.ts';
import { base } from '../../styles/base.ts';
import { button } from '../../styles/button.ts';
import { card } from '../../styles/card.ts';
import { dialog } from '../../styles/dialog.ts';
import { field } from '../../styles/field.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import * as icons from '../../styles/icons.ts';
import { listing } from '../../styles/listing.ts';
import { notice } from '../../styles/notice.ts';
import { table } from '../../styles/table.ts';
import { tick } from '../../styles/tick.ts';
import { bureauTable, type BureauRow, type Sort } from './bureau-table.ts';
import { chart, chartTable } from './chart.ts';
import { ExportDialog } from './export-dialog.ts';
import { exportStyles } from './export.styles.ts';
import { figures } from './figures.ts';
import { barsOf, before, isDay, periodNames, periodOf, type Period, type PeriodName } from './periods.ts';
import { statsStyles } from './stats.styles.ts';

const { icon } = icons;

interface Reading {
  readonly view: StatisticsView;
  readonly previous: StatisticsView;
  readonly period: Period;
  readonly at: string;
}

/**
 * What a bureau was given and has decided: figures of a period, a chart by day with its table, what each bureau has for
 * those who see them all; the cases as a file.
 *
 * @summary Statistics of a bureau or the province.
 * @event acct-navigate - To the queue or the login
 * @csspart figure - One figure
 * @csspart chart - The chart
 * @csspart figures - The figures of the chart as a table
 * @csspart bureaus - The table of bureaus
 * @csspart export - The dialog of an export
 */
export class AcctReviewStats extends OpenedElement {
  static override styles: CSSResultGroup = [
    base,
    badge,
    button,
    card,
    dialog,
    field,
    notice,
    table,
    tick,
    listing,
    statsStyles,
    exportStyles,
  ];

  @state() private _name: PeriodName = '30';
  @state() private _own: Period = periodOf('30', new Date());
  @state() private _bureau: number | undefined;
  @state() private _reading: Reading | undefined;
  @state() private _busy = false;
  @state() private _failure: keyof typeof zh | undefined;
  @state() private _asTable = false;
  @state() private _sort: Sort = { key: 'overdue', descending: true };
  @state() private _told = '';

  readonly #words = new WordsController(this, 'stats', zh);
  readonly #fields = new WordsController(this, 'fields', zhFields);
  #asked = 0;
  #read: Review | undefined;
  readonly #export = new ExportDialog({
    host: this,
    review: () => this.services.backend?.review,
    bureau: () => this._bureau,
    session: () => this.#session,
    done: () => (this._told = this.#words.t.exported),
  });

  /** Reads the figures again. */
  async open(): Promise<void> {
    const { review } = this.services.backend ?? {};
    // Another backend may be another person's.
    if (review !== this.#read) this._reading = undefined;
    this.#read = review;
    if (review === undefined) return;
    const period = this.#period;
    const asked = (this.#asked += 1);
    this._failure = undefined;
    this._busy = true;
    const bureau = this._bureau === undefined ? {} : { bureau: this._bureau };
    try {
      const [view, previous] = await Promise.all([
        review.statistics({ ...period, ...bureau }),
        review.statistics({ ...before(period), ...bureau }),
      ]);
      if (asked === this.#asked) this._reading = { view, previous, period, at: new Date().toISOString() };
    } catch (error) {
      if (asked === this.#asked) this._failure = failureOf(error);
    } finally {
      if (asked === this.#asked) this._busy = false;
    }
  }

  get #period(): Period {
    return this._name === 'own' ? this._own : periodOf(this._name, new Date());
  }

  get #session(): Session | null | undefined {
    return this.services.session;
  }

  get #province(): boolean {
    const { roles = [] } = this.#session ?? {};
    return roles.some((role) => role === 'administrator' || role === 'auditor');
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    const { backend } = this.services;
    if (backend && !backend.review)
      return html`<div class="notice">
        ${icon(icons.info)}
        <div>${t.unsupported}</div>
      </div>`;
    return html`<div class="head filters">
        <h1 tabindex="-1">${t.title}</h1>
        ${this.#renderPeriod()} ${this.#province ? this.#renderBureaus() : nothing}
        <button type="button" class="button small" @click=${() => void this.#export.open()}>
          ${t.exportOpen}
        </button>
      </div>
      <div role="status">
        ${
          this._told === ''
            ? nothing
            : html`<div class="notice success">
                ${icon(icons.check)}
                <div>${this._told}</div>
              </div>`
        }
      </div>
      ${this._failure === undefined ? nothing : this.renderFailure(t, this._failure)} ${this.#renderReading()}
      ${this.#export.render(t, this.#stateWords)}`;
  }

  readonly #stateWords = (name: State): string => this.#fields.t[`state.${name}`];

  #renderPeriod(): TemplateResult {
    const { t } = this.#words;
    const day = (key: 'from' | 'to') =>
      html`<div class="box">
        <input
          class="input"
          type="date"
          aria-label=${t[key]}
          .value=${this._own[key]}
          @change=${(event: Event) => this.#setDay(key, (event.target as HTMLInputElement).value)}
        />
      </div>`;
    return html`${filterSelect(
      t.period,
      this._name,
      periodNames.map((name) => [name, t[`period.${name}`]] as const),
      (name) => this.#setPeriod(name as PeriodName),
    )}${this._name === 'own' ? html`${day('from')}${day('to')}` : nothing}`;
  }

  #renderBureaus(): TemplateResult {
    const { t } = this.#words;
    const { departments = [] } = this.services.profile ?? {};
    return filterSelect(
      t.bureau,
      String(this._bureau ?? ''),
      [['', t.allBureaus], ...departments.map(({ no, name }) => [String(no), this.#nameOf(name)] as const)],
      (no) => this.#chooseBureau(no === '' ? undefined : Number(no)),
    );
  }

  #renderReading(): TemplateResult | typeof nothing {
    const { t, lang } = this.#words;
    const reading = this._reading;
    if (reading === undefined) return this._failure ? nothing : html`<p role="status">${t.loading}</p>`;
    const { view, previous, period, at } = reading;
    const bars = barsOf(period, view.perDay);
    const nothingThen = bars.every(({ submitted, decided }) => submitted + decided === 0);
    return html`<div aria-busy=${this._busy}>
      ${figures({
        t,
        lang,
        view,
        previous,
        stateWords: this.#stateWords,
        toQueue: (name) => this.#toQueue(name, this._bureau),
      })}
      <section class="card drawn" aria-labelledby="chart-title">
        <header role="none">
          <h2 id="chart-title">${bars.some(({ from, to }) => from !== to) ? t.chartWeeks : t.chart}</h2>
          ${nothingThen ? nothing : this.#renderKey()}
        </header>
        ${
          nothingThen
            ? html`<p class="hint">${t.nothingThen}</p>`
            : (this._asTable ? chartTable : chart)(t, lang, bars)
        }
      </section>
      ${bureauTable({
        t,
        lang,
        stateWords: this.#stateWords,
        nameOf: this.#nameOf,
        rows: view.perBureau ?? this.#oneRow(view),
        sort: this._sort,
        onSort: (sort) => (this._sort = sort),
        toQueue: this.#toQueue,
        choose: view.perBureau && ((no) => this.#chooseBureau(no)),
      })}
      <p class="asof">${format(t.asOf, { time: formatMoment(new Date(at), lang) })}</p>
    </div>`;
  }

  #renderKey(): TemplateResult {
    const { t } = this.#words;
    return html`<span class="key">${t.submitted}</span><span class="key decided">${t.decided}</span>
      <button type="button" class="link" @click=${() => (this._asTable = !this._asTable)}>
        ${this._asTable ? t.asChart : t.asTable}
      </button>`;
  }

  /** To a view of the queue; whoever sees one bureau alone has no other to name. */
  readonly #toQueue = (view: string, no: number | undefined): void => {
    const bureau = this.#province && no !== undefined ? `&bureau=${no}` : '';
    this.go('queue', `view=${view}${bureau}`);
  };

  readonly #nameOf = (name: string): string => {
    const { profile } = this.services;
    return (profile && profileTexts(profile, this.#words.lang)?.[name]) ?? name;
  };

  /** The bureau that the figures are of, as a table of one row. */
  #oneRow(view: StatisticsView): BureauRow[] {
    const { departments = [] } = this.services.profile ?? {};
    const no = this._bureau ?? this.#session?.bureau?.no;
    const found = departments.find((department) => department.no === no);
    return found === undefined ? [] : [{ ...view, department: found }];
  }

  #setPeriod(name: PeriodName): void {
    this._own = this.#period;
    this._name = name;
    void this.open();
  }

  #setDay(key: 'from' | 'to', day: string): void {
    this._own = { ...this._own, [key]: day };
    const { from, to } = this._own;
    if (!isDay(from) || !isDay(to) || from > to) {
      this._failure = 'wrongDays';
      return;
    }
    void this.open();
  }

  #chooseBureau(no: number | undefined): void {
    this._bureau = no;
    void this.open();
  }
}

function failureOf(error: unknown): keyof typeof zh {
  const code = isAcctError(error) ? error.code : 'unexpected';
  if (code === 'unauthenticated') return 'signedOut';
  if (code === 'invalid') return 'tooLong';
  return code === 'offline' || code === 'timeout' ? 'offline' : 'failed';
}
