import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { form as zh } from '@acct-forms/core/locales/zh-CN/form';
import { LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AcctNavigateEvent, type Destination } from '../events.ts';
import { RecordController } from './record.ts';
import { renderStatus } from './record-status.ts';
import { WordsController } from './words.ts';

/** An element about one person's record: opens it, and draws it once it can be drawn. */
export abstract class RecordElement extends LitElement {
  /** The backend; else the one of the page around. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else the one of the page around. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else what the page around knows. */
  @property({ attribute: false }) session: Session | null | undefined;

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

  /** What is drawn of an open record without a conflict. */
  protected abstract renderRecord(t: FormWords): TemplateResult;

  protected readonly go = (to: Destination, place?: string): boolean =>
    this.dispatchEvent(new AcctNavigateEvent(to, place));
}
