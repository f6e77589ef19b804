import type { Field, Fields, ListField, Meta } from './field.ts';
import type { Need } from './need.ts';

/** Free text of `min` to `max` characters. */
export function text<const F extends string = never>(
  options: Meta<F> & { readonly max: number; readonly min?: number; readonly charset?: 'personName' },
): Field<string, NoInfer<F>> {
  return { kind: 'text', ...options };
}

/** One code of a table. */
export function choice<const F extends string = never>(
  table: string,
  options: Meta<F> & { readonly tiles?: true } = {},
): Field<string, NoInfer<F>> {
  return { kind: 'choice', table, ...options };
}

/** 是 or 否. */
export function yesNo<const F extends string = never>(options: Meta<F> = {}): Field<boolean, NoInfer<F>> {
  return { kind: 'yesNo', ...options };
}

/** A calendar day, `YYYY-MM-DD`; `past` makes today the latest. */
export function date<const F extends string = never>(
  options: Meta<F> & { readonly past?: Need<F> } = {},
): Field<string, NoInfer<F>> {
  return { kind: 'date', ...options };
}

/** A region of the profile: a six-digit code of GB/T 2260 or the key of a unit without one. */
export function region<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'region', wide: true, ...options };
}

/** The number of the document whose type stands in the sibling `typeField`, of a passport its issuer in `countryField`. */
export function identityNumber<const F extends string = never>(
  options: Meta<F> & { readonly typeField: string; readonly countryField?: string },
): Field<string, NoInfer<F>> {
  return { kind: 'identityNumber', ...options };
}

/** 统一社会信用代码, 组织机构代码 or 营业执照注册号, told apart by length. */
export function unitCode<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'unitCode', ...options };
}

export function mobile<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'mobile', mask: 'phone', autocomplete: 'tel', ...options };
}

/** A landline with its area code, or a mobile number. */
export function landline<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'landline', ...options };
}

export function email<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'email', max: 100, autocomplete: 'email', ...options };
}

/** Six digits; one of another province is a warning. */
export function postcode<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'postcode', severity: { prefix: 'warning' }, ...options };
}

/** A whole number that the form computes: it is `derived`, no control types it. */
export function number<const F extends string = never>(options: Meta<F> = {}): Field<number, NoInfer<F>> {
  return { kind: 'number', ...options };
}

/** The number of the responsible bureau, as a string; always derived. */
export function department<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'department', wide: true, ...options };
}

/** The id of a thing registered elsewhere; set by the form, never typed or shown. */
export function reference<const F extends string = never>(options: Meta<F> = {}): Field<string, NoInfer<F>> {
  return { kind: 'reference', max: 64, ...options, on: [] };
}

/** A picture that stands in a section; its file is in slot `slot`, it has no value in the data. */
export function material<const F extends string = never>(
  slot: string,
  options: Meta<F> = {},
): Field<never, NoInfer<F>> {
  return { kind: 'material', slot, wide: true, ...options };
}

/** Repeatable rows, each with a stable `id` made by the client. */
export function list<const Fs extends Fields, const F extends string = never>(
  fields: Fs,
  options: Meta<F> & { readonly min?: number; readonly max: number },
): ListField<Fs, NoInfer<F>> {
  return { kind: 'list', wide: true, ...options, fields };
}
