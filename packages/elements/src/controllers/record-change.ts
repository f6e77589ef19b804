import type { ChangeKind, Json } from '@acct-forms/core';
import { profileText, sameJson, valueAt } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { change as zh } from '@acct-forms/core/locales/zh-CN/change';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { addStyles } from '../styles/add-styles.ts';
import { icon, info, warning } from '../styles/icons.ts';
import { changeLines, changeText, kindText, staleProofs, type ChangeScene } from './change-lines.ts';
import { comparisonStyles, renderComparison } from './comparison.ts';
import type { RecordController } from './record.ts';
import { WordsController } from './words.ts';

/** For a change of a record: what it opens, and what the record has beside what is filled in now. */
export class RecordChange {
  readonly #record: RecordController;
  readonly #words;

  constructor(record: RecordController) {
    this.#record = record;
    this.#words = new WordsController(record.target, 'change', zh);
    addStyles(record.target.shadowRoot!, comparisonStyles);
  }

  get #kind(): ChangeKind | undefined {
    const { form, view } = this.#record;
    return form!.changes.find(({ key }) => key === view!.changeKind);
  }

  get #scene(): ChangeScene {
    const { form, speaker, facts, context, view, data } = this.#record;
    return { form: form!, speaker, facts, context, view: view!, data, t: this.#words.t };
  }

  /** What is being changed, in words. */
  get title(): string {
    return kindText(this.#words.t, this.#record.view!.changeKind ?? '');
  }

  /** Whether a section, or `materials`, can be changed. */
  opens(section: string): boolean {
    const kind = this.#kind;
    if (section === 'materials') return (kind?.slots.length ?? 0) > 0;
    return kind?.sections.includes(section) === true;
  }

  opensSlot(key: string): boolean {
    return this.#kind?.slots.includes(key) === true;
  }

  /** The hint of a field with what the record has there, where something else stands now. */
  hint(path: string, value: Json | undefined, hint: string): string {
    const { view, form, speaker } = this.#record;
    const old = valueAt(view!.before?.data ?? {}, path);
    // A row that is new says so by itself.
    const newRow = old === undefined && path.split('.').length > 2;
    if (sameJson(old, value) || Array.isArray(old) || newRow) return hint;
    const { t } = this.#words;
    const words = hint === '' ? t.onRecord : t.onRecordAfter;
    return format(words, { hint, value: changeText(form!, speaker, path, old) || t.noValue });
  }

  /** What can be changed here, and where the change goes when it leaves the bureau. */
  renderNotice(): TemplateResult {
    const { t } = this.#words;
    return html`<div class="notice" part="change">
      ${icon(info)}
      <div>
        <p>${format(t.notice, { kind: this.title })}</p>
        ${this.#renderMove()}
      </div>
    </div>`;
  }

  #renderMove(): TemplateResult | typeof nothing {
    const { view, data, services, speaker } = this.#record;
    const no = Number(valueAt(data, 'employer.department'));
    const to = services.profile!.departments.find((each) => each.no === no)?.name;
    const from = view!.before?.department;
    if (to === undefined || from === undefined || from.no === no) return nothing;
    return html`<p class="moved">
      ${format(this.#words.t.moved, { from: profileText(speaker, from.name), to: profileText(speaker, to) })}
    </p>`;
  }

  /** Documents that may have to be replaced too. */
  renderStale(): TemplateResult | typeof nothing {
    const { t } = this.#words;
    const stale = this.#record.editable ? staleProofs(this.#scene) : [];
    if (stale.length === 0) return nothing;
    return html`<div class="notice warning">
      ${icon(warning)}
      <div>${format(t.stale, { proofs: stale.join(t.and) })}</div>
    </div>`;
  }

  /** Old beside new. */
  renderCard(): TemplateResult {
    const { t } = this.#words;
    return html`<section class="card" part="comparison">
      <h2>${t.comparison}</h2>
      ${renderComparison(changeLines(this.#scene), t)} ${this.#renderMove()}
    </section>`;
  }
}
