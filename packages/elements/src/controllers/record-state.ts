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
  isMet,
  sameJson,
  sectionOf,
  validateApplication,
  valueAt,
} from '@acct-forms/core';
import { putValue } from '../drafts/put-value.ts';

/** One of several values for the same, and where and when it was given, as far as that is known. */
export interface Choice {
  readonly from: 'here' | 'elsewhere' | 'tab';
  readonly value: Json | undefined;
  readonly at?: Date;
}

/** A value that a person has to choose. */
export interface OpenConflict {
  readonly path: string;
  readonly choices: readonly Choice[];
}

const none: readonly Issue[] = [];

/** `section.field` of any path below it. */
export const fieldPath = (path: string): string => path.split('.').slice(0, 2).join('.');

/** The data with one value put in, or taken out when undefined. */
export const put = (data: ApplicationData, path: string, value: Json | undefined): ApplicationData => {
  const [section = ''] = path.split('.');
  return { ...data, [section]: putValue(data[section] ?? {}, path, value) };
};

const ofFile = ({ path }: Issue): number => +path.startsWith('materials.');

export const isEditable = ({ state }: RecordView): boolean => editableStates.includes(state);

/** The backend's view, what was typed on top of it, and what follows from both. No host, no network. */
export abstract class RecordState {
  form: FormDefinition | undefined;
  view: RecordView | undefined;
  data: ApplicationData = {};
  facts: Facts = {};
  /** The late part of the form did not come. */
  formFailed = false;
  /** What both sides changed; nothing is sent until it is settled. */
  conflicts: readonly OpenConflict[] = [];
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
  /** Something is wrong, so that sentences beyond what is missing are needed. */
  protected abstract tell(): Promise<void>;
  /** The answers need the late part of the form. */
  protected abstract complete(): Promise<void>;
  /** What stands in the way of a change beyond what its values and files lack. */
  protected abstract changeIssues(found: readonly Issue[]): readonly Issue[];
  /** Something that is drawn has changed. */
  abstract changed(): void;

  get context(): FormContext {
    return this.#context!;
  }

  get editable(): boolean {
    return this.view !== undefined && isEditable(this.view);
  }

  /** A keystroke: kept, but nothing is derived or drawn. `path` is a field, a row's field, or a row. */
  type(path: string, value: Json | undefined): void {
    if (sameJson(valueAt(this.data, path), value)) return;
    this.data = put(this.data, path, value);
    const field = fieldPath(path);
    this.dirty.add(field);
    this.marked(field);
  }

  /** Committed values by path: derives, validates, draws. */
  set(values: Readonly<Record<string, Json | undefined>>): void {
    const paths = Object.keys(values);
    for (const path of paths) this.type(path, values[path]);
    // The sex that a resident ID told does not stay for a passport.
    const cleared = clearUnderived(this.form!, this.#settled, this.data, this.contextNow());
    for (const { at } of this.form!.derive) this.type(at, valueAt(cleared, at));
    this.#refused = this.#refused.filter(({ path }) => !paths.some((each) => path.startsWith(each)));
    this.refresh();
  }

  /** The unsaved values on top of what the backend has, or had. */
  protected overlay(
    base: ApplicationData,
    unsaved: Iterable<readonly [string, Json | undefined]>,
  ): ApplicationData {
    let data = base;
    for (const [path, value] of unsaved) {
      data = put(data, path, value);
      this.dirty.add(path);
    }
    return data;
  }

  /** Ends a conflict with the chosen value of every path. */
  settle(chosen: ReadonlyMap<string, Json | undefined>): void {
    this.conflicts = [];
    this.set(Object.fromEntries(chosen));
  }

  /** The backend took `sent` for a section: what was not changed since is no longer unsaved, and is told. */
  protected take(view: RecordView, section: string, sent: SectionValue): string[] {
    const before = this.#drawn();
    const stored = [...this.dirty].filter((path) => {
      const [key, name = ''] = path.split('.');
      return key === section && sameJson(valueAt(this.data, path), sent[name]);
    });
    for (const path of stored) this.dirty.delete(path);
    this.data = this.overlay(
      view.data,
      [...this.dirty].map((path) => [path, valueAt(this.data, path)]),
    );
    this.view = view;
    this.#judge();
    // As a rule what was sent is what the screen shows.
    if (!sameJson(before, this.#drawn())) this.changed();
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

  /** Whether the first form is not enough: for these answers, for remarks on them, or for a change. */
  protected lacksForm(facts: Facts): boolean {
    const { late } = this.form!;
    const { kind, flags } = this.view!;
    return late !== undefined && (kind === 'change' || flags.length > 0 || isMet(late.when, facts));
  }

  protected refresh(): void {
    this.#judge();
    this.changed();
  }

  /** All that a screen may show; a typed value stands in its control already. */
  #drawn(): Json {
    const { data, facts, view } = this;
    return [{ ...view!, data, revision: 0, savedAt: '' }, facts, [...this.#issues]] as unknown as Json;
  }

  /** Derives and validates. */
  #judge(): void {
    const form = this.form!;
    const context = (this.#context = this.contextNow());
    this.data = this.#settled = derive(form, this.data, context);
    this.facts = factsOf(form, this.data, context);
    // The photo is asked for at the head of its section.
    const found = validateApplication(form, { ...this.view!, data: this.data }, context).sort(
      (a, b) => ofFile(b) - ofFile(a),
    );
    const known = [...found, ...this.changeIssues(found)];
    // What the backend found too need not be said twice.
    const refused = this.#refused.filter(
      ({ path, code }) => !known.some((issue) => issue.path === path && issue.code === code),
    );
    const bySection = new Map<string, Issue[]>();
    for (const issue of [...known, ...refused]) {
      // Of a change as a whole, no step says it.
      const key = issue.code === 'nothing-changed' ? issue.code : sectionOf(form, issue.path);
      bySection.set(key, [...(bySection.get(key) ?? []), issue]);
    }
    this.#issues = bySection;
    if ([...known, ...refused].some(({ code }) => code !== 'required' && code !== 'not-derived'))
      void this.tell();
    if (this.lacksForm(this.facts)) void this.complete();
  }
}
