import type { CaseFilter, Review, Session } from '@acct-forms/adapter';
import { isAcctError, mostCounted, shanghaiDay, type State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { StatsWords } from '@acct-forms/core/locales/zh-CN/stats';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { giveFile } from '../../controllers/give-file.ts';
import { waitingStates } from '../../controllers/queue-query.ts';
import * as icons from '../../styles/icons.ts';
import { columns } from './counted-states.ts';

const { icon } = icons;
const formats = ['xlsx', 'csv'] as const;
const kinds = ['initial', 'change'] as const;
const periods = ['submitted', 'decided'] as const;
type Kind = (typeof kinds)[number] | '';
type By = (typeof periods)[number] | '';
/** A state, all of them, or those that wait for a bureau. */
type Which = State | '' | 'waiting';

/** A filter that the dialog has no field for. */
export interface OtherFilter {
  readonly filter: CaseFilter;
  readonly words: string;
  /** It is a range of days, beside which no other can be. */
  readonly isRange?: boolean;
}

/** What a list shows from which the export is made. */
export interface Given {
  readonly which: Which;
  readonly kind: Kind;
  /** Days of submission. */
  readonly from: string;
  readonly to: string;
  readonly others: readonly OtherFilter[];
}

export interface ExportOwner {
  readonly host: LitElement;
  readonly review: () => Review | undefined;
  readonly bureau: () => number | undefined;
  readonly session: () => Session | null | undefined;
  readonly done: () => void;
}

/** Asks what to export, how and why, and gives it to the browser as a file. What was chosen stays until it worked. */
export class ExportDialog {
  readonly #owner: ExportOwner;
  #open = false;
  #format: (typeof formats)[number] = 'xlsx';
  #which: Which = '';
  #kind: Kind = '';
  #by: By = '';
  #from = '';
  #to = '';
  #others: readonly OtherFilter[] = [];
  /** Whether the other filters of the list hold. */
  #narrowed = true;
  #unmasked = false;
  /** How many rows it will have; undefined while that is not known. */
  #rows: number | undefined;
  #counting = 0;
  #reason = '';
  #fault: keyof StatsWords | undefined;
  #busy = false;

  constructor(owner: ExportOwner) {
    this.#owner = owner;
  }

  /** With what a list shows it begins with that; else with what was chosen last. */
  async open(given?: Given): Promise<void> {
    this.#open = true;
    this.#fault = undefined;
    if (given !== undefined) {
      [this.#which, this.#kind, this.#from, this.#to] = [given.which, given.kind, given.from, given.to];
      this.#by = given.from === '' && given.to === '' ? '' : 'submitted';
      [this.#others, this.#narrowed] = [given.others, true];
    }
    this.#owner.host.requestUpdate();
    await this.#owner.host.updateComplete;
    this.#dialog?.showModal();
    void this.#count();
  }

  get #filter(): CaseFilter {
    const bureau = this.#owner.bureau();
    const days = this.#by === '' ? {} : { [`${this.#by}From`]: this.#from, [`${this.#by}To`]: this.#to };
    return {
      ...Object.assign({}, ...(this.#narrowed ? this.#applying.map(({ filter }) => filter) : [])),
      ...(this.#which === '' ? {} : { states: this.#which === 'waiting' ? waitingStates : [this.#which] }),
      ...(this.#kind === '' ? {} : { kind: this.#kind }),
      ...Object.fromEntries(Object.entries(days).filter(([, day]) => day !== '')),
      ...(bureau === undefined ? {} : { bureau }),
    };
  }

  /** The other filters that can stand beside what is chosen. */
  get #applying(): readonly OtherFilter[] {
    return this.#others.filter(
      ({ filter, isRange = false }) =>
        !(isRange && this.#by !== '') && !(filter.changeKind !== undefined && this.#kind === 'initial'),
    );
  }

  /** Asks how many rows there would be. */
  async #count(): Promise<void> {
    const counting = (this.#counting += 1);
    this.#rows = undefined;
    this.#owner.host.requestUpdate();
    try {
      const counts = (await this.#owner.review()?.counts(this.#filter)) ?? {};
      if (counting !== this.#counting) return;
      this.#rows = columns.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
      this.#owner.host.requestUpdate();
    } catch {
      // The export itself says why it cannot be made.
    }
  }

  #choose(set: () => void): void {
    set();
    void this.#count();
  }

  get #mayReveal(): boolean {
    const { roles = [] } = this.#owner.session() ?? {};
    return roles.includes('supervisor') || roles.includes('administrator');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#owner.host.renderRoot.querySelector('#export');
  }

  readonly #closed = (): void => {
    this.#open = false;
    this.#owner.host.requestUpdate();
  };

  render(t: StatsWords, stateWords: (state: State) => string): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const fault = this.#fault;
    return html`<dialog
      class="dialog"
      id="export"
      part="export"
      aria-labelledby="export-title"
      @close=${this.#closed}
    >
      <header role="none"><h2 id="export-title">${t.exportTitle}</h2></header>
      <form class="body" id="export-form" @submit=${(event: Event) => void this.#send(event, t)}>
        <p class="hint">${t.exportHint}</p>
        <fieldset>
          <legend class="label">${t.exportFormat}</legend>
          ${formats.map(
            (each) =>
              html`<label class="tick"
                ><input
                  type="radio"
                  name="format"
                  .checked=${each === this.#format}
                  @change=${() => (this.#format = each)}
                /><span>${t[`format.${each}`]}</span></label
              >`,
          )}
        </fieldset>
        <div class="pair">
          ${this.#select(t.exportWhich, 'state', this.#which, [['', t.exportAll], ['waiting', t.exportWaiting], ...columns.map((state) => [state, stateWords(state)] as const)], (value) => (this.#which = value as Which))}
          ${this.#select(t.exportKind, 'kind', this.#kind, [['', t.exportEveryKind], ...kinds.map((kind) => [kind, t[`kind.${kind}`]] as const)], (value) => (this.#kind = value as Kind))}
          ${this.#select(t.exportBy, 'by', this.#by, [['', t.exportAnyDay], ...periods.map((by) => [by, t[`by.${by}`]] as const)], (value) => (this.#by = value as By))}
          ${this.#by === '' ? nothing : html`${this.#day(t.from, 'from')}${this.#day(t.to, 'to')}`}
        </div>
        ${this.#otherFilters(t)}
        <p role="status" class="rows">${this.#rowsText(t)}</p>
        ${
          this.#mayReveal
            ? html`<label class="tick"
                ><input
                  type="checkbox"
                  name="unmasked"
                  .checked=${this.#unmasked}
                  @change=${(event: Event) => (this.#unmasked = (event.target as HTMLInputElement).checked)}
                /><span>${t.exportUnmasked}</span></label
              >`
            : nothing
        }
        <div>
          <label class="label" for="export-reason">${t.exportReason}</label>
          <textarea
            class="input area"
            id="export-reason"
            rows="3"
            maxlength="1000"
            aria-invalid=${fault === 'exportReasonMissing'}
            aria-describedby=${fault === undefined ? nothing : 'export-fault'}
            .value=${this.#reason}
            @input=${(event: Event) => (this.#reason = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
          ${
            fault === undefined
              ? nothing
              : html`<p class="wrong" id="export-fault" role="alert">${icon(icons.error)}${t[fault]}</p>`
          }
        </div>
      </form>
      <footer role="none">
        <button type="button" class="button" @click=${() => this.#dialog?.close()}>${t.cancel}</button>
        <button type="submit" form="export-form" class="button filled" aria-busy=${this.#busy}>
          ${this.#busy ? html`<span class="spinner"></span>${t.exporting}` : t.export}
        </button>
      </footer>
    </dialog>`;
  }

  /** Which filters of the list the export keeps. */
  #otherFilters(t: StatsWords): TemplateResult | typeof nothing {
    const applying = this.#applying;
    if (applying.length === 0) return nothing;
    const filters = applying.map(({ words }) => words).join(t.exportAnd);
    return html`<label class="tick"
      ><input
        type="checkbox"
        name="narrowed"
        .checked=${this.#narrowed}
        @change=${(event: Event) =>
          this.#choose(() => (this.#narrowed = (event.target as HTMLInputElement).checked))}
      /><span>${format(t.exportNarrowed, { filters })}</span></label
    >`;
  }

  #rowsText(t: StatsWords): string {
    const n = this.#rows;
    if (n === undefined) return t.exportCounting;
    return format(n >= mostCounted ? t.exportRowsOrMore : t.exportRows, {
      n: new Intl.NumberFormat('zh-CN').format(n),
    });
  }

  #select(
    label: string,
    name: string,
    value: string,
    options: readonly (readonly [value: string, words: string])[],
    set: (value: string) => void,
  ): TemplateResult {
    return html`<div>
      <label class="label" for="export-${name}">${label}</label>
      <div class="box trail">
        <select
          class="input"
          id="export-${name}"
          @change=${(event: Event) => this.#choose(() => set((event.target as HTMLSelectElement).value))}
        >
          ${options.map(
            ([key, words]) => html`<option value=${key} .selected=${key === value}>${words}</option>`,
          )}</select
        >${icon(icons.chevronDown)}
      </div>
    </div>`;
  }

  #day(label: string, end: 'from' | 'to'): TemplateResult {
    return html`<div>
      <label class="label" for="export-${end}">${label}</label>
      <div class="box">
        <input
          class="input"
          type="date"
          id="export-${end}"
          .value=${end === 'from' ? this.#from : this.#to}
          @change=${(event: Event) =>
            this.#choose(() => {
              const { value } = event.target as HTMLInputElement;
              if (end === 'from') this.#from = value;
              else this.#to = value;
            })}
        />
      </div>
    </div>`;
  }

  async #send(event: Event, t: StatsWords): Promise<void> {
    event.preventDefault();
    const review = this.#owner.review();
    if (this.#busy || review === undefined) return;
    const reason = this.#reason.trim();
    this.#fault = reason === '' ? 'exportReasonMissing' : undefined;
    this.#busy = this.#fault === undefined;
    this.#owner.host.requestUpdate();
    if (!this.#busy) {
      this.#owner.host.renderRoot.querySelector<HTMLElement>('#export-reason')?.focus();
      return;
    }
    try {
      const stream = await review.export(this.#filter, {
        format: this.#format,
        reason,
        ...(this.#unmasked && this.#mayReveal ? { unmasked: true } : {}),
      });
      const { username = '' } = this.#owner.session()?.account ?? {};
      const named = format(t.fileName, { day: shanghaiDay(new Date()), username });
      const name = `${named.replaceAll(/[\\/:*?"<>|]/g, '_')}.${this.#format}`;
      giveFile(await new Response(stream).blob(), name);
      this.#reason = '';
      this.#unmasked = false;
      this.#dialog?.close();
      this.#owner.done();
    } catch (error) {
      this.#fault = faultOf(error);
    } finally {
      this.#busy = false;
      this.#owner.host.requestUpdate();
    }
  }
}

function faultOf(error: unknown): keyof StatsWords {
  const { code, detail } = isAcctError(error) ? error : { code: 'unexpected', detail: undefined };
  if (detail?.issues?.some((issue) => issue.path === 'format')) return 'exportTooMany';
  if (code === 'unavailable') return 'exportNoWorkbook';
  return code === 'offline' || code === 'timeout' ? 'offline' : 'failed';
}
