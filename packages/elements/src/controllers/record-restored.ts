import type { RecordView } from '@acct-forms/adapter';
import type { ApplicationData, Json } from '@acct-forms/core';
import { confirmedKey, fieldAt, sameJson, valueAt } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { recordLate as zh } from '@acct-forms/core/locales/zh-CN/record-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TabConflict } from '../drafts/join-tabs.ts';
import type { Draft } from '../drafts/read-draft.ts';
import { icon, info } from '../styles/icons.ts';
import type { RecordController } from './record.ts';
import { fieldPath, put } from './record-state.ts';
import { clockTime } from './save-line.ts';
import { WordsController } from './words.ts';

/** What was typed and chosen on this machine and lay here when the record was opened. */
export class Restored {
  /** The record as the backend last gave it then. */
  readonly last: RecordView;
  /** The record now, with what the unsaved values were changed from in their place. */
  readonly base: ApplicationData;
  /** What the backend does not have. */
  readonly unsaved: readonly (readonly [path: string, value: Json | undefined])[];
  /** Where tabs had left different values. */
  readonly conflicts: readonly TabConflict[];
  /** Something is to be merged: changed elsewhere, or different in two tabs. */
  readonly moved: boolean;
  readonly #draft: Draft;
  readonly #record: RecordController;
  readonly #words;
  readonly stored: readonly string[];
  /** Fields that this version of the form does not have: kept in the store, and told. */
  readonly #unknown: number;
  #told: boolean;

  constructor(record: RecordController, draft: Draft, { data }: RecordView) {
    this.#record = record;
    this.#draft = draft;
    this.#words = new WordsController(record.target, 'record-late', zh);
    this.last = draft.base;
    const isKnown = (path: string) => path.endsWith(confirmedKey) || fieldAt(record.form!, path);
    const all = [...draft.fields];
    const fields = all.filter(([path]) => isKnown(path));
    const own = fields.filter(([path, { value }]) => !sameJson(value, valueAt(data, path)));
    this.conflicts = draft.conflicts.filter(
      ({ path, theirs }) => isKnown(path) && !sameJson(theirs, valueAt(data, path)),
    );
    const open = new Set(this.conflicts.map(({ path }) => fieldPath(path)));
    this.unsaved = own.map(([path, { value }]) => [path, value]);
    this.stored = fields
      .map(([path]) => path)
      .filter((path) => !open.has(path) && own.every(([each]) => each !== path));
    this.#unknown = all.length - fields.length;
    this.base = own.reduce((base, [path, { was }]) => put(base, path, was), data);
    this.moved =
      this.conflicts.length > 0 || own.some(([path, { was }]) => !sameJson(was, valueAt(data, path)));
    this.#told = own.length + draft.files.size + draft.unreadable + this.#unknown === 0;
  }

  /** Files that were prepared and not stored go on their way, whatever screen it is. */
  resume(): void {
    const record = this.#record;
    const { backend: adapter } = record.services;
    if (!record.editable || !adapter) return;
    const { slots, pictureRules } = record.form!;
    for (const [path, kept] of this.#draft.files) {
      const slot = slots.find(({ key }) => key === path.split('.')[0]);
      const rule = slot && pictureRules[slot.rule];
      const stored = record.view!.materials[path];
      record.uploads!.job(path).resume(kept, { adapter, stored, rule, keeper: record });
    }
  }

  /** Says so, until the person has seen it. */
  renderNotice(): TemplateResult | typeof nothing {
    if (this.#told) return nothing;
    const { t } = this.#words;
    const { savedAt, files, unreadable } = this.#draft;
    const time = clockTime(new Date(savedAt));
    const close = () => {
      this.#told = true;
      this.#record.changed();
    };
    return html`<div class="notice restored" role="status">
      ${icon(info)}
      <div>
        ${this.unsaved.length + files.size > 0 ? format(t.restored, { time }) : nothing}
        ${this.#unknown > 0 ? format(t.restoredUnknown, { n: this.#unknown }) : nothing}
        ${unreadable > 0 ? format(t.restoredUnreadable, { n: unreadable }) : nothing}
        <button class="link" type="button" @click=${close}>${t.dismiss}</button>
      </div>
    </div>`;
  }
}
