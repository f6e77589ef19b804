import assert from 'node:assert/strict';
import test from 'node:test';
import { exampleForm } from '../testing/example-form.ts';
import { inFormOrder } from './path-order.ts';

const data = { work: { jobs: [{ id: 'second' }, { id: 'first' }] } };
const sorted = (paths: readonly string[]) =>
  inFormOrder(
    exampleForm,
    data,
    paths.map((path) => ({ path })),
  ).map(({ path }) => path);

test('paths stand in the order of the form, a section before its fields, rows as they stand, materials last', () => {
  const order = [
    'who',
    'who.name',
    'who.email',
    'work',
    'work.unitCode',
    'work.jobs',
    'work.jobs.second',
    'work.jobs.second.unit',
    'work.jobs.second.to',
    'work.jobs.first.unit',
    'work.jobs.gone.unit',
    'materials.photo',
    'materials.idFront',
    'materials.jobProof.second',
    'materials.jobProof.first',
    'materials.other.1',
    'materials.other.2',
    'unknown.field',
  ];
  assert.deepEqual(sorted([...order].reverse()), order);
});

test('what is at one path stays as it was', () => {
  const items = [
    { path: 'who.name', n: 1 },
    { path: 'who', n: 2 },
    { path: 'who.name', n: 3 },
  ];
  assert.deepEqual(
    inFormOrder(exampleForm, data, items).map(({ n }) => n),
    [2, 1, 3],
  );
});
