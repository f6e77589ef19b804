import { format } from '@acct-forms/core/locales/format';
import { rows as zh } from '@acct-forms/core/locales/zh-CN/rows';
import { css, html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { WordsController } from '../../controllers/words.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { card } from '../../styles/card.ts';
import { icon, plus, trash } from '../../styles/icons.ts';
import type { ListRow, RenderRow } from './acct-list-field.ts';

/** The list as its entries need it. */
export interface RowsHost extends LitElement {
  readonly value: readonly ListRow[] | undefined;
  readonly label: string;
  readonly itemLabel: string;
  readonly min: number;
  readonly max: number;
  readonly readonly: boolean;
  readonly renderRow: RenderRow;
}

/** The entries of a list, with the buttons that add and remove them. */
export class Rows {
  readonly #host: RowsHost;
  readonly #commit: (rows: readonly ListRow[] | undefined) => void;
  readonly #words;
  #said = '';
  /** What was removed last, and where it stood. */
  #removed: { readonly row: ListRow; readonly index: number } | undefined;

  constructor(host: RowsHost, commit: (rows: readonly ListRow[] | undefined) => void) {
    this.#host = host;
    this.#commit = commit;
    this.#words = new WordsController(host, 'rows', zh);
    addStyles(host.shadowRoot!, card, rowsStyles);
  }

  get #rows(): readonly ListRow[] {
    return this.#host.value ?? [];
  }

  render(disabled: boolean): TemplateResult {
    const { t } = this.#words;
    const { max, readonly, itemLabel } = this.#host;
    const rows = this.#rows;
    const locked = readonly || disabled;
    return html`${rows.length === 0 && locked ? html`<p class="hint">${t.listEmpty}</p>` : nothing}
      ${repeat(
        rows,
        (row) => row.id,
        (row, index) => this.#renderRow(row, index, locked),
      )}
      ${
        rows.length >= max
          ? html`<p class="hint">${format(t.listFull, { max })}</p>`
          : html`<button
              class="button small add"
              part="add"
              type="button"
              ?hidden=${readonly}
              ?disabled=${disabled}
              @click=${() => this.#add()}
            >
              ${icon(plus)}${itemLabel ? format(t.addNamed, { name: itemLabel }) : t.add}
            </button>`
      }
      <p class="said ${this.#removed && !locked ? '' : 'hidden-text'}">
        <span role="status">${this.#said}</span>
        ${
          this.#removed && !locked
            ? html`<button class="link undo" type="button" @click=${this.#undo}>${t.undo}</button>`
            : nothing
        }
      </p>`;
  }

  #renderRow(row: ListRow, index: number, locked: boolean): TemplateResult {
    const { t } = this.#words;
    const name = this.#rowName(index);
    const { min, renderRow } = this.#host;
    return html`<div class="row" part="row" data-id=${row.id} role="group" aria-label=${name}>
      <div class="title">
        <strong>${format(t.rowTitle, { n: index + 1 })}</strong>
        ${
          locked || this.#rows.length <= min
            ? nothing
            : html`<button
                class="button text small"
                type="button"
                aria-label=${format(t.removeNamed, { name })}
                @click=${() => this.#remove(row.id, index)}
              >
                ${icon(trash)}${t.remove}
              </button>`
        }
      </div>
      <div class="fields two">${renderRow(row, index, (patch) => this.#change(row.id, patch))}</div>
    </div>`;
  }

  #rowName(index: number): string {
    const { itemLabel, label } = this.#host;
    return format(this.#words.t.rowName, { label: itemLabel || label, n: index + 1 }).trim();
  }

  #change(id: string, patch: Record<string, unknown>): void {
    this.#commit(this.#rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  }

  async #add(): Promise<void> {
    const id = newId();
    this.#removed = undefined;
    this.#said = format(this.#words.t.rowAdded, { name: this.#rowName(this.#rows.length) });
    this.#commit([...this.#rows, { id }]);
    await this.#host.updateComplete;
    this.#find(`[data-id="${id}"] .fields > *`)?.focus();
  }

  async #remove(id: string, index: number): Promise<void> {
    const rest = this.#rows.filter((row) => row.id !== id);
    this.#removed = { row: this.#rows[index]!, index };
    this.#said = format(this.#words.t.rowRemoved, { name: this.#rowName(index) });
    this.#commit(rest.length > 0 ? rest : undefined);
    await this.#host.updateComplete;
    // The focus goes to the entry that took the place, else to the button that adds one.
    const next = this.#host.shadowRoot!.querySelectorAll<HTMLElement>('.title button')[index];
    (next ?? this.#find('.add'))?.focus();
  }

  /** Puts back what was removed last, where it stood. */
  readonly #undo = async (): Promise<void> => {
    const { row, index } = this.#removed!;
    const rows = this.#rows;
    this.#removed = undefined;
    this.#said = format(this.#words.t.rowAdded, { name: this.#rowName(index) });
    this.#commit([...rows.slice(0, index), row, ...rows.slice(index)]);
    await this.#host.updateComplete;
    this.#find(`[data-id="${row.id}"] .fields > *`)?.focus();
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot!.querySelector(selector);
  }
}

/** Not `randomUUID`, which pages without TLS do not have. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

const rowsStyles = css`
  .row {
    padding: var(--acct-space-3) 0;
    border-bottom: 1px solid var(--acct-color-border);
  }
  .row:first-child {
    padding-top: 0;
  }
  .row > .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--acct-control-height-s);
    margin-bottom: var(--acct-space-1);
  }
  .said {
    display: flex;
    gap: var(--acct-space-2);
    margin-top: var(--acct-space-1);
    font-size: var(--acct-font-size-s);
  }
  .row + .add {
    margin-top: var(--acct-space-2);
  }
`;
