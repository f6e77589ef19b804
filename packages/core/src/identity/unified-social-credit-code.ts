import { isProvince } from '../codes/provinces.ts';
import { mod31 } from './check-digits.ts';
import { hasOrganizationCheck } from './organization-code.ts';
import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityError, type IdentityResult } from './result.ts';

/** GB 32100-2015 table 3 with amendment 1: the categories of each registering department, one character each. */
const categories: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '1239',
  6: '129',
  7: '129',
  8: '19',
  9: '123',
  A: '19',
  N: '1239',
  Y: '1',
};

export interface UnifiedSocialCreditCodeOptions {
  /** Rules whose breach is a warning; the rules after them are still applied. */
  tolerate?: readonly IdentityError[];
}

/**
 * Checks a unified social credit code (统一社会信用代码). Source: GB 32100-2015 and its amendment 1.
 * @returns 18 characters with the region, or the first of required, length, charset, dept, category, region,
 *   checksum, org-checksum that is not tolerated
 */
export function checkUnifiedSocialCreditCode(
  value: unknown,
  options: UnifiedSocialCreditCodeOptions = {},
): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length !== 18) return fail('length');
  if (!/^[\dA-HJ-NPQRTUWXY]{2}\d{6}[\dA-HJ-NPQRTUWXY]{10}$/.test(text)) return fail('charset');

  const regionCode = text.slice(2, 8);
  const allowed = categories[text[0] ?? ''];
  const broken: (IdentityError | false)[] = [
    allowed === undefined && 'dept',
    allowed !== undefined && !allowed.includes(text[1] ?? '') && 'category',
    !isRegistrationRegion(regionCode) && 'region',
    text[17] !== mod31(text.slice(0, 17)) && 'checksum',
    !hasOrganizationCheck(text.slice(8, 17)) && 'org-checksum',
  ];
  const findings = broken.filter((rule) => rule !== false);
  const error = findings.find((rule) => !options.tolerate?.includes(rule));
  return error === undefined ? pass(text, { regionCode, warnings: findings }) : fail(error);
}

/** 100000 stands for the national registration authority. */
export function isRegistrationRegion(code: string): boolean {
  return code === '100000' || isProvince(code);
}
