import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { RecordController } from './record.ts';
import { renderStatus } from './record-status.ts';
import { renderSaveLine, wholeState } from './save-line.ts';
import { ServedElement } from './served-element.ts';
import { WordsController } from './words.ts';

/**
 * An element about one person's record: opens it, and draws it once it can be drawn. Where the record was changed
 * elsewhere too, it asks first which side counts.
 *
 * @event acct-saved - When the backend has stored a section
 * @event acct-material-changed - When a file was stored or removed
 * @csspart save - The save line
 * @csspart bar - The bar with the buttons
 */
export abstract class RecordElement extends ServedElement {
  /** The record as it stands, for the page around. */
  readonly record = new RecordController(this);
  protected readonly words = new WordsController(this, 'form', zh);

  /** Whether the record is complete enough for what the element does with it. */
  protected get drawable(): boolean {
    return this.record.status === 'ready';
  }

  protected override render(): TemplateResult {
    const { record } = this;
    const { t } = this.words;
    if (!this.drawable) return renderStatus(record, t, this.go);
    return record.conflicts.length > 0 ? record.elsewhere!.renderConflicts(t, this.go) : this.renderRecord(t);
  }

  protected override updated(): void {
    this.drawSaveLine();
  }

  /** Draws it before the buttons of the bar, by itself: while somebody types nothing else changes. */
  drawSaveLine(): void {
    // The screen of a conflict has one of its own.
    if (this.record.conflicts.length > 0) return;
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (bar) render(this.renderSaveLine(), bar, { renderBefore: bar.lastElementChild });
  }

  protected renderSaveLine(): TemplateResult {
    const { record } = this;
    const memory = record.drafts.keeping !== 'device';
    return renderSaveLine(wholeState(record), this.words.t, memory, () => this.go('login'));
  }

  /** What is drawn of an open record without a conflict. */
  protected abstract renderRecord(t: FormWords): TemplateResult;
}
