import type { Field, Fields, Meta, ValuesOf } from './field.ts';

/** A page of the form. */
export interface Section<K extends string = string, Fs extends Fields = Fields> {
  readonly key: K;
  readonly fields: Fs;
}

export function section<const K extends string, const Fs extends Fields>(key: K, fields: Fs): Section<K, Fs> {
  return { key, fields };
}

type Patched<Fs extends Fields, Add extends Fields, Omit extends keyof Fs> = {
  readonly [K in Exclude<keyof Fs, Omit> | keyof Add]: K extends keyof Add
    ? Add[K]
    : K extends keyof Fs
      ? Fs[K]
      : never;
};

/**
 * A section with fields added, left out or patched; the declared order stays, additions follow the field
 * named by `after` or stand at the end.
 */
export function extend<
  K extends string,
  Fs extends Fields,
  const Add extends Fields = {},
  const Omit extends keyof Fs & string = never,
>(
  base: Section<K, Fs>,
  change: {
    readonly add?: Add;
    readonly after?: keyof Fs & string;
    readonly omit?: readonly Omit[];
    readonly patch?: { readonly [N in keyof Fs]?: Meta };
  },
): Section<K, Patched<Fs, Add, Omit>> {
  const { add, after, omit = [], patch = {} } = change;
  const fields: Record<string, Field> = {};
  for (const [name, field] of Object.entries(base.fields)) {
    if (!(omit as readonly string[]).includes(name)) {
      fields[name] = { ...field, ...(patch as Record<string, Meta>)[name] };
    }
    if (name === after) Object.assign(fields, add);
  }
  if (after === undefined) Object.assign(fields, add);
  return { key: base.key, fields: fields as Patched<Fs, Add, Omit> };
}

/** The facts that a record of fields names in its conditions, rows of lists included. */
export type FactsNamedBy<Fs> = {
  [K in keyof Fs]: Fs[K] extends Field<unknown, infer F>
    ? F | (Fs[K] extends { readonly fields: infer Rows } ? FactsNamedBy<Rows> : never)
    : never;
}[keyof Fs];

/** The values of sections, for facts, derivations and rules. */
export type DataOf<S extends readonly Section[]> = {
  readonly [T in S[number] as T['key']]?: ValuesOf<T['fields']>;
};

/** The paths of a section's fields; rows of a list as `section.list.*.field`. */
export type PathsOf<T> =
  T extends Section<infer K, infer Fs>
    ? {
        [N in keyof Fs & string]:
          | `${K}.${N}`
          | (Fs[N] extends { readonly fields: infer Rows } ? `${K}.${N}.*.${keyof Rows & string}` : never);
      }[keyof Fs & string]
    : never;
