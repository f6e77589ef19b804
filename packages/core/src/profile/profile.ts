import type { CodeTable } from '../codes/code-table.ts';
import type { Field, Fields } from '../fields/field.ts';
import type { ApplicationData, Json } from '../fields/json.ts';
import type { Need } from '../fields/need.ts';
import type { DataOf, FactsNamedBy, Section } from '../fields/section.ts';
import type { PictureRule, Slot } from '../materials/material.ts';
import type { Department, RegionTree, RoutingRules } from './regions.ts';

/** A text in the languages that the profile speaks; zh-CN always. */
export interface Localized {
  readonly 'zh-CN': string;
  readonly [lang: string]: string;
}

/** What is known outside the data: the clock, the account, the claimed certificate. */
export interface FormContext {
  readonly now: Date;
  readonly profile: ProfileHead;
  readonly account?: { readonly mobile: string };
  readonly holder?: { readonly certNo: string };
}

/** A value that the form computes. `from` returning undefined leaves the field unanswered. */
export interface Derivation<D = ApplicationData> {
  readonly at: string;
  readonly from: (data: D, context: FormContext) => Json | undefined;
}

/**
 * A rule across fields. `broken` answers true, or the parameters of its sentence. A rule on a field of a list's rows
 * (`employer.workHistory.*.to`) is asked once a row. Like facts and derivations it sees only what is shown.
 */
export interface Rule<D = ApplicationData> {
  readonly at: string;
  readonly code: string;
  readonly severity?: 'warning' | 'confirm';
  readonly broken: (
    data: D,
    context: FormContext,
    row: RuleRow,
  ) => boolean | Readonly<Record<string, string | number>>;
}

/** The row that a rule is asked about; empty for a rule on a field of the section itself. */
export type RuleRow = { readonly [field: string]: Json | undefined };

/** A letter that the person prints, signs and scans; `{name}` placeholders are filled from the data. */
export interface Letter {
  readonly title: Localized;
  readonly paragraphs: readonly Localized[];
  readonly signature: readonly Localized[];
}

/** A kind of change after approval and the sections that it opens. */
export interface ChangeKind {
  readonly key: string;
  readonly sections: readonly string[];
  readonly slots: readonly string[];
}

/** Words of the profile's own fields, options and reasons, by language; merged over the standard words. */
export type ProfileWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The second part of a profile: everything that the form itself needs. */
export interface FormDefinition {
  readonly sections: readonly Section[];
  readonly facts: Readonly<Record<string, (data: ApplicationData, context: FormContext) => boolean>>;
  readonly derive: readonly Derivation[];
  readonly rules: readonly Rule[];
  readonly slots: readonly Slot[];
  readonly pictureRules: Readonly<Record<string, PictureRule>>;
  readonly tables: Readonly<Record<string, CodeTable>>;
  readonly letters: Readonly<Record<string, Letter>>;
  readonly changes: readonly ChangeKind[];
  readonly returnReasons: readonly { readonly code: string; readonly text: Localized }[];
  readonly words: ProfileWords;
}

/** The first part of a profile: what pages need before the form. */
export interface ProfileHead {
  readonly id: string;
  /** Raised with every change of the declarations; an application is shown with its own version's labels. */
  readonly version: string;
  /** 22 for Jilin: the first two digits of the province's region codes. */
  readonly provincePrefix: string;
  /** What the province's postcodes begin with. */
  readonly postcodePrefixes: readonly string[];
  readonly names: {
    readonly province: Localized;
    readonly authority: Localized;
    readonly system: Localized;
    readonly copyright: Localized;
    readonly support: Localized;
  };
  readonly notices: { readonly privacy: { readonly version: string; readonly text: Localized } };
  readonly departments: readonly Department[];
  readonly regions: RegionTree;
  readonly routing: RoutingRules;
  readonly officeHours: Localized;
  readonly minutesNeeded: number;
  readonly reviewDays: number;
  readonly reviewLevels: 1 | 2;
  readonly passwordPolicy: 'asvs' | 'mlps3';
  readonly draftDays: number;
  readonly formerCertificates: boolean;
}

/** A province's form. `form()` loads the second part; every call gives the same promise. */
export interface Profile extends ProfileHead {
  form(): Promise<FormDefinition>;
}

