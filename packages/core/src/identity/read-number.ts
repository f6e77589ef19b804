import { fail, type InvalidIdentity } from './result.ts';

/** No number is longer, blanks around it included; what is longer is not read. */
const longest = 64;

/**
 * Trims and sets ASCII letters in upper case. Only ASCII: `toUpperCase` would turn ſ into S and ı into I.
 * @returns the text, or `required`, `charset` (not a string) or `length` (over 64 characters)
 */
export function readNumber(value: unknown): string | InvalidIdentity {
  if (value === undefined || value === null) return fail('required');
  if (typeof value !== 'string') return fail('charset');
  if (value.length > longest) return fail('length');
  const text = value.trim();
  if (text === '') return fail('required');
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
