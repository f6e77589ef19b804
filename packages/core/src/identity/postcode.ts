import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

/**
 * Checks a postcode of six digits.
 * @param options.prefixes beginnings that belong to the province; another one is a warning `prefix`
 * @returns six digits, or the first of required, length, charset
 */
export function checkPostcode(
  value: unknown,
  options: { prefixes?: readonly string[] } = {},
): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length !== 6) return fail('length');
  if (!/^\d{6}$/.test(text)) return fail('charset');
  const isAtHome = options.prefixes?.some((prefix) => text.startsWith(prefix)) ?? true;
  return pass(text, { warnings: isAtHome ? [] : ['prefix'] });
}
