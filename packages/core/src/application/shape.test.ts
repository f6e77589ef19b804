import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import { exampleForm as form } from '../testing/example-form.ts';
import { longestText, normalizeSection, shapeIssues } from './shape.ts';

const row = (id: string, values: SectionValue = {}) => ({ id, unit: '甲', region: '990102', ...values });
const person: ApplicationData = {
  who: { name: '王小影', idType: '111', idNumber: '220102199003070021', mobile: '13800000000' },
  work: { employed: true, unitCode: '91220102MA0000YQ64', region: '990102' },
};

test('a shape refuses what cannot be stored and nothing else', () => {
  const found = (value: unknown, section = 'work') =>
    shapeIssues(form, section, value).map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(found({ ...person['work'], department: '2', region: 'nonsense' }), []);
  assert.deepEqual(found({}, 'where'), ['where unknown-section']);
  assert.deepEqual(found({}, '__proto__'), ['__proto__ unknown-section']);
  for (const value of [null, [], 'x', 1, undefined]) assert.deepEqual(found(value), ['work wrong-type']);
  for (const key of ['__proto__', 'constructor', 'toString', 'nope']) {
    assert.deepEqual(found(JSON.parse(`{"${key}": "x"}`)), [`work.${key} unknown-field`], key);
    const jobs = JSON.parse(`[{"id": "a", "${key}": "x"}]`);
    assert.deepEqual(found({ jobs }), [`work.jobs.a.${key} unknown-field`], key);
  }
  assert.deepEqual(found({ photo: 'x' }, 'who'), ['who.photo unknown-field']);
  assert.deepEqual(found({ employed: 'true', years: 1.5, region: 1, unitCode: '', phone: null, jobs: {} }), [
    'work.employed wrong-type',
    'work.years wrong-type',
    'work.region wrong-type',
    'work.unitCode wrong-type',
    'work.phone wrong-type',
    'work.jobs wrong-type',
  ]);
  for (const text of ['\ud800', 'a\udc00b', 'a\u0000b', '长'.repeat(longestText + 1)]) {
    assert.deepEqual(found({ region: text }), ['work.region not-text']);
  }
  assert.deepEqual(found({ region: '𬎆'.repeat(longestText / 2) }), []);
  assert.deepEqual(found({ years: Number.MAX_SAFE_INTEGER + 1 }), ['work.years wrong-type']);
});

test('rows need an id of their own; confirmations are short texts', () => {
  const found = (value: unknown) =>
    shapeIssues(form, 'work', value).map(({ path, code }) => `${path} ${code}`);
  for (const bad of ['x', null, {}, { id: 1 }, { id: '' }, { id: 'a.b' }, { id: 'a'.repeat(65) }]) {
    assert.deepEqual(found({ jobs: [bad] }), ['work.jobs.0 wrong-row'], JSON.stringify(bad));
  }
  assert.deepEqual(found({ jobs: [row('a'), row('a')] }), ['work.jobs.1 wrong-row']);
  assert.deepEqual(found({ jobs: Array.from({ length: 51 }, (_, i) => row(`r${i}`)) }), [
    'work.jobs wrong-type',
  ]);
  assert.deepEqual(found({ $confirmed: { unitCode: 'x', 'jobs.a.unit': 'y' } }), []);
  for (const bad of [1, [], { a: 1 }, { a: '\ud800' }, { 'a b': 'x' }, { a: 'x'.repeat(longestText + 1) }]) {
    assert.deepEqual(
      found({ $confirmed: bad }),
      ['work.$confirmed wrong-type'],
      JSON.stringify(bad).slice(0, 30),
    );
  }
});

test('what is stored is trimmed, composed and without empty answers', () => {
  const value = {
    name: '  e\u0301 ',
    empty: ' \u3000',
    none: [],
    flag: false,
    n: 0,
    rows: [{ id: 'a', x: ' y ', z: '' }],
  };
  assert.deepEqual(normalizeSection(form, 'work', value), {
    name: 'é',
    flag: false,
    n: 0,
    rows: [{ id: 'a', x: 'y' }],
  });
  const polluted = normalizeSection(form, 'work', JSON.parse('{"__proto__": {"polluted": "x"}}'));
  assert.equal(Object.getPrototypeOf(polluted), Object.prototype);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('a section is stored as its kinds of field ask, rows and confirmations too', () => {
  const value = {
    unitCode: '91220102-MA0000YQ64',
    phone: '（0431） 8892 2800',
    jobs: [{ id: 'a', unit: ' 甲 ', to: '2012年7月1日' }],
    $confirmed: { unitCode: ' 91220102ma0000yq64', 'jobs.a.to': '2012.7.1' },
  };
  assert.deepEqual(normalizeSection(form, 'work', value), {
    unitCode: '91220102MA0000YQ64',
    phone: '0431-88922800',
    jobs: [{ id: 'a', unit: '甲', to: '2012-07-01' }],
    $confirmed: { unitCode: '91220102MA0000YQ64', 'jobs.a.to': '2012-07-01' },
  });
});
