import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

/**
 * Checks an officer's certificate (军官证) such as 军字第2001988号; its form is not published in full.
 * @returns the number, or the first of required, length, format
 */
export function checkMilitaryOfficerId(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length > 12) return fail('length');
  return /^[\u4e00-\u9fa5]字第\d{4,8}号?$/.test(text) ? pass(text) : fail('format');
}

/**
 * Checks the number of any other document: 2 to 30 letters and digits of any script, with - / . · and brackets.
 * @returns the number, or the first of required, length, charset
 */
export function checkOtherDocument(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length < 2 || text.length > 30) return fail('length');
  return /^[\p{L}\p{N}\-/.·()（）]+$/u.test(text) ? pass(text) : fail('charset');
}
