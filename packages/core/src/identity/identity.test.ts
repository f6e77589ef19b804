import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkForeignPermanentResidentId,
  checkIdNumber,
  checkLandline,
  checkOrganizationCode,
  checkOtherDocument,
  checkPassport,
  checkPostcode,
  checkResidentId,
  checkUnifiedSocialCreditCode,
  checkUnitCode,
  shanghaiDay,
} from './index.ts';

const now = new Date('2026-11-24T12:00:00+08:00');
const errorOf = (result: { valid: boolean; error?: string }) => result.error ?? 'valid';

test('a day begins at midnight in Shanghai', () => {
  assert.equal(shanghaiDay(new Date('2026-11-23T15:59:59.999Z')), '2026-11-23');
  assert.equal(shanghaiDay(new Date('2026-11-23T16:00:00.000Z')), '2026-11-24');
});

test('a birth date of tomorrow is refused until tomorrow begins in Shanghai', () => {
  const born = '220104202611240159';
  assert.equal(errorOf(checkResidentId(born, { now: new Date('2026-11-23T15:59:59Z') })), 'future-date');
  assert.equal(errorOf(checkResidentId(born, { now: new Date('2026-11-23T16:00:00Z') })), 'valid');
});

test('15 digits are refused unless they are asked for', () => {
  assert.equal(errorOf(checkResidentId('220381600229003', { now })), 'length');
});

test('known regions do not bar the permits of Hong Kong, Macau and Taiwan residents', () => {
  const knownRegions = new Set(['220102']);
  assert.equal(errorOf(checkResidentId('830000199201300022', { now, knownRegions })), 'valid');
  assert.equal(errorOf(checkResidentId('11010519491231002X', { now, knownRegions })), 'region');
});

test('the type of the document decides which beginnings are allowed', () => {
  const check = (idType: string, value: string) => errorOf(checkIdNumber(idType, value, { now }));
  assert.equal(check('111', '11010519491231002X'), 'valid');
  assert.equal(check('111', '810000199408230021'), 'region');
  assert.equal(check('111', '830000199201300022'), 'region');
  assert.equal(check('HMT-HM', '810000199408230021'), 'valid');
  assert.equal(check('HMT-HM', '820000198808080138'), 'valid');
  assert.equal(check('HMT-HM', '830000199201300022'), 'region');
  assert.equal(check('HMT-HM', '11010519491231002X'), 'region');
  assert.equal(check('HMT-TW', '830000199201300022'), 'valid');
  assert.equal(check('HMT-TW', '810000199408230021'), 'region');
});

test('the wrong beginning is found before a wrong date and after a wrong length', () => {
  const check = (value: string) => errorOf(checkIdNumber('HMT-TW', value, { now }));
  assert.equal(check(''), 'required');
  assert.equal(check('1101051949123100'), 'length');
  assert.equal(check('11010519491231 02X'), 'charset');
  assert.equal(check('110105194902310020'), 'region');
  assert.equal(check('830000194902310020'), 'date');
});

test('every other document type has its own check', () => {
  const check = (idType: string, value: string) => errorOf(checkIdNumber(idType, value, { now }));
  assert.equal(check('516', 'H12345678'), 'valid');
  assert.equal(check('516', '12345678'), 'length');
  assert.equal(check('511', '12345678'), 'valid');
  assert.equal(check('414', 'C01X00T47'), 'valid');
  assert.equal(check('553', '932682198501010017'), 'valid');
  assert.equal(check('553', '11010519491231002X'), 'prefix');
  assert.equal(check('114', '军字第2001988号'), 'valid');
  assert.equal(check('990', '吉A-2024/001'), 'valid');
  assert.equal(check('no such type', 'A B'), 'charset');
});

test('a foreign passport may have any letters and digits, a Chinese one may not', () => {
  assert.equal(errorOf(checkPassport('12345678')), 'valid');
  assert.equal(errorOf(checkPassport('1234')), 'length');
  assert.equal(errorOf(checkPassport('12345 678')), 'charset');
  assert.equal(errorOf(checkIdNumber('414', '12345678', { now, country: 'CHN' })), 'prefix');
});

