import type { ChangeKind, Issue, Json } from '@acct-forms/core';
import {
  changeIssues,
  diffMaterials,
  factsOf,
  givenPaths,
  isOpen,
  nameProofs,
  profileText,
  sameJson,
  sectionOf,
  valueAt,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { change as zh } from '@acct-forms/core/locales/zh-CN/change';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { addStyles } from '../styles/add-styles.ts';
import { icon, info, question } from '../styles/icons.ts';
import { changeLines, changeText, kindText, type ChangeScene } from './change-lines.ts';
import { comparisonStyles, renderComparison } from './comparison.ts';
import type { RecordController } from './record.ts';
import type { ShownRecord } from './shown-record.ts';
import { lineOf, renderLines } from './record-summary.ts';
import { WordsController } from './words.ts';

/** Of the preview: the record in force while a change is open. */
const inForcePlace = 'record';

/** What is on record has been reviewed: nothing is said of it. */
const issuesOf = (): readonly Issue[] => [];

/** For a change of a record: what it opens, and what the record has beside what is filled in now. */
export class RecordChange {
  readonly #record: RecordController;
  readonly #words;
  #old: (ShownRecord & { readonly of: object }) | undefined;

  constructor(record: RecordController) {
    this.#record = record;
    this.#words = new WordsController(record.target, 'change', zh);
    addStyles(record.target.shadowRoot!, comparisonStyles, sidesStyles);
  }

  get #kind(): ChangeKind | undefined {
    const { form, view } = this.#record;
    return form!.changes.find(({ key }) => key === view!.changeKind);
  }

  get #scene(): ChangeScene {
    const { form, speaker, facts, context, view, data } = this.#record;
    return { form: form!, speaker, facts, context, view: view!, data, t: this.#words.t };
  }

  /** What keeps it from being submitted. */
  issues(found: readonly Issue[]): readonly Issue[] {
    const { form, view, data, context } = this.#record;
    const { before, changeKind, materials } = view!;
    if (before === undefined || changeKind === undefined) return [];
    return changeIssues(form!, changeKind, before, { data, materials }, context, found);
  }

  /** An issue as its sentence needs it. */
  named(issue: Issue): Issue {
    return nameProofs(this.#record.speaker, issue);
  }

  /** What is being changed, in words. */
  get title(): string {
    return kindText(this.#scene, this.#record.view!.changeKind ?? '');
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

  /** What the step says of a section, or `materials`, that is still as on record; undefined for others. */
  untouched(section: string): string | undefined {
    const { form, view, data, context } = this.#record;
    const { before, materials } = view!;
    if (before === undefined) return undefined;
    const same = [
      ...givenPaths(form!, before.data, { data, materials }, context),
      ...diffMaterials(before.materials, materials).map(({ path }) => path),
    ].every((path) => sectionOf(form!, path) !== section);
    return same ? this.#words.t.untouched : undefined;
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

  /** Above the files: the changed values that wait for a new one, or for a word on the old. */
  renderProofs(go: (path: string) => void): TemplateResult | typeof nothing {
    const kept = this.#record
      .form!.sections.flatMap(({ key }) => this.#record.issuesOf(key))
      .filter(({ code }) => code === 'proof-kept');
    if (kept.length === 0) return nothing;
    const lines = kept.map((issue) => lineOf(this.#record, issue));
    return html`<div class="notice" part="proofs">
      ${icon(question)}
      <div>
        <p>${this.#words.t.proofs}</p>
        ${renderLines(this.#record, this.#words.t, lines, go)}
      </div>
    </div>`;
  }

  /** The record that stays in force until the change is approved; undefined where none is, or the change has replaced it. */
  get inForce(): ShownRecord | undefined {
    const { form, view, context, speaker, uploads } = this.#record;
    const { before, hasRecord, state } = view!;
    if (before === undefined || !hasRecord || state === 'approved') return undefined;
    const { data, materials } = before;
    if (this.#old?.of !== before || this.#old.speaker.words !== speaker.words) {
      const facts = factsOf(form!, data, context);
      const own = { ...speaker, data };
      this.#old = {
        form,
        data,
        facts,
        context,
        speaker: own,
        uploads,
        view: { materials },
        issuesOf,
        of: before,
      };
    }
    return this.#old;
  }

  /** What the page is called that shows one of the two sides. */
  heading(old: boolean): string | undefined {
    const { t } = this.#words;
    return old ? t.recordNow : this.inForce && t.recordThen;
  }

  /** Which of the two sides counts, on paper too. */
  renderStanding(old: boolean): TemplateResult | typeof nothing {
    const { t } = this.#words;
    if (this.inForce === undefined) return nothing;
    const open = isOpen(this.#record.view!.state);
    const text = old ? (open ? t.standsNow : t.stands) : open ? t.standsThen : t.standsNever;
    return html`<p class="standing">${format(text, { kind: this.title })}</p>`;
  }

  /** From the change to the record in force, and back. */
  renderSides(old: boolean, go: (to: 'preview', place?: string) => void): TemplateResult | typeof nothing {
    if (this.inForce === undefined) return nothing;
    const { t } = this.#words;
    const side = (name: string, here: boolean, place?: string) =>
      html`<button
        class="button small"
        type="button"
        aria-current=${here ? 'page' : nothing}
        @click=${() => go('preview', place)}
      >
        ${name}
      </button>`;
    return html`<nav class="sides" aria-label=${t.sides}>
      ${side(t.recordThen, !old)} ${side(t.recordNow, old, inForcePlace)}
    </nav>`;
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

const sidesStyles = css`
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
  }
  .sides [aria-current] {
    border-color: var(--acct-color-accent);
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  @media print {
    .top p.standing {
      display: block;
    }
    .sides {
      display: none;
    }
  }
`;
