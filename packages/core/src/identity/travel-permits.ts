import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

/**
 * Checks the mainland travel permit for Hong Kong and Macau residents (港澳居民来往内地通行证): H or M and eight
 * digits, or ten with the issue count.
 * @returns the number, or the first of required, length, charset, prefix
 */
export function checkHkMacauTravelPermit(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length !== 9 && text.length !== 11) return fail('length');
  if (!/^[A-Z]\d+$/.test(text)) return fail('charset');
  return /^[HM]/.test(text) ? pass(text) : fail('prefix');
}

/**
 * Checks the mainland travel permit for Taiwan residents (台湾居民来往大陆通行证): eight digits, or the older ten
 * with a letter, bare or in brackets.
 * @returns the number, or the first of required, length, charset
 */
export function checkTaiwanTravelPermit(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (![8, 10, 11, 13].includes(text.length)) return fail('length');
  return /^(?:\d{8}|\d{10}(?:[A-Z]|\([A-Z]\))?)$/.test(text) ? pass(text) : fail('charset');
}
