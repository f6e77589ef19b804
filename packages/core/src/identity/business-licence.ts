import { mod11_10 } from './check-digits.ts';
import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';
import { isRegistrationRegion } from './unified-social-credit-code.ts';

/**
 * Checks the 15-digit registration number of a business licence (营业执照注册号). Source: GS15-2006.
 * @returns 15 digits with the region and kind `domestic`, `foreign` or `individual`, or the first of required,
 *   length, charset, region, checksum
 */
export function checkBusinessLicence(value: unknown): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length !== 15) return fail('length');
  if (!/^\d{15}$/.test(text)) return fail('charset');
  const regionCode = text.slice(0, 6);
  if (!isRegistrationRegion(regionCode)) return fail('region');
  if (text[14] !== mod11_10(text.slice(0, 14))) return fail('checksum');
  const series = Number(text[6]);
  return pass(text, { regionCode, kind: series < 4 ? 'domestic' : series < 6 ? 'foreign' : 'individual' });
}
