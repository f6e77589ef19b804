import { checkBusinessLicence } from './business-licence.ts';
import { checkOrganizationCode } from './organization-code.ts';
import { readNumber } from './read-number.ts';
import { fail, type InvalidIdentity, type ValidIdentity } from './result.ts';
import {
  checkUnifiedSocialCreditCode,
  type UnifiedSocialCreditCodeOptions,
} from './unified-social-credit-code.ts';

export type UnitCodeKind = 'unifiedSocialCreditCode' | 'organizationCode' | 'businessLicence';

/**
 * Checks the code of an employer; the length tells which of the three it is: 18, 15, or 9 (10 with hyphen).
 * @returns the code with `kind`, or `required`, `length`, or the first error of the check for that kind
 */
export function checkUnitCode(
  value: unknown,
  options: UnifiedSocialCreditCodeOptions = {},
): (ValidIdentity & { kind: UnitCodeKind }) | InvalidIdentity {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  const kind = kindOfLength(text.length);
  if (kind === undefined) return fail('length');
  const result = checks[kind](text, options);
  return result.valid ? { ...result, kind } : result;
}

const checks = {
  unifiedSocialCreditCode: checkUnifiedSocialCreditCode,
  organizationCode: checkOrganizationCode,
  businessLicence: checkBusinessLicence,
};

function kindOfLength(length: number): UnitCodeKind | undefined {
  if (length === 18) return 'unifiedSocialCreditCode';
  if (length === 15) return 'businessLicence';
  return length === 9 || length === 10 ? 'organizationCode' : undefined;
}
