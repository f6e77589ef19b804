import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Checks an organisation code (组织机构代码) with or without the hyphen before its check character.
 * Source: GB 11714-1997.
 * @returns nine characters without hyphen, or the first of required, length, charset, reserved, checksum
 */
export function checkOrganizationCode(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  const code = text.length === 10 && text[8] === '-' ? text.replace('-', '') : text;
  if (code.length !== 9) return fail('length');
  if (!/^[\dA-Z]{8}[\dX]$/.test(code)) return fail('charset');
  // GB 11714-1997 §3: PDY00001 to PDY99999 are for internal use.
  if (/^PDY\d{5}/.test(code) && !code.startsWith('PDY00000')) return fail('reserved');
  return hasOrganizationCheck(code) ? pass(code) : fail('checksum');
}

/** Whether the ninth character is the check character of the eight before it (GB 11714-1997 annex B). */
export function hasOrganizationCheck(code: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i] ?? ''), 0);
  return code[8] === '0X987654321'[sum % 11];
}
