import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derive, routeToDepartment, slotsOf, validateApplication, type FormContext } from '@acct-forms/core';
import { sampleIdNumber, samplePerson, sampleUnitCode } from '@acct-forms/adapter/conformance';
import { lanjiang } from '../profile/index.ts';
import { answers } from './answers.ts';

const form = await lanjiang.form();
const context: FormContext = {
  now: new Date('2026-11-24T12:00:00+08:00'),
  profile: lanjiang,
  account: { mobile: '13800001234' },
};
const person = (more: object = {}) =>
  answers({ ...samplePerson(lanjiang), idNumber: sampleIdNumber(), unitCode: sampleUnitCode(), ...more });

test('the profile is whole: the standard sections, changed, and one of its own', () => {
  assert.deepEqual(
    form.sections.map(({ key }) => key),
    ['basic', 'education', 'employer', 'skills', 'talent', 'title'],
  );
});

test('complete answers lack nothing but the files, among them one for each course', () => {
  const data = derive(form, person(), context);
  const issues = validateApplication(form, { data, materials: {} }, context);
  assert.deepEqual(
    issues.filter(({ path }) => !path.startsWith('materials.')),
    [],
  );
  const asked = slotsOf(form, data, context).filter(({ required }) => required);
  assert.ok(asked.some(({ path }) => path === 'courseProof.course-1'));
  assert.deepEqual(
    issues.map(({ path }) => path),
    asked.map(({ path }) => `materials.${path}`),
  );
});

const bureauOf = (input: Parameters<typeof routeToDepartment>[1]) => {
  const result = routeToDepartment(lanjiang, input);
  return 'department' in result ? result.department.name : result.error;
};

test('every region finds its bureau, the port and the units of the province theirs', () => {
  assert.equal(bureauOf({ regionCode: '980102' }), '江北区财政局');
  assert.equal(bureauOf({ regionCode: '980202' }), '云溪市财政局');
  assert.equal(bureauOf({ regionCode: '980221' }), '云溪市财政局');
  assert.equal(bureauOf({ regionCode: '980101' }), 'region-ambiguous');
  assert.equal(bureauOf({ regionKey: 'port' }), '澜江港财政金融局');
  assert.equal(bureauOf({ regionCode: '980121', provincialUnit: true }), '省直单位会计服务中心');
});
