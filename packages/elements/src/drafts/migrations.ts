import type { RecordView } from '@acct-forms/adapter';
import { valueAt } from '@acct-forms/core';
import { currentSchema } from './schema.ts';

/** Where a part stands: its name, and the record that the draft was made on, where that is known. */
export interface PartOf {
  readonly part: string;
  readonly base: RecordView | undefined;
}

/** A plain part of a draft as it was decrypted; of a file only what stands before its bytes. */
export type Step = (plain: unknown, of: PartOf) => unknown;

/** Schema 2 keeps with every value what it was changed from, and with every file the one that it takes the place of. */
const addOrigin: Step = (plain, { part, base }) => {
  if (part === 'base') return plain;
  const old = plain as object;
  if (!part.startsWith('materials.')) return { ...old, was: valueAt(base?.data ?? {}, part) };
  return { ...old, replaces: base?.materials[part.slice('materials.'.length)]?.id ?? null };
};

/** Step n turns schema n into schema n + 1. */
export const steps: Readonly<Record<number, Step>> = { 1: addOrigin };

/** The part in the current schema; undefined when its schema is unknown here, and then it must stay as it is. */
export function migrate(
  plain: unknown,
  schema: number,
  of: PartOf,
  to = currentSchema,
  known: Readonly<Record<number, Step>> = steps,
): { readonly plain: unknown } | undefined {
  let value = plain;
  for (let at = schema; at !== to; at++) {
    const step = known[at];
    if (step === undefined) return undefined;
    value = step(value, of);
  }
  return { plain: value };
}
