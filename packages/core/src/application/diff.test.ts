import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import type { Material } from '../materials/material.ts';
import { diffData, diffMaterials } from './diff.ts';
import { sameJson } from './same-json.ts';
import { mask } from './mask.ts';

const row = (id: string, values: SectionValue = {}) => ({ id, unit: '甲', region: '990102', ...values });
const person: ApplicationData = {
  who: { name: '王小影', idType: '111', idNumber: '220102199003070021', mobile: '13800000000' },
  work: { employed: true, unitCode: '91220102MA0000YQ64', region: '990102' },
};
const work = (values: SectionValue): ApplicationData => ({
  ...person,
  work: { ...person['work'], ...values },
});

test('a difference names the path and both values, rows by their id and order aside', () => {
  const before = work({ jobs: [row('a'), row('b')], region: '990102' });
  const after = work({ jobs: [row('c'), row('b', { unit: '乙' })], region: undefined as never });
  delete after['work']!['region'];
  assert.deepEqual(diffData(before, after), [
    { path: 'work.region', before: '990102' },
    { path: 'work.jobs.a', before: row('a') },
    { path: 'work.jobs.b.unit', before: '甲', after: '乙' },
    { path: 'work.jobs.c', after: row('c') },
  ]);
  assert.deepEqual(diffData(work({ jobs: [row('a'), row('b')] }), work({ jobs: [row('b'), row('a')] })), []);
  assert.deepEqual(diffData(work({ $confirmed: { a: '1' } }), work({})), []);
});

test('files differ by their bytes', () => {
  const file = (id: string, sha256: string) => ({ id, sha256 }) as Material;
  assert.deepEqual(
    diffMaterials({ a: file('1', 'x'), b: file('2', 'y') }, { a: file('9', 'x'), c: file('3', 'z') }),
    [
      { path: 'materials.b', before: '2' },
      { path: 'materials.c', after: '3' },
    ],
  );
  assert.deepEqual(diffMaterials({ a: file('1', 'x') }, { a: file('2', 'y') }), [
    { path: 'materials.a', before: '1', after: '2' },
  ]);
});

test('equal JSON', () => {
  assert.ok(sameJson({ a: [1, { b: 'x' }], c: true }, { c: true, a: [1, { b: 'x' }] }));
  for (const [a, b] of [
    [[1], { 0: 1 }],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [null, {}],
    ['1', 1],
  ] as const) {
    assert.ok(!sameJson(a as never, b as never), JSON.stringify([a, b]));
  }
});

test('masks keep the ends only', () => {
  assert.equal(mask('name', '王小影'), '王**');
  assert.equal(mask('idNumber', '220102199003070021'), '2201**********0021');
  assert.equal(mask('idNumber', 'E12345678'), 'E1*****78');
  assert.equal(mask('idNumber', '1234'), '****');
  assert.equal(mask('phone', '13812345678'), '138****5678');
  assert.equal(mask('phone', '8892280'), '*******');
  assert.equal(mask('name', ''), '');
});
