import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

const chinese = /^(?:[GE]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E?\d{7,8}|[HKM][A-Z]?\d{8}|1[45]\d{7})$/;

/**
 * Checks a passport number (普通护照). Issuers number as they like, so only a Chinese passport has a form of its own.
 * @param options.country issuer, alpha-3 code of GB/T 2659; `CHN` applies the forms of Chinese passports
 * @returns the number, or the first of required, charset, length; for a Chinese passport also prefix
 */
export function checkPassport(value: unknown, options: { country?: string } = {}): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (options.country !== 'CHN') {
    if (text.length < 5 || text.length > 17) return fail('length');
    return /^[A-Z\d]+$/.test(text) ? pass(text) : fail('charset');
  }
  if (chinese.test(text)) return pass(text);
  if (!/^(?:[GEDSPHKM]|1[45])/.test(text)) return fail('prefix');
  const [shortest, longest] = /^[DSP]/.test(text) ? [8, 10] : [9, /^[HKM]/.test(text) ? 10 : 9];
  return text.length < shortest || text.length > longest ? fail('length') : fail('charset');
}
