import type { CodeTable } from '../codes/code-table.ts';
import type { ApplicationData, Json } from '../fields/json.ts';
import type { Need } from '../fields/need.ts';
import type { DataOf, FactsNamedBy, Section } from '../fields/section.ts';
import type { checkIdNumber } from '../identity/id-number.ts';
import type { PictureRule, Slot } from '../materials/material.ts';
import type { Department, RegionTree, RoutingRules } from './regions.ts';

/** A text in the languages that the profile speaks; zh-CN always. */
export interface Localized {
  readonly 'zh-CN': string;
  readonly [lang: string]: string;
}

/** A confirmed unit of the register that an application names, and which of section employer's fields it has a value for. */
export interface TakenUnit {
  readonly id: string;
  /** Field names; what the register lacks is the person's to fill in. */
  readonly knows: readonly string[];
}

/** What is known outside the data: the clock, the account, the claimed certificate, the unit that was taken. */
export interface FormContext {
  readonly now: Date;
  readonly profile: ProfileHead;
  readonly account?: { readonly mobile: string };
  readonly holder?: { readonly certNo: string };
  /** Where it is absent or another than the data name, the register counts as knowing everything. */
  readonly unit?: TakenUnit;
}

/** A value that the form computes. `from` returning undefined leaves the field unanswered. */
export interface Derivation<D = ApplicationData> {
  readonly at: string;
  /** The answers that it follows from; while one of them is wrong or missing, only that one is told. */
  readonly of?: readonly string[];
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

/**
 * A letter that the person prints, signs and scans. Filled from the record where it is known: `{name}`,
 * `{idNumber}`, `{unitName}`, the months of accounting work `{fromYear}` `{fromMonth}` `{toYear}` `{toMonth}`, and the
 * day of printing `{year}` `{month}` `{day}`; a blank is left for every other.
 */
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
  /** By slot, the fields that its file proves; one for each row of a list proves all of its row. */
  readonly proves?: Readonly<Record<string, readonly string[]>>;
}

/** Words that a reviewer need not write. A remark keeps the code; what an act is given as its reason keeps the text. */
export interface ReasonTemplate {
  readonly code: string;
  readonly text: Localized;
  /**
   * What it can be said of: remarks on a `field`, a `section`, a `material` or the slot of a key, or the acts `reject`,
   * `transfer` and `reveal`. Without it every remark.
   */
  readonly about?: readonly string[];
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
  readonly reasons: readonly ReasonTemplate[];
  readonly words: ProfileWords;
  /** Checks a number by the type of its document; absent while only the documents with a citizen number can be. */
  readonly checkIdNumber?: typeof checkIdNumber;
  /** What most answers never need; absent in the whole form. */
  readonly late?: Late;
}

/** What the late part of a form brings; tables are added, everything else takes the place of what stands there. */
export type LatePart = Partial<
  Pick<FormDefinition, 'tables' | 'checkIdNumber' | 'letters' | 'reasons' | 'changes'>
>;

/** A part of the form that comes by itself: for these answers, for remarks, for a change after approval. */
export interface Late {
  readonly when: Need;
  readonly load: () => Promise<LatePart>;
  /** The reasons alone, which remarks need on answers that need nothing else of it. */
  readonly reasons?: () => Promise<FormDefinition['reasons']>;
  /** The kinds of change alone, by which a bureau narrows its queue. */
  readonly changes?: () => Promise<FormDefinition['changes']>;
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
  /** What a person agrees to; paragraphs are separated by line breaks, and the texts come when they are read. */
  readonly notices: {
    /** At the registration; the version is that of both. */
    readonly privacy: { readonly version: string; readonly text: () => Promise<Localized> };
    /** Before the first scan or photo. */
    readonly scans: { readonly text: () => Promise<Localized> };
  };
  /** By language: the names of regions and bureaus, and texts of letters, by the Chinese ones; they come when they are shown. */
  readonly texts?: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>>;
  readonly departments: readonly Department[];
  readonly regions: RegionTree;
  readonly routing: RoutingRules;
  /** When the bureaus can be called. */
  readonly officeHours: Localized;
  /** What filling in takes, as the pages say it. */
  readonly minutesNeeded: number;
  /** Working days in which a bureau answers: told to the person, and the deadline of the case. */
  readonly reviewDays: number;
  /** 2: after the region's bureau its parent decides. */
  readonly reviewLevels: 1 | 2;
  /** What people are told of a new password. `mlps3`: to mix three kinds of characters, as 等保三级 asks; `asvs`: its length. */
  readonly passwordPolicy: 'asvs' | 'mlps3';
  /** How long a draft that nobody returns to stays on the person's machine. */
  readonly draftDays: number;
  /** Whether the province has a register of former certificates to claim from. */
  readonly formerCertificates: boolean;
}

/** A province's form. Each call of a part gives the same promise, until one fails. */
export interface Profile extends ProfileHead {
  /** The whole second part, checked: throws where it names what it does not have. */
  form(): Promise<FormDefinition>;
  /** The second part without `late`, for the screens of a person: quicker to load, enough for most answers. */
  firstForm(): Promise<FormDefinition>;
  /** The first form with the reasons of remarks, for who makes and reads them. */
  formWithReasons(): Promise<FormDefinition>;
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
  return form as unknown as FormDefinition;
}

/** Puts head and form together; each part is loaded once. */
export function defineProfile(head: ProfileHead, load: () => Promise<FormDefinition>): Profile {
  const firstForm = once(load);
  const form = once(async () => wholeForm(head, await firstForm()));
  const formWithReasons = once(async () => {
    const first = await firstForm();
    if (first.late === undefined) return first;
    const reasons = await first.late.reasons?.();
    return reasons === undefined ? form() : { ...first, reasons };
  });
  return { ...head, firstForm, formWithReasons, form };
}

async function wholeForm(head: ProfileHead, { late, ...first }: FormDefinition): Promise<FormDefinition> {
  const [{ checkProfile }, part] = await Promise.all([import('./check-profile.ts'), late?.load()]);
  const form = { ...first, ...part, tables: { ...first.tables, ...part?.tables } };
  checkProfile(head, form, late?.when);
  return form;
}

/** Loads once; after a failure the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
