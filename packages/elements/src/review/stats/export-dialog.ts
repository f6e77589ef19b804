import type { CaseFilter, Review } from '@acct-forms/adapter';
import { isAcctError, shanghaiDay, type State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { StatsWords } from '@acct-forms/core/locales/zh-CN/stats';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { giveFile } from '../../controllers/give-file.ts';
import * as icons from '../../styles/icons.ts';
import { columns } from './bureau-table.ts';

const { icon } = icons;
const formats = ['xlsx', 'csv'] as const;

export interface ExportOwner {
  readonly host: LitElement;
  readonly review: () => Review | undefined;
  readonly bureau: () => number | undefined;
  readonly done: () => void;
}

/** Asks what to export, how and why, and gives it to the browser as a file. What was chosen stays until it worked. */
export class ExportDialog {
  readonly #owner: ExportOwner;
  #open = false;
  #format: (typeof formats)[number] = 'xlsx';
  #state: State | '' = '';
  #reason = '';
  #fault: keyof StatsWords | undefined;
  #busy = false;

  constructor(owner: ExportOwner) {
    this.#owner = owner;
  }

  async open(): Promise<void> {
    this.#open = true;
    this.#fault = undefined;
    this.#owner.host.requestUpdate();
    await this.#owner.host.updateComplete;
    this.#dialog?.showModal();
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
        <div>
          <label class="label" for="export-state">${t.exportWhich}</label>
          <div class="box trail">
            <select
              class="input"
              id="export-state"
              @change=${(event: Event) => (this.#state = (event.target as HTMLSelectElement).value as State | '')}
            >
              <option value="" .selected=${this.#state === ''}>${t.exportAll}</option>
              ${columns.map(
                (state) =>
                  html`<option value=${state} .selected=${state === this.#state}>
                    ${stateWords(state)}
                  </option>`,
              )}</select
            >${icon(icons.chevronDown)}
          </div>
        </div>
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
    const bureau = this.#owner.bureau();
    const filter: CaseFilter = {
      ...(this.#state === '' ? {} : { states: [this.#state] }),
      ...(bureau === undefined ? {} : { bureau }),
    };
    try {
      const stream = await review.export(filter, { format: this.#format, reason });
      const name = `${format(t.fileName, { day: shanghaiDay(new Date()) })}.${this.#format}`;
      giveFile(await new Response(stream).blob(), name);
      this.#reason = '';
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
