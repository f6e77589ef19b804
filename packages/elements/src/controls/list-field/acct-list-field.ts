import { css, html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { format } from '@acct-forms/core/locales/format';
import { button } from '../../styles/button.ts';
import { card } from '../../styles/card.ts';
import { icon, plus, trash } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';

/** An entry of a list; the id stays when entries around it come and go. */
export interface ListRow {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Draws the fields of a row; `change` puts new values into it. */
export type RenderRow = (
  row: ListRow,
  index: number,
  change: (patch: Record<string, unknown>) => void,
) => TemplateResult;

/**
 * A list of entries that can be added and removed. The fields of an entry are drawn by `renderRow`.
 *
 * @summary A repeatable group of fields.
 * @event acct-change - When an entry is added, removed or changed
 * @csspart row - One entry
 * @csspart add - The button that adds an entry
 */
export class AcctListField extends AcctField<readonly ListRow[]> {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    button,
    card,
    css`
      .rows {
        flex: 1 1 100%;
        min-width: 0;
      }
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
      .add {
        margin-top: var(--acct-space-2);
      }
    `,
  ];

  /** What one entry is called, for the words of the buttons. */
  @property({ attribute: 'item-label' }) itemLabel = '';
  /** Fewest entries; the last ones cannot be removed. */
  @property({ type: Number }) min = 0;
  /** Most entries. */
  @property({ type: Number }) max = Infinity;
  /** Draws the fields of an entry. */
  @property({ attribute: false }) renderRow: RenderRow = () => html``;

  @state() private _said = '';

  get #rows(): readonly ListRow[] {
    return this.value ?? [];
  }

  protected override get grouped(): boolean {
    return true;
  }

  protected override toFormValue(): string | null {
    return this.value ? JSON.stringify(this.value) : null;
  }

  protected override renderReadonly(): TemplateResult {
    return this.renderControl();
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.value = undefined;
  }

  /** Focuses the first field, or the button when there is none. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('.row .fields > *, .add');
    target?.focus(options);
  }

  protected override renderControl(): TemplateResult {
    const rows = this.#rows;
    const { add, addNamed, listEmpty, listFull } = this.words.t;
    const locked = this.readonly || this.isDisabled;
    return html`<div
      id="input"
      class="rows"
      part="input"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
    >
      ${rows.length === 0 ? html`<p class="hint">${listEmpty}</p>` : nothing}
      ${repeat(
        rows,
        (row) => row.id,
        (row, index) => this.#renderRow(row, index, locked),
      )}
      ${
        rows.length >= this.max
          ? html`<p class="hint">${format(listFull, { max: this.max })}</p>`
          : html`<button
              class="button small add"
              part="add"
              type="button"
              ?hidden=${this.readonly}
              ?disabled=${this.isDisabled}
              @click=${this.#add}
            >
              ${icon(plus)}${this.itemLabel ? format(addNamed, { name: this.itemLabel }) : add}
            </button>`
      }
      <p class="hidden-text" role="status">${this._said}</p>
    </div>`;
  }

  #renderRow(row: ListRow, index: number, locked: boolean): TemplateResult {
    const name = this.#rowName(index);
    const { remove, removeNamed } = this.words.t;
    return html`<div class="row" part="row" data-id=${row.id} role="group" aria-label=${name}>
      <div class="title">
        <strong>${name}</strong>
        ${
          locked || this.#rows.length <= this.min
            ? nothing
            : html`<button
                class="button text small"
                type="button"
                aria-label=${format(removeNamed, { name })}
                @click=${() => this.#remove(row.id, index)}
              >
                ${icon(trash)}${remove}
              </button>`
        }
      </div>
      <div class="fields two">${this.renderRow(row, index, (patch) => this.#change(row.id, patch))}</div>
    </div>`;
  }

  #rowName(index: number): string {
    return format(this.words.t.rowName, { label: this.itemLabel || this.label, n: index + 1 }).trim();
  }

  #change(id: string, patch: Record<string, unknown>): void {
    this.commit(this.#rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  }

  async #add(): Promise<void> {
    const id = newId();
    this._said = format(this.words.t.rowAdded, { name: this.#rowName(this.#rows.length) });
    this.commit([...this.#rows, { id }]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] .fields > *`)?.focus();
  }

  async #remove(id: string, index: number): Promise<void> {
    const rest = this.#rows.filter((row) => row.id !== id);
    this._said = format(this.words.t.rowRemoved, { name: this.#rowName(index) });
    this.commit(rest.length > 0 ? rest : undefined);
    await this.updateComplete;
    // The focus goes to the entry that took the place, else to the button that adds one.
    const next = this.renderRoot.querySelectorAll<HTMLElement>('.title button')[index];
    (next ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
  }
}

/** Not `randomUUID`, which pages without TLS do not have. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
