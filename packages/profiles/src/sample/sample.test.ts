import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, FormContext, Material, Materials, RegionNode } from '@acct-forms/core';
import {
  derive,
  diffData,
  displayValue,
  hintOf,
  routeToDepartment,
  shapeIssues,
  slotsOf,
  snapshotOf,
  speakerOf,
  transition,
  validateApplication,
  valueAt,
} from '@acct-forms/core';
import { codes } from '@acct-forms/core/locales/en/codes';
import { fields as en } from '@acct-forms/core/locales/en/fields';
import { completeAnswers, schooling, withAnswers } from '@acct-forms/core/testing';
import { jilin } from '../jilin/index.ts';
import { sample } from './index.ts';

const form = await sample.form();
const context: FormContext = {
  now: new Date('2026-11-24T12:00:00+08:00'),
  profile: sample,
  account: { mobile: '13800000000' },
};
const speaker = speakerOf(form, sample, 'en', { ...en, ...codes });
const person = (answers: Parameters<typeof withAnswers>[1] = {}) =>
  derive(form, withAnswers(completeAnswers(form, '990121'), answers), context);
const slotPaths = (data: ApplicationData) =>
  slotsOf(form, data, context)
    .filter(({ required }) => required)
    .map(({ path }) => path);
const filesFor = (data: ApplicationData): Materials =>
  Object.fromEntries(slotPaths(data).map((path) => [path, { slot: path } as Material]));
const issues = (data: ApplicationData) =>
  validateApplication(form, { data, materials: filesFor(data) }, context).map(
    ({ path, code, severity }) => `${path} ${code} ${severity}`,
  );
const route = (regionCode: string) => {
  const result = routeToDepartment(sample, { regionCode });
  return 'error' in result ? result.error : result.department.no;
};

test('a complete person with every file has no issue', () => {
  const data = person();
  assert.deepEqual(issues(data), []);
  assert.equal(valueAt(data, 'employer.department'), '5');
  assert.equal(
    displayValue(speaker, 'employer.unitType', valueAt(data, 'employer.unitType')),
    'Private enterprise',
  );
});

test('it has five steps, none of them about talent', async () => {
  const keys = form.sections.map(({ key }) => key);
  assert.deepEqual(keys, ['basic', 'education', 'employer', 'title']);
  assert.ok(!form.slots.some(({ key }) => key === 'talentProof'));
  assert.ok(!form.changes.some(({ key }) => key === 'talent'));
  assert.equal((await jilin.form()).sections.length, 5);
});

test('what other provinces ask is on', () => {
  const names = form.sections.flatMap(({ key, fields }) =>
    Object.keys(fields).map((name) => `${key}.${name}`),
  );
  for (const on of [
    'basic.householdRegion',
    'basic.mailingAddress',
    'basic.mailingPostcode',
    'education.educations',
    'employer.unitType',
    'employer.workHistory',
    'title.licences',
    'title.abacusLevel',
  ]) {
    assert.ok(names.includes(on), on);
  }
  assert.ok(form.sections[3]?.fields['titles']?.fields?.['issuer']);
  assert.equal(names.indexOf('employer.unitType'), names.indexOf('employer.economicType') + 1);
  for (const off of ['education.fullTimeEducation', 'employer.provincialUnit', 'title.oldCertNo']) {
    assert.ok(!names.includes(off), off);
  }
});

test('each education has its own proof, each degree is proven, and students bring neither', () => {
  const second = { ...schooling, id: 'row-2', trainingMode: 'part-time', level: '14', degree: '0' };
  const data = person({ 'education.educations': [schooling, second] });
  assert.deepEqual(
    slotPaths(data).filter((path) => /education|degree/.test(path)),
    ['educationProof.row-1', 'educationProof.row-2', 'degreeProof'],
  );
  const student = person({ 'education.isStudent': true, 'education.educations': [second] });
  assert.deepEqual(
    slotPaths(student).filter((path) => /education|degree|student/.test(path)),
    ['studentProof'],
  );
});

test('an education must not end before it begins, and a degree needs its level', () => {
  const row = { ...schooling, enrolmentDate: '2012-07-01', degree: '2' };
  assert.deepEqual(issues(person({ 'education.educations': [row] })), [
    'education.educations.row-1.degree degree-above-education warning',
    'education.educations.row-1.graduationDate before-enrolment error',
  ]);
});

