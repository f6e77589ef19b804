import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

/**
 * Checks a mobile number of mainland China: 11 digits, 13 to 19 in front; separators and +86 are refused.
 * @returns 11 digits, or the first of required, charset, length, prefix
 */
export function checkMobile(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (!/^\d+$/.test(text)) return fail('charset');
  if (text.length !== 11) return fail('length');
  return /^1[3-9]/.test(text) ? pass(text) : fail('prefix');
}

/**
 * Checks a landline with its area code: 0 and two or three digits, seven or eight digits, an extension of up to
 * six; hyphens between the parts, the first one optional.
 * @returns the number as written, or the first of required, charset, prefix, format, length
 */
export function checkLandline(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (!/^[\d-]+$/.test(text)) return fail('charset');
  if (!text.startsWith('0')) return fail('prefix');
  const parts = text.split('-');
  if (parts.length > 3 || parts.includes('')) return fail('format');
  return /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/.test(text) ? pass(text) : fail('length');
}