type FactsOf<S extends readonly Section[]> = {
  [I in keyof S]: S[I] extends Section<string, infer Fs> ? FactsNamedBy<Fs> : never;
}[number];

// A form without slots names no fact by them; without the first test it would name every string.
export type SlotFacts<L extends readonly Slot[]> = [L[number]] extends [never]
  ? never
  : L[number] extends Slot<infer F>
    ? F
    : never;

/**
 * Defines a form with its facts, derivations and rules typed by its sections. A fact that a field or a slot
 * names and nobody defines does not compile. The result is erased: the engine works on plain data.
 */
export function defineForm<
  const S extends readonly Section[],
  const L extends readonly Slot[],
  Known extends Record<FactsOf<S> | SlotFacts<L>, (data: DataOf<S>, context: FormContext) => boolean>,
>(
  form: Omit<FormDefinition, 'sections' | 'facts' | 'derive' | 'rules' | 'slots'> & {
    readonly sections: S;
    readonly slots: L;
    readonly facts: Known;
    readonly derive: readonly Derivation<DataOf<S>>[];
    readonly rules: readonly Rule<DataOf<S>>[];
  },
): FormDefinition {
  const definition = form as unknown as FormDefinition;
  checkForm(definition);
  return definition;
}

/** Puts head and form together; the form is loaded once. */
export function defineProfile(head: ProfileHead, form: () => Promise<FormDefinition>): Profile {
  let loaded: Promise<FormDefinition> | undefined;
  checkBureaus(head);
  return { ...head, form: () => (loaded ??= form()) };
}

function checkBureaus({ id, departments, routing }: ProfileHead): void {
  const numbers = new Set(departments.map(({ no }) => no));
  if (numbers.size !== departments.length) throw new Error(`${id}: bureau numbers repeat`);
  const named = [
    ...departments.map(({ parentNo }) => parentNo),
    ...Object.values(routing.units),
    routing.provincialUnits,
  ];
  const missing = named.find((no) => no !== undefined && !numbers.has(no));
  if (missing !== undefined) throw new Error(`${id}: no bureau ${missing}`);
}

/** Names what a definition refers to and does not have; throws on the first. */
function checkForm(form: FormDefinition): void {
  const paths = new Set<string>();
  const known = (need: Need | undefined, where: string) => {
    if (need === undefined || need === true) return;
    for (const name of need.all) {
      if (!(name.replace(/^!/, '') in form.facts)) throw new Error(`${where}: no fact ${name}`);
    }
  };
  const visit = (fields: Fields, prefix: string) => {
    for (const [name, field] of Object.entries<Field>(fields)) {
      const path = `${prefix}.${name}`;
      paths.add(path);
      for (const need of [field.when, field.required, field.derived, field.locked, field.past])
        known(need, path);
      if (field.labelFact !== undefined) known({ all: [field.labelFact] }, path);
      if (field.table !== undefined && !(field.table in form.tables)) {
        throw new Error(`${path}: no table ${field.table}`);
      }
      if (field.slot !== undefined && !form.slots.some((slot) => slot.key === field.slot)) {
        throw new Error(`${path}: no slot ${field.slot}`);
      }
      if (field.fields !== undefined) visit(field.fields, `${path}.*`);
    }
  };
  for (const { key, fields } of form.sections) visit(fields, key);
  for (const slot of form.slots) {
    known(slot.when, slot.key);
    if (!(slot.rule in form.pictureRules)) throw new Error(`${slot.key}: no picture rule ${slot.rule}`);
    if (slot.perItem !== undefined && !paths.has(slot.perItem))
      throw new Error(`${slot.key}: no list ${slot.perItem}`);
    if (slot.letter !== undefined && !(slot.letter in form.letters))
      throw new Error(`${slot.key}: no letter ${slot.letter}`);
  }
  for (const { key, sections, slots } of form.changes) {
    const section = sections.find((name) => !form.sections.some((item) => item.key === name));
    if (section !== undefined) throw new Error(`change ${key}: no section ${section}`);
    const slot = slots.find((name) => !form.slots.some((item) => item.key === name));
    if (slot !== undefined) throw new Error(`change ${key}: no slot ${slot}`);
  }
  for (const { at } of [...form.derive, ...form.rules]) {
    if (!paths.has(at)) throw new Error(`no field ${at}`);
  }
}