test('a credit code: what is tolerated becomes a warning and later rules still count', () => {
  const tolerate = ['dept', 'category', 'org-checksum'] as const;
  const check = (value: string) => checkUnifiedSocialCreditCode(value, { tolerate });
  assert.deepEqual(check('C1220102MA1712348P'), {
    valid: true,
    value: 'C1220102MA1712348P',
    warnings: ['dept'],
    regionCode: '220102',
  });
  assert.equal(errorOf(check('C1220102MA1712348Q')), 'checksum');
  assert.deepEqual(check('94220102MA1712348H'), {
    valid: true,
    value: '94220102MA1712348H',
    warnings: ['category'],
    regionCode: '220102',
  });
  assert.equal(errorOf(check('91220102MA17123480')), 'checksum');
});

test('the length of a unit code tells its kind', () => {
  const kindOf = (value: string) => {
    const result = checkUnitCode(value);
    return result.valid ? `${result.kind} ${result.value}` : result.error;
  };
  assert.equal(kindOf('91350100m000100y43'), 'unifiedSocialCreditCode 91350100M000100Y43');
  assert.equal(kindOf('D2143569-X'), 'organizationCode D2143569X');
  assert.equal(kindOf('110108000000016'), 'businessLicence 110108000000016');
  assert.equal(kindOf('1234567890'), 'length');
  assert.equal(kindOf('110108000000017'), 'checksum');
  assert.equal(kindOf(''), 'required');
});

test('a foreign card: what is not published is only a warning', () => {
  const old = checkForeignPermanentResidentId('USA110190022816', { now });
  assert.deepEqual(old, { valid: true, value: 'USA110190022816', warnings: ['checksum'], kind: '2017' });
  assert.equal(errorOf(checkForeignPermanentResidentId('USA110190023015', { now })), 'date');
  const odd = checkForeignPermanentResidentId('910682198501010011', { now });
  assert.deepEqual(odd.valid && odd.warnings, ['region']);
});

test('any postcode of six digits counts where no province is named', () => {
  assert.deepEqual(checkPostcode('110000'), { valid: true, value: '110000', warnings: [] });
});

test('another document takes 2 to 30 letters and digits of any script', () => {
  assert.equal(errorOf(checkOtherDocument('x')), 'length');
  assert.equal(errorOf(checkOtherDocument('x'.repeat(31))), 'length');
  assert.equal(errorOf(checkOtherDocument('a<b>')), 'charset');
});

test('letters that only become ASCII in upper case are refused', () => {
  assert.equal(errorOf(checkPassport('ſ1234567')), 'charset');
  assert.equal(errorOf(checkPassport('ı1234567')), 'charset');
});

test('a hyphen counts only before the check character of an organisation code', () => {
  assert.equal(errorOf(checkOrganizationCode('D2143569-X')), 'valid');
  assert.equal(errorOf(checkOrganizationCode('D214356-9X')), 'length');
});

test('a foreign card of somebody born tomorrow is refused', () => {
  assert.equal(errorOf(checkForeignPermanentResidentId('922643202611240012', { now })), 'checksum');
  assert.equal(errorOf(checkForeignPermanentResidentId('922643202611250012', { now })), 'future-date');
});

test('Chinese passports for officials may have eight to ten characters', () => {
  const check = (value: string) => errorOf(checkPassport(value, { country: 'CHN' }));
  assert.equal(check('DE1234567'), 'valid');
  assert.equal(check('P1234567'), 'valid');
  assert.equal(check('D12345678A'), 'charset');
  assert.equal(check('D1234567890'), 'length');
});

test('a landline has at most three parts', () => {
  assert.equal(errorOf(checkLandline('0431-88922800-801')), 'valid');
  assert.equal(errorOf(checkLandline('0431-88922800-801-1')), 'format');
});
