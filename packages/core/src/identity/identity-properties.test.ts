import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mod11_10, mod11_2, mod31, mod31Alphabet } from './check-digits.ts';
import * as identity from './index.ts';

const now = new Date('2026-11-24T12:00:00+08:00');
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

const birthDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const residentId = fc
  .record({ region: fc.constantFrom('220102', '110105', '650100', '810000'), birthDate, sequence: digits(3) })
  .map((parts) => {
    const body = parts.region + parts.birthDate.replaceAll('-', '') + parts.sequence;
    return { ...parts, number: body + mod11_2(body) };
  });

const organizationCode = fc
  .array(fc.constantFrom(...mod31Alphabet), { minLength: 8, maxLength: 8 })
  .map((list) => list.join(''))
  .map(
    (body) => body + [...'0123456789X'].find((check) => identity.checkOrganizationCode(body + check).valid),
  );

const creditCode = fc
  .record({ head: fc.constantFrom('91', '11', '52', 'N1', 'Y1'), organization: organizationCode })
  .map(({ head, organization }) => `${head}220102${organization}`)
  .map((body) => body + mod31(body));

const replaceAt = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1);

const exported = Object.entries(identity).flatMap(([name, check]) => {
  if (typeof check !== 'function' || !name.startsWith('check')) return [];
  if (name !== 'checkIdNumber') {
    const call = check as (
      value: unknown,
      options: { now: Date; allow15: boolean },
    ) => identity.IdentityResult;
    return [[name, (value: unknown) => call(value, { now, allow15: true })] as const];
  }
  return ['111', 'HMT-HM', 'HMT-TW', '516', '511', '414', '553', '114', '990', ''].map(
    (type) => [`${name} ${type}`, (value: unknown) => identity.checkIdNumber(type, value, { now })] as const,
  );
});

test('every check is among the exported ones', () => assert.equal(exported.length, 24));

test('a well-made resident ID passes and gives back what it holds', () => {
  fc.assert(
    fc.property(residentId, ({ number, region, birthDate: born, sequence }) => {
      const result = identity.checkResidentId(` ${number.toLowerCase()}\n`, { now });
      assert.deepEqual(result, {
        valid: true,
        value: number,
        warnings: [],
        sex: Number(sequence) % 2 === 1 ? '1' : '2',
        birthDate: born,
        regionCode: region,
        kind: region === '810000' ? 'hmt-residence-permit' : 'resident-id',
      });
    }),
  );
});

test('one wrong digit or two neighbours swapped never pass in a resident ID', () => {
  fc.assert(
    fc.property(residentId, fc.nat(16), fc.nat(9), ({ number }, at, digit) => {
      const wrong = replaceAt(number, at, String(digit));
      const swapped =
        number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2);
      for (const changed of [wrong, swapped]) {
        assert.equal(identity.checkResidentId(changed, { now }).valid, changed === number);
      }
    }),
  );
});

test('a well-made credit code passes and one wrong character does not', () => {
  fc.assert(
    fc.property(creditCode, fc.nat(17), fc.constantFrom(...mod31Alphabet), (code, at, character) => {
      assert.equal(identity.checkUnifiedSocialCreditCode(code).valid, true);
      const changed = replaceAt(code, at, character);
      assert.equal(identity.checkUnifiedSocialCreditCode(changed).valid, changed === code);
    }),
  );
});

test('a well-made organisation code passes with and without hyphen, one wrong character does not', () => {
  fc.assert(
    // Values 11 apart are equal in mod 11, so the wrong character is a digit for a digit.
    fc.property(digits(8), fc.nat(7), fc.nat(9), (body, at, digit) => {
      const check = [...'0123456789X'].filter((last) => identity.checkOrganizationCode(body + last).valid);
      assert.equal(check.length, 1);
      assert.equal(identity.checkOrganizationCode(`${body}-${check[0]}`).valid, true);
      const changed = replaceAt(body, at, String(digit));
      assert.equal(identity.checkOrganizationCode(changed + check[0]).valid, changed === body);
    }),
  );
});

test('a well-made licence number passes and one wrong digit does not', () => {
  fc.assert(
    fc.property(digits(8), fc.nat(14), fc.nat(9), (series, at, digit) => {
      const body = `220102${series}`;
      const number = body + mod11_10(body);
      assert.equal(identity.checkBusinessLicence(number).valid, true);
      const changed = replaceAt(number, at, String(digit));
      assert.equal(identity.checkBusinessLicence(changed).valid, changed === number);
    }),
  );
});

test('what a check returns as value passes again unchanged', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        residentId.map(({ number }) => number),
        creditCode,
        organizationCode,
      ),
      (number) => {
        for (const [name, check] of exported) {
          const first = check(number);
          if (first.valid) assert.deepEqual(check(first.value), first, name);
        }
      },
    ),
  );
});

test('no value throws, and what is not a string is required or charset', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 80 })), (value) => {
      for (const [name, check] of exported) {
        const result = check(value);
        if (typeof value === 'string') continue;
        const error = value === undefined || value === null ? 'required' : 'charset';
        assert.deepEqual(result, { valid: false, error }, name);
      }
    }),
  );
});

test('50 kB of anything is refused within 20 ms', () => {
  const size = 50_000;
  const hostile = [
    '1',
    'a',
    '-',
    ' ',
    '\t1',
    '0-',
    '(',
    '１',
    '字',
    '\u{1f600}',
    'ſ',
    '9A',
    ' \u3000x',
  ].flatMap((unit) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    return [text, `220102${text}`, `${text}X`, `1${text}!`];
  });
  for (const [name, check] of exported) {
    for (const text of hostile) {
      const start = performance.now();
      const { valid } = check(text);
      const took = performance.now() - start;
      assert.equal(valid, false, name);
      assert.ok(took < 20, `${name}: ${took} ms for ${JSON.stringify(text.slice(0, 10))}…`);
    }
  }
});