test('work periods must not overlap: the later row is told, open ends run until today', () => {
  const job = (id: string, from: string, to?: string) => ({
    id,
    from,
    ...(to === undefined ? {} : { to }),
    unit: '示例公司',
    position: '06',
  });
  const history = (...rows: ReturnType<typeof job>[]) => issues(person({ 'employer.workHistory': rows }));
  assert.deepEqual(history(job('a', '2012-01-01', '2013-12-31'), job('b', '2014-01-01')), []);
  assert.deepEqual(history(job('a', '2014-01-01'), job('b', '2012-01-01', '2013-12-31')), []);
  assert.deepEqual(history(job('a', '2012-01-01', '2014-01-01'), job('b', '2014-01-01')), [
    'employer.workHistory.b.from periods-overlap error',
  ]);
  assert.deepEqual(history(job('a', '2012-01-01'), job('b', '2020-01-01', '2021-01-01')), [
    'employer.workHistory.b.from periods-overlap error',
  ]);
  assert.deepEqual(history(job('a', '2014-01-01', '2013-01-01')), [
    'employer.workHistory.a.to ends-before-start error',
  ]);
});

test('rows are compared by id and their region codes are renewed', () => {
  const before = person({
    'employer.workHistory': [{ id: 'a', from: '2012-01-01', unit: '甲公司', position: '06' }],
  });
  const after = person({
    'employer.workHistory': [{ id: 'a', from: '2012-01-01', unit: '乙公司', position: '06' }],
  });
  assert.deepEqual(diffData(before, after), [
    { path: 'employer.workHistory.a.unit', before: '甲公司', after: '乙公司' },
  ]);
  assert.equal(valueAt(person({ 'employer.unitRegion': '990122' }), 'employer.unitRegion'), '990181');
});

test('routing: districts of the capital have bureaus, others fall to their city, 新湖 has its own', () => {
  assert.equal(route('990102'), 3);
  assert.equal(route('990203'), 7);
  assert.equal(route('990322'), 11);
  assert.equal(route('xinhu'), 12);
  assert.equal(route('990201'), 'region-ambiguous');
  assert.equal(route('220102'), 'region-outside');
  const provincial = routeToDepartment(sample, { provincialUnit: true, regionCode: '990121' });
  assert.ok('department' in provincial && provincial.department.no === 5);
  const reached = new Set(sample.departments.map(({ regionCode = 'xinhu' }) => route(regionCode)));
  assert.equal(reached.size, 12);
});

test('personnel: whoever has an employer is on duty', () => {
  const typeOf = (answers: Parameters<typeof withAnswers>[1]) =>
    valueAt(person(answers), 'employer.personnelType');
  assert.equal(typeOf({ 'employer.inAccountingWork': false }), 'on-duty');
  assert.equal(typeOf({ 'employer.onDuty': false }), 'off-duty');
  assert.equal(typeOf({ 'employer.onDuty': false, 'title.hasTitle': false }), 'candidate');
  assert.equal(typeOf({ 'employer.onDuty': false, 'education.isStudent': true }), 'student');
});

test('the photo is smaller, and its hint says so', () => {
  const photo = form.pictureRules['photo'];
  assert.deepEqual(
    [photo?.minWidth, photo?.minHeight, photo?.maxBytes, photo?.background],
    [114, 156, 30_720, undefined],
  );
  assert.equal(
    hintOf(speaker, 'basic.photo', {}),
    'An ID photo on white or blue, 114×156 pixels, 2 to 30 KB.',
  );
});

test('two levels decide', () => {
  const guards = { sameBureau: true, claimedByActor: true, notOwnCase: true, flagsResolved: true };
  const hasNextLevel = sample.reviewLevels === 2;
  const first = transition({ state: 'inReview', level: 1 }, 'approve', {
    role: 'reviewer',
    guards,
    hasNextLevel,
  });
  assert.deepEqual(first, { state: 'submitted', level: 2, effects: ['nextLevel', 'unassign'] });
});

test('its data have its own shape', () => {
  assert.deepEqual(
    shapeIssues(form, 'talent', {}).map(({ code }) => code),
    ['unknown-section'],
  );
  assert.deepEqual(
    shapeIssues(form, 'education', { fullTimeEducation: '20' }).map(({ code }) => code),
    ['unknown-field'],
  );
  for (const { key } of form.sections) assert.deepEqual(shapeIssues(form, key, person()[key]), []);
  assert.deepEqual(
    Object.keys(snapshotOf(form, person(), context)),
    form.sections.map(({ key }) => key),
  );
});

test('English: every region, bureau and text has words of its own', async () => {
  const english = await sample.texts!['en']!();
  const namesOf = ({ name, children = [] }: RegionNode): string[] => [name, ...children.flatMap(namesOf)];
  const regions = namesOf(sample.regions.root);
  const bureaus = sample.departments.map(({ name }) => name);
  const pledge = form.letters['truthPledge']!.paragraphs.map((text) => text['zh-CN']);
  for (const text of [...regions, ...bureaus, ...pledge])
    assert.match(english[text] ?? '', /^[^一-鿿]+$/, text);
  for (const names of [regions, bureaus])
    assert.equal(new Set(names.map((name) => english[name])).size, names.length);
});
