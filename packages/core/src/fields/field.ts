import type { Json } from './json.ts';
import type { Need } from './need.ts';

/** The kinds of field that the engine knows. A profile composes these; it never adds one. */
export type FieldKind =
  | 'text'
  | 'choice'
  | 'yesNo'
  | 'date'
  | 'region'
  | 'identityNumber'
  | 'unitCode'
  | 'mobile'
  | 'landline'
  | 'email'
  | 'postcode'
  | 'number'
  | 'department'
  | 'reference'
  | 'material'
  | 'list';

/** Where a field is shown. */
export type Surface = 'form' | 'preview' | 'print' | 'export';

export type MaskKind = 'idNumber' | 'phone' | 'name';

/** What an issue does: an error blocks submission, a warning does not, a confirm blocks until it is ticked. */
export type Severity = 'error' | 'warning' | 'confirm';

/** What every declaration may say, whatever its kind. `F` collects the facts that it names. */
export interface Meta<F extends string = string> {
  /** Shown only while met; a hidden value stays in the draft and is left out of the submission. */
  readonly when?: Need<F>;
  /** Must be answered while shown and met. */
  readonly required?: Need<F>;
  /** Computed by the form's derive list while met; never input then. */
  readonly derived?: Need<F>;
  /** While derived it stays off the form; preview, print and export still show it. */
  readonly quiet?: true;
  /** Read-only while met, its value coming from elsewhere (a registered unit, a former certificate). */
  readonly locked?: Need<F>;
  /** Heading in the section under which the field stands. */
  readonly group?: string;
  /** Heading of a card of its own on the form. */
  readonly card?: string;
  /** Where it is shown; all surfaces by default. */
  readonly on?: readonly Surface[];
  readonly mask?: MaskKind;
  /** Issue codes that do not simply block. */
  readonly severity?: Readonly<Record<string, 'warning' | 'confirm'>>;
  /** A fact under which the label `path@fact` is used. */
  readonly labelFact?: F;
  /** Takes both columns on wide screens. */
  readonly wide?: true;
  /** Kept so that old records can be read; no longer asked. */
  readonly retired?: true;
  /** What a new draft starts with. */
  readonly initial?: Json;
  /** The HTML autocomplete token. */
  readonly autocomplete?: string;
}

/** A field declaration. `V` is the type of its value, present at compile time only. */
export interface Field<V = unknown, F extends string = string> extends Meta<F> {
  readonly kind: FieldKind;
  readonly min?: number;
  readonly max?: number;
  /** Text: a named character rule, see `application/check-value.ts`. */
  readonly charset?: 'personName';
  /** Choice: the id of its code table. */
  readonly table?: string;
  /** Choice: drawn as tiles rather than a select. */
  readonly tiles?: true;
  /** Date: today is the latest day while met. */
  readonly past?: Need<F>;
  /** Identity number: the sibling that holds the document type. */
  readonly typeField?: string;
  /** Identity number: the sibling that holds the issuing country of a passport. */
  readonly countryField?: string;
  /** Material: the slot it points to. */
  readonly slot?: string;
  /** List: the fields of a row; each row also carries a stable `id`. */
  readonly fields?: Readonly<Record<string, Field>>;
  readonly '~value'?: V;
}

export type Fields = Readonly<Record<string, Field>>;

/** The type of a field's value. */
export type ValueOf<T> = T extends { readonly '~value'?: infer V } ? Exclude<V, undefined> : never;

/** The values of a record of fields; every key may be absent, since a draft may be incomplete. */
export type ValuesOf<Fs> = { readonly [K in keyof Fs]?: ValueOf<Fs[K]> };

/** A list, with its rows' own types. */
export type ListField<Fs extends Fields, F extends string = string> = Omit<
  Field<({ readonly id: string } & ValuesOf<Fs>)[], F>,
  'fields'
> & { readonly fields: Fs };
