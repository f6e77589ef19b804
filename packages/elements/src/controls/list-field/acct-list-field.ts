import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { css, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LatePart } from '../../controllers/late-part.ts';
import { WordsController } from '../../controllers/words.ts';
import { button } from '../../styles/button.ts';
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
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 * @csspart row - One entry
 * @csspart add - The button that adds an entry
 */
export class AcctListField extends AcctField<readonly ListRow[]> {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    button,
    css`
      .rows {
        flex: 1 1 100%;
        min-width: 0;
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

  readonly #formWords = new WordsController(this, 'form', zh);
  readonly #rows = new LatePart(this, async () => {
    const { Rows } = await import('./rows.ts');
    return new Rows(this, (rows) => this.commit(rows));
  });

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

  /** Drawn once the entries can be. */
  protected override getUpdateComplete(): Promise<boolean> {
    const drawn = super.getUpdateComplete();
    if (this.#rows.now) return drawn;
    return drawn.then(() => this.#rows.get()).then(() => super.getUpdateComplete());
  }

  /** Focuses the first field, or the button when there is none. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('.row .fields > *, .add');
    target?.focus(options);
  }

  protected override renderControl(): TemplateResult {
    const rows = this.#rows;
    return html`<div
      id="input"
      class="rows"
      part="input"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
    >
      ${rows.now ? rows.now.render(this.isDisabled) : rows.renderAbsence(this.#formWords.t)}
    </div>`;
  }
}
