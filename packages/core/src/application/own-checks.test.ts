import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData } from '../fields/json.ts';
import type { Material } from '../materials/material.ts';
import { ownChecks, repeatedFiles } from './own-checks.ts';

const now = new Date('2026-11-24T04:00:00Z');
const good = {
  basic: { idType: '111', idNumber: '220104198107032634' },
  employer: { unitCode: '91220101MA0Y8K0N4P' },
};

test('a clean application passes its own checks', () => {
  assert.deepEqual(ownChecks(good, [], now), [
    { code: 'id-number', ok: true, path: 'basic.idNumber' },
    { code: 'unit-code', ok: true, path: 'employer.unitCode' },
    { code: 'missing-material', ok: true },
    { code: 'dates', ok: true },
  ]);
});

test('wrong numbers, missing materials, warnings and confirmations are each told with their place', () => {
  const data = {
    basic: { ...good.basic, idNumber: '220104198107032635' },
    employer: { unitCode: '91350100M0001TGQXM', $confirmed: { unitCode: '91350100M0001TGQXM' } },
  };
  const issues = [
    { path: 'materials.idFront', code: 'required', severity: 'error' as const },
    { path: 'education.fullTimeDegree', code: 'degree-above-education', severity: 'warning' as const },
  ];
  assert.deepEqual(ownChecks(data, issues, now), [
    { code: 'id-number', ok: false, path: 'basic.idNumber' },
    { code: 'unit-code', ok: false, path: 'employer.unitCode' },
    { code: 'missing-material', ok: false, path: 'materials.idFront' },
    { code: 'dates', ok: true },
    { code: 'warning', ok: false, path: 'education.fullTimeDegree' },
    { code: 'confirmed-by-applicant', ok: false, path: 'employer.unitCode' },
  ]);
});

test('a date that cannot be is told at its place, blocks and rows alike', () => {
  const odd = (data: ApplicationData) =>
    ownChecks(data, [], now)
      .filter(({ code, ok }) => code === 'dates' && !ok)
      .map(({ path }) => path);
  const basic = { ...good.basic, birthDate: '1981-07-03' };
  assert.deepEqual(odd({ basic, education: { fullTimeGraduationDate: '1981-07-02' } }), [
    'education.fullTimeGraduationDate',
  ]);
  assert.deepEqual(odd({ basic, employer: { accountingWorkStart: '1995-07-02' } }), [
    'employer.accountingWorkStart',
  ]);
  assert.deepEqual(odd({ basic, employer: { accountingWorkStart: '1995-07-03' } }), []);
  const jobs = [
    { id: 'a', from: '2001-01-01', to: '2003-01-01' },
    { id: 'b', from: '2004-01-01', to: '2003-12-31' },
  ];
  assert.deepEqual(odd({ basic, employer: { workHistory: jobs } }), ['employer.workHistory.b.to']);
  assert.deepEqual(
    odd({ employer: { accountingWorkStart: '1900-01-01' } }),
    [],
    'nobody knows the birth date',
  );
});

test('a person without a unit has no check of its code', () => {
  assert.ok(!ownChecks({ basic: good.basic }, [], now).some(({ code }) => code === 'unit-code'));
});

test('a file in two slots of one application is told at both', () => {
  const file = (slot: string, sha256: string) => ({ slot, sha256 }) as Material;
  const materials = { idFront: file('idFront', 'a'), idBack: file('idBack', 'a'), photo: file('photo', 'b') };
  assert.deepEqual(
    repeatedFiles(materials).map(({ ok, path }) => [ok, path]),
    [
      [false, 'materials.idFront'],
      [false, 'materials.idBack'],
    ],
  );
});
