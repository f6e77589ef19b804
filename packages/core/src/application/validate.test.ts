import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import { exampleContext as context, exampleForm as form } from '../testing/example-form.ts';
import { derive } from './derive.ts';
import { fieldAt, patternOf, rowsOf, valueAt } from './paths.ts';
import { factsOf, isReadOnly, isShown, snapshotOf } from './shown.ts';
import { slotAt, slotsOf } from './slots.ts';
import { validateApplication, validateSection } from './validate.ts';

const row = (id: string, values: SectionValue = {}) => ({ id, unit: '甲', region: '990102', ...values });
const person: ApplicationData = {
  who: { name: '王小影', idType: '111', idNumber: '220102199003070021', mobile: '13800000000' },
  work: { employed: true, unitCode: '91220102MA0000YQ64', region: '990102' },
};
const work = (values: SectionValue): ApplicationData => ({
  ...person,
  work: { ...person['work'], ...values },
});
const codes = (data: ApplicationData, section = 'work') =>
  validateSection(form, section, derive(form, data, context), context).map(
    ({ path, code }) => `${path} ${code}`,
  );

test('a value under an unmet condition decides nothing, over two steps', () => {
  const open = work({ senior: true, award: '奖', unitId: 'u' });
  assert.equal(factsOf(form, open, context)['senior'], true);
  const closed = work({ senior: true, award: '奖', unitId: 'u', employed: false });
  assert.deepEqual(factsOf(form, closed, context), {
    residentId: true,
    employed: false,
    unitTaken: false,
    senior: false,
    hasJobs: false,
  });
});

test('a snapshot has what is shown: no hidden value, no retired field, no stale confirmation', () => {
  const confirmed = { unitCode: '91220102MA0000YQ64', 'jobs.a.unit': '甲', gone: 'x' };
  const open = { ...work({ $confirmed: confirmed, jobs: [row('a', { award: '奖' })] }), who: { old: '旧' } };
  assert.deepEqual(snapshotOf(form, open, context), {
    who: {},
    work: {
      ...person['work'],
      jobs: [row('a')],
      $confirmed: { unitCode: '91220102MA0000YQ64', 'jobs.a.unit': '甲' },
    },
  });
  assert.deepEqual(snapshotOf(form, work({ employed: false, $confirmed: confirmed }), context)['work'], {
    employed: false,
  });
});

test('what is missing is told as required, what should have been computed as not derived', () => {
  assert.deepEqual(codes({}, 'who'), [
    'who.name required',
    'who.idType required',
    'who.idNumber required',
    'who.birthDate required',
    'who.mobile required',
  ]);
  assert.deepEqual(codes({ who: { ...person['who'], idNumber: '1' } }, 'who'), [
    'who.idNumber length',
    'who.birthDate not-derived',
  ]);
  assert.deepEqual(codes(work({ employed: false })), ['work.department not-derived']);
});

test('rows are checked one by one, and a rule on rows is asked for each', () => {
  const jobs = [
    row('a', { to: '1980-01-01' }),
    { id: 'b', region: '990000' },
    row('c', { to: '2099-01-01' }),
  ];
  assert.deepEqual(codes(work({ jobs })), [
    'work.jobs.b.unit required',
    'work.jobs.b.region region-incomplete',
    'work.jobs.c.to future-date',
    'work.jobs.a.to before-birth',
  ]);
  assert.deepEqual(codes(work({ jobs: ['a', 'b', 'c', 'd'].map((id) => row(id)) })), ['work.jobs too-many']);
});

test('a rule carries its severity and parameters, and is silent where its field is hidden', () => {
  const issues = (data: ApplicationData) =>
    validateSection(form, 'work', derive(form, data, context), context);
  assert.deepEqual(issues(work({ senior: true, award: '无' })), [
    { path: 'work.award', code: 'too-modest', severity: 'warning', params: { least: 1 } },
  ]);
  assert.deepEqual(issues(work({ award: '无' })), []);
});

test('an application is all its sections and the files that they ask for', () => {
  const data = derive(form, work({ jobs: [row('a')] }), context);
  const paths = validateApplication(form, { data, materials: {} }, context).map(({ path }) => path);
  assert.deepEqual(paths, ['materials.photo', 'materials.idFront', 'materials.jobProof.a']);
});

test('slots: one, per row, counted', () => {
  const paths = (data: ApplicationData) => slotsOf(form, data, context).map(({ path }) => path);
  assert.deepEqual(paths(person), ['photo', 'idFront', 'other.1', 'other.2']);
  const abroad = { ...work({ jobs: [row('x'), row('y')] }), who: { idType: '414' } };
  assert.deepEqual(paths(abroad), ['photo', 'dataPage', 'jobProof.x', 'jobProof.y', 'other.1', 'other.2']);
  for (const path of ['photo', 'jobProof.x', 'other.2']) assert.ok(slotAt(form, path), path);
  for (const path of [
    'photo.1',
    'jobProof',
    'jobProof.',
    'other.0',
    'other.3',
    'other.01',
    'other',
    'x',
    'a.b.c',
  ]) {
    assert.equal(slotAt(form, path), undefined, path);
  }
});

test('paths read rows by id and nothing from the prototype', () => {
  const data = work({ jobs: [row('a')] });
  assert.equal(valueAt(data, 'work.jobs.a.unit'), '甲');
  assert.deepEqual(valueAt(data, 'work.jobs.a'), row('a'));
  for (const path of [
    'work.jobs.b.unit',
    'constructor.name',
    '__proto__.toString',
    'work.constructor',
    'work.jobs.a.toString',
  ]) {
    assert.equal(valueAt(data, path), undefined, path);
    assert.equal(fieldAt(form, path)?.kind, path === 'work.jobs.b.unit' ? 'text' : undefined, path);
  }
  assert.equal(patternOf('work.jobs.a.unit'), 'work.jobs.*.unit');
  assert.equal(patternOf('materials.jobProof.a'), 'materials.jobProof.a');
  assert.deepEqual(rowsOf('x'), []);
});

test('a field is shown by its condition and surface, read-only while derived or locked', () => {
  const facts = factsOf(form, work({ unitId: 'u' }), context);
  const field = (path: string) => fieldAt(form, path)!;
  assert.equal(isShown(field('work.unitCode'), facts), true);
  assert.equal(isShown(field('work.award'), facts), false);
  assert.equal(isShown(field('work.unitId'), facts, 'print'), false);
  assert.equal(isShown(field('who.old'), facts), false);
  assert.equal(isShown(field('who.old'), facts, 'print'), true);
  assert.equal(isReadOnly(field('work.unitCode'), facts), true);
  assert.equal(isReadOnly(field('who.birthDate'), facts), true);
  assert.equal(isReadOnly(field('work.phone'), facts), false);
});
