import type { RecordView } from '@acct-forms/adapter';
import type {
  ApplicationData,
  Facts,
  FormContext,
  FormDefinition,
  Issue,
  Json,
  Material,
  SectionValue,
} from '@acct-forms/core';
import {
  clearUnderived,
  derive,
  editableStates,
  factsOf,
  fieldAt,
  isReadOnly,
  sameJson,
  validateMaterials,
  validateSection,
  valueAt,
} from '@acct-forms/core';
import { mergeSection, settle, type Conflict } from '../drafts/merge.ts';

const none: readonly Issue[] = [];

/** `section.field` of any path below it. */
const fieldPath = (path: string): string => path.split('.').slice(0, 2).join('.');

const put = (data: ApplicationData, path: string, value: Json | undefined): ApplicationData => {
  const [section = ''] = path.split('.');
  return { ...data, [section]: settle(data[section] ?? {}, path, value) };
};

/** The backend's view, what was typed on top of it, and what follows from both. No host, no network. */
export abstract class RecordState {
  form: FormDefinition | undefined;
  view: RecordView | undefined;
  data: ApplicationData = {};
  facts: Facts = {};
  /** What both sides changed; nothing is sent until it is settled. */
  conflicts: readonly Conflict[] = [];
  /** What the backend does not have yet, by `section.field`. */
  readonly dirty = new Set<string>();
  #context: FormContext | undefined;
  /** The data as last derived, before what was typed since. */
  #settled: ApplicationData = {};
  #issues: ReadonlyMap<string, readonly Issue[]> = new Map();
  #refused: readonly Issue[] = none;

  /** The clock, the account and the certificate as of now. */
  protected abstract contextNow(): FormContext;
  /** A value became unsaved; `path` is `section.field`. */
  protected abstract marked(path: string): void;
  /** Something that is drawn has changed. */
  abstract changed(): void;

  get context(): FormContext {
    return this.#context!;
  }

  get editable(): boolean {
    return this.view !== undefined && editableStates.includes(this.view.state);
  }

  /** A keystroke: kept, but nothing is derived or drawn. `path` is a field, a row's field, or a row. */
  type(path: string, value: Json | undefined): void {
    if (sameJson(valueAt(this.data, path), value)) return;
    this.data = put(this.data, path, value);
    this.#mark(path);
  }

  /** Committed values by path: derives, validates, draws. */
  set(values: Readonly<Record<string, Json | undefined>>): void {
    const paths = Object.keys(values);
    for (const path of paths) this.type(path, values[path]);
    this.#clearUnderived();
    this.#refused = this.#refused.filter(({ path }) => !paths.some((each) => path.startsWith(each)));
    this.refresh();
  }

  /** The sex that a resident ID told does not stay for a passport. */
  #clearUnderived(): void {
    const { form, data } = this;
    const cleared = clearUnderived(form!, this.#settled, data, this.contextNow());
    for (const { at } of form!.derive) this.type(at, valueAt(cleared, at));
  }

  #mark(path: string): void {
    const field = fieldPath(path);
    this.dirty.add(field);
    this.marked(field);
  }

  /** Puts unsaved values on top of the view, where the view may have moved on since `base`. */
  protected overlay(base: ApplicationData, unsaved: Iterable<readonly [string, Json | undefined]>): void {
    let typed = base;
    for (const [path, value] of unsaved) {
      typed = put(typed, path, value);
      this.dirty.add(path);
    }
    this.#merge(base, typed, this.view!.data);
  }

  /** Takes a newer view: what was typed on the old one is merged into it, field by field. */
  protected move(newer: RecordView): void {
    const base = this.view!.data;
    this.view = newer;
    if (this.editable) this.#merge(base, this.data, newer.data);
    this.refresh();
  }

  #merge(base: ApplicationData, mine: ApplicationData, theirs: ApplicationData): void {
    const merged: ApplicationData = {};
    const conflicts: Conflict[] = [];
    for (const section of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const result = mergeSection(section, base[section] ?? {}, mine[section] ?? {}, theirs[section] ?? {});
      merged[section] = result.value;
      conflicts.push(...result.conflicts);
    }
    this.data = merged;
    const context = this.contextNow();
    const facts = factsOf(this.form!, derive(this.form!, merged, context), context);
    // What is derived or taken over is computed anew on both sides; nobody has to choose there.
    this.conflicts = conflicts.filter(({ path }) => {
      const field = fieldAt(this.form!, path);
      return field === undefined || !isReadOnly(field, facts);
    });
  }

  /** Ends a conflict with the chosen side of every path. */
  settle(choices: ReadonlyMap<string, 'mine' | 'theirs'>): void {
    for (const { path, mine, theirs } of this.conflicts) {
      this.data = put(this.data, path, choices.get(path) === 'theirs' ? theirs : mine);
      this.#mark(path);
    }
    this.conflicts = [];
    this.refresh();
  }

  /** The backend took `sent` for a section: what was not changed since is no longer unsaved, and is told. */
  protected take(view: RecordView, section: string, sent: SectionValue): string[] {
    const stored = [...this.dirty].filter((path) => {
      const [key, name = ''] = path.split('.');
      return key === section && sameJson(valueAt(this.data, path), sent[name]);
    });
    for (const path of stored) this.dirty.delete(path);
    let data = view.data;
    for (const path of this.dirty) data = put(data, path, valueAt(this.data, path));
    this.data = data;
    this.view = view;
    this.refresh();
    return stored;
  }

  protected putMaterial(slot: string, material: Material | undefined): void {
    const { [slot]: _, ...others } = this.view!.materials;
    const materials = material === undefined ? others : { ...others, [slot]: material };
    this.view = { ...this.view!, materials };
    this.#refused = this.#refused.filter(({ path }) => path !== `materials.${slot}`);
    this.refresh();
  }

  /** Issues that the backend found. */
  refuse(issues: readonly Issue[]): void {
    this.#refused = issues;
    this.refresh();
  }

  /** Whether only the backend found it: it is shown also where the person has not been. */
  isRefused(issue: Issue): boolean {
    return this.#refused.includes(issue);
  }

  /** Every issue of a section, or of `materials`; the photo counts where its field stands. */
  issuesOf(section: string): readonly Issue[] {
    return this.#issues.get(section) ?? none;
  }

  /** Nothing of the person stays. */
  protected forget(): void {
    this.dirty.clear();
    this.data = this.#settled = {};
    this.view = undefined;
    this.conflicts = [];
    this.#refused = none;
    this.#issues = new Map();
  }

  protected refresh(): void {
    const form = this.form!;
    const context = (this.#context = this.contextNow());
    this.data = this.#settled = derive(form, this.data, context);
    this.facts = factsOf(form, this.data, context);
    const materials = validateMaterials(form, this.data, this.view!.materials, context);
    const inSection = new Map<string, string>(
      form.sections.flatMap(({ key, fields }) =>
        Object.values(fields).flatMap(({ slot }) =>
          slot === undefined ? [] : [[`materials.${slot}`, key] as const],
        ),
      ),
    );
    const own = form.sections.flatMap(({ key }) => validateSection(form, key, this.data, context));
    const known = [...materials, ...own];
    // What the backend found too need not be said twice.
    const refused = this.#refused.filter(
      ({ path, code }) => !known.some((issue) => issue.path === path && issue.code === code),
    );
    const found = new Map<string, Issue[]>();
    for (const issue of [...known, ...refused]) {
      const key = inSection.get(issue.path) ?? issue.path.split('.')[0] ?? '';
      found.set(key, [...(found.get(key) ?? []), issue]);
    }
    this.#issues = found;
    this.changed();
  }
}
