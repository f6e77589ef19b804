import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, Json } from '../fields/json.ts';
import type { FieldKind } from '../fields/field.ts';
import { exampleContext, exampleForm } from '../testing/example-form.ts';
import { derive } from './derive.ts';
import { fieldAt } from './paths.ts';
import { validateSection } from './validate.ts';

const person: ApplicationData = {
  who: { name: '王小影', idType: '111', idNumber: '220102199003070021', mobile: '13800000000' },
  work: { employed: true, unitCode: '91220102MA0000YQ64', region: '990102' },
};

/** What is found at a path with a value there: `code`, or `code severity` where it is no error. */
function findings(path: string, value: Json | undefined, others: ApplicationData = {}): string[] {
  const [section = '', name = ''] = path.split('.');
  const data = {
    ...person,
    ...others,
    [section]: { ...person[section], ...others[section], ...(value === undefined ? {} : { [name]: value }) },
  };
  return validateSection(exampleForm, section, derive(exampleForm, data, exampleContext), exampleContext)
    .filter((issue) => issue.path === path)
    .map(({ code, severity }) => (severity === 'error' ? code : `${code} ${severity}`));
}

const abroad: ApplicationData = { who: { idType: '414', country: 'CAN' } };
const chinesePassport: ApplicationData = { who: { idType: '414', country: 'CHN' } };
const permanent: ApplicationData = { who: { idType: '553', country: 'CAN' } };
const long = 'a'.repeat(90);

const cases: readonly (readonly [string, Json, readonly string[], ApplicationData?])[] = [
  ['who.name', '王小影', []],
  ['who.name', '买买提·吐尔逊', []],
  ['who.name', '㛃〇', []],
  ['who.name', '王', ['too-short']],
  ['who.name', '一二三四五六七八九十一', ['too-long']],
  ['who.name', '𬎆'.repeat(10), []],
  ['who.name', '王\u200b影', ['control-characters']],
  ['who.name', '王\n影', ['control-characters']],
  ['who.name', 'Wang Li', ['name-characters']],
  ['who.name', 'Ana Roy', [], abroad],
  ['who.name', 'Ana 1', ['name-characters'], abroad],
  ['who.name', '·王影', ['name-characters']],
  ['who.name', '王··影', ['name-characters']],
  ['who.idType', '414', []],
  ['who.idType', '990', ['unknown-code']],
  ['who.idType', 'constructor', ['unknown-code']],
  ['who.idNumber', '220102199003070022', ['checksum']],
  ['who.idNumber', 'AB123', [], abroad],
  ['who.idNumber', 'AB12', ['length'], abroad],
  ['who.idNumber', 'AB12345', ['prefix'], chinesePassport],
  ['who.idNumber', 'E12345678', [], chinesePassport],
  ['who.idNumber', '999036199003070026', ['region warning'], permanent],
  ['who.birthDate', '1990-02-30', ['not-a-date'], abroad],
  ['who.birthDate', '1899-12-31', ['not-a-date'], abroad],
  ['who.birthDate', '1990-07', ['day-missing'], abroad],
  ['who.birthDate', '１９９０ 年 7 月', ['day-missing'], abroad],
  ['who.birthDate', '199007', ['day-missing'], abroad],
  ['who.birthDate', '1990-13', ['not-a-date'], abroad],
  ['who.birthDate', '1990', ['not-a-date'], abroad],
  ['who.birthDate', '2026-11-25', ['future-date'], abroad],
  ['who.birthDate', '2026-11-24', [], abroad],
  ['who.birthDate', '2000-02-29', [], abroad],
  ['who.mobile', '1380000000', ['length']],
  ['who.mobile', '12800000000', ['prefix']],
  ['who.mobile', '+8613800000000', ['charset']],
  ['who.email', 'a@b.cn', []],
  ['who.email', 'a@b', ['format']],
  ['who.email', 'a b@c.cn', ['format']],
  ['who.email', `${long}@example.com`, ['too-long']],
  ['work.employed', true, []],
  ['work.unitCode', '91220102MA0000YQ61', ['checksum confirm']],
  ['work.unitCode', 'B1220102MA0000YQ62', ['dept warning']],
  ['work.unitCode', '91220102', ['length']],
  ['work.unitCode', '123456', ['length']],
  ['work.region', '990102', []],
  ['work.region', '990109', []],
  ['work.region', 'lake', []],
  ['work.region', '990102100', []],
  ['work.region', '990000', ['region-incomplete']],
  ['work.region', '990200', ['region-ambiguous']],
  ['work.region', '110105', ['region-outside']],
  ['work.region', '990999', ['region-unknown']],
  ['work.region', 'sea', ['region-unknown']],
  ['work.phone', '0431-88922800', []],
  ['work.phone', '0431-88922800-12', []],
  ['work.phone', '13800000000', []],
  ['work.phone', '88922800', ['prefix']],
  ['work.phone', '0431--8892', ['format']],
  ['work.phone', '0431-889', ['length']],
  ['work.phone', '0431 88922800', ['charset']],
  ['work.postcode', '980001', []],
  ['work.postcode', '971000', []],
  ['work.postcode', '972000', ['prefix warning']],
  ['work.postcode', '98000', ['length']],
  ['work.postcode', '98000A', ['charset']],
  // A warning of its own hides no broken rule, an error does.
  ['work.postcode', '972009', ['prefix warning', 'odd']],
  ['work.postcode', '98009', ['length']],
  ['work.jobs', [], []],
];

for (const [path, value, expected, others] of cases) {
  const shown = JSON.stringify(value);
  test(`${path} ${shown.length > 40 ? `${shown.slice(0, 37)}…` : shown}: ${expected.join(', ') || 'fine'}`, () => {
    assert.deepEqual(findings(path, value, others), expected);
  });
}

test('every kind of field is among the cases, but for those without a check of their own', () => {
  const seen = new Set(cases.map(([path]) => fieldAt(exampleForm, path)?.kind));
  const kinds: readonly FieldKind[] = [
    'text',
    'choice',
    'yesNo',
    'date',
    'region',
    'identityNumber',
    'unitCode',
    'mobile',
    'landline',
    'email',
    'postcode',
    'list',
  ];
  assert.deepEqual(seen, new Set(kinds));
});

test('a locked value is not checked again', () => {
  assert.deepEqual(findings('work.unitCode', '1', { work: { unitId: 'unit-1' } }), []);
});

test('a confirmed value is settled, another value is not', () => {
  const bad = '91220102MA0000YQ61';
  const confirmed = (value: string): ApplicationData => ({ work: { $confirmed: { unitCode: value } } });
  assert.deepEqual(findings('work.unitCode', bad, confirmed(bad)), []);
  assert.deepEqual(findings('work.unitCode', bad, confirmed('91220102MA0000YQ64')), ['checksum confirm']);
});

/** Milliseconds; the best of several runs is the check's own time, the others another process's. */
function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

test('no text of 50,000 characters keeps a check busy', () => {
  for (const path of cases.map(([where]) => where).filter((where) => !/employed|jobs/.test(where))) {
    for (const piece of ['a', '1', '王·', 'a@', '.a', '-', '\u0301', ' ']) {
      const text = piece.repeat(50_000 / piece.length);
      const spent = Math.min(...Array.from({ length: 3 }, () => timeOf(() => findings(path, text, abroad))));
      assert.ok(spent < 20, `${path} ${piece}: ${spent} ms`);
    }
  }
});
