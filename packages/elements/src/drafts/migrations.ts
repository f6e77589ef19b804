/** The schema in which drafts are written now. Raise it together with a step from the old one. */
export const currentSchema = 1;

/** A plain part of a draft as it was decrypted. */
export type Step = (plain: unknown) => unknown;

/** Step n turns schema n into schema n + 1. */
export const steps: Readonly<Record<number, Step>> = {};

/** The part in the current schema; undefined when its schema is unknown here, and then it must stay as it is. */
export function migrate(
  plain: unknown,
  schema: number,
  to = currentSchema,
  known: Readonly<Record<number, Step>> = steps,
): { readonly plain: unknown } | undefined {
  let value = plain;
  for (let at = schema; at !== to; at++) {
    const step = known[at];
    if (step === undefined) return undefined;
    value = step(value);
  }
  return { plain: value };
}
