import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  checkBusinessLicence,
  checkForeignPermanentResidentId,
  checkHkMacauTravelPermit,
  checkLandline,
  checkMilitaryOfficerId,
  checkMobile,
  checkOrganizationCode,
  checkPassport,
  checkPostcode,
  checkResidentId,
  checkTaiwanTravelPermit,
  checkUnifiedSocialCreditCode,
  type IdentityResult,
} from './index.ts';

interface Case {
  value: string;
  valid: boolean;
  error?: string;
  normalized?: string;
  birthDate?: string;
  regionCode?: string;
  kind?: string;
  sex?: string;
  warnings?: string[];
  allow15?: boolean;
  strictRegion?: boolean;
  orgCode?: string;
  display?: string;
  note?: string;
}

const file = new URL('../../test-cases/identity.json', import.meta.url);
const cases: Record<string, Case[]> & { today: string } = JSON.parse(readFileSync(file, 'utf8'));
const now = new Date('2026-11-24T12:00:00+08:00');

const checks: Record<string, (value: string, wanted: Case) => IdentityResult> = {
  residentId: (value, { allow15, strictRegion }) =>
    checkResidentId(value, {
      now,
      allow15: allow15 === true,
      ...(strictRegion && { knownRegions: new Set(['220102', '110101']) }),
    }),
  unifiedSocialCreditCode: (value) => checkUnifiedSocialCreditCode(value),
  organizationCode: checkOrganizationCode,
  businessLicence: checkBusinessLicence,
  foreignPermanentResidentId: (value) => checkForeignPermanentResidentId(value, { now }),
  mobile: checkMobile,
  postcode: (value) =>
    checkPostcode(value, { prefixes: ['130', '131', '132', '133', '134', '135', '136', '137'] }),
  landline: checkLandline,
  chinesePassport: (value) => checkPassport(value, { country: 'CHN' }),
  hkMacauTravelPermit: checkHkMacauTravelPermit,
  taiwanTravelPermit: checkTaiwanTravelPermit,
  militaryOfficerId: checkMilitaryOfficerId,
};

for (const [name, check] of Object.entries(checks)) {
  for (const wanted of cases[name] ?? []) {
    test(`${name} ${wanted.value || '(empty)'} → ${wanted.error ?? 'valid'}${wanted.note ? `: ${wanted.note}` : ''}`, () => {
      const result = check(wanted.value, wanted);
      if (wanted.error !== undefined) return assert.deepEqual(result, { valid: false, error: wanted.error });
      assert.ok(result.valid, JSON.stringify(result));
      assert.equal(result.value, wanted.normalized ?? wanted.value);
      assert.deepEqual(result.warnings, wanted.warnings ?? []);
      for (const key of ['birthDate', 'regionCode', 'kind', 'sex'] as const) {
        if (wanted[key] !== undefined) assert.equal(result[key], wanted[key], key);
      }
      if (wanted.orgCode !== undefined) assert.equal(result.value.slice(8, 17), wanted.orgCode);
      if (wanted.display !== undefined) assert.equal(checkOrganizationCode(wanted.display).valid, true);
    });
  }
}

test('no case is left out', () => {
  const counts = Object.keys(checks).map((name) => cases[name]?.length ?? 0);
  assert.deepEqual(counts, [97, 53, 22, 25, 9, 18, 14, 13, 9, 6, 5, 3]);
});
