import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import { blocks } from '../fields/issue.ts';
import type { Material } from '../materials/material.ts';
import { exampleContext as context, exampleForm, exampleProfile } from '../testing/example-form.ts';
import { changeIssues, changesAnything, nameProofs, type Filing } from './change-issues.ts';
import { derive } from './derive.ts';
import { confirmText, issueText, speakerOf } from './words.ts';

const form = {
  ...exampleForm,
  changes: [
    {
      key: 'who',
      sections: ['who'],
      slots: ['idFront', 'dataPage'],
      proves: { idFront: ['who.name', 'who.idNumber'], dataPage: ['who.name'] },
    },
    { key: 'work', sections: ['work'], slots: ['jobProof'] },
  ],
};

const file = (sha256: string) => ({ id: `${sha256}-id`, sha256 }) as Material;
const filing = (data: ApplicationData, materials: Filing['materials']): Filing => ({
  data: derive(form, data, context),
  materials,
});
const who = { name: '王小影', idType: '111', idNumber: '220102199003070021', mobile: '13800000000' };
const work = { employed: true, region: '990102', jobs: [{ id: 'a', unit: '甲', region: '990102' }] };
const files = { idFront: file('front'), 'jobProof.a': file('job') };
const before = filing({ who, work }, files);
const changed = (section: 'who' | 'work', values: SectionValue, materials = before.materials) => {
  const data = { who, work };
  return filing({ ...data, [section]: { ...data[section], ...values } }, materials);
};
const found = (kind: string, now: Filing) => changeIssues(form, kind, before, now, context);

test('a change that gives nothing otherwise is told at the section that it opens', () => {
  assert.deepEqual(found('who', before), [{ path: 'who', code: 'nothing-changed', severity: 'error' }]);
  assert.equal(found('work', before)[0]?.path, 'work');
});

test('what is only computed, confirmed or not asked for changes nothing', () => {
  const data = { ...before.data, work: { ...before.data['work'], years: 7, department: '3' } };
  assert.equal(changesAnything(form, before, { ...before, data }, context), false);
  const ticked = changed('who', { $confirmed: { name: '王小影' } });
  assert.equal(changesAnything(form, before, ticked, context), false);
  const besides = { ...before, materials: { ...files, dataPage: file('page') } };
  assert.equal(changesAnything(form, before, besides, context), false);
});

test('one value, one file or one row more is a change', () => {
  assert.equal(changesAnything(form, before, changed('who', { email: 'a@b.cn' }), context), true);
  const scanned = { ...before, materials: { ...files, idFront: file('new') } };
  assert.deepEqual(found('who', scanned), []);
  const { jobs: _, ...without } = work;
  assert.equal(changesAnything(form, before, filing({ who, work: without }, files), context), true);
});

test('a changed value asks for a new proof, or for a word that the old one holds', () => {
  const asked = {
    path: 'who.name',
    code: 'proof-kept',
    severity: 'confirm' as const,
    params: { proofs: 'idFront' },
  };
  const renamed = changed('who', { name: '王影' });
  assert.deepEqual(found('who', renamed), [asked]);
  assert.ok(blocks([asked]));
  assert.deepEqual(found('who', changed('who', { name: '王影', $confirmed: { name: '王影' } })), []);
  assert.deepEqual(found('who', changed('who', { name: '王晓影', $confirmed: { name: '王影' } })), [asked]);
  assert.deepEqual(found('who', { ...renamed, materials: { ...files, idFront: file('new') } }), []);
});

test('a value that is wrong asks for no proof before it is mended', () => {
  const wrong = { path: 'who.name', code: 'too-short', severity: 'error' as const };
  const now = changed('who', { name: '王' });
  assert.deepEqual(changeIssues(form, 'who', before, now, context, [wrong]), []);
  const odd = [{ ...wrong, severity: 'warning' as const }];
  assert.equal(changeIssues(form, 'who', before, now, context, odd).length, 1);
});

test('what no proof speaks of, or is taken out, asks for none', () => {
  assert.deepEqual(found('who', changed('who', { email: 'a@b.cn' })), []);
  const { name: _, ...nameless } = who;
  assert.deepEqual(found('who', filing({ who: nameless, work }, files)), []);
});

test('the proof of a row proves all of its row and no other', () => {
  const rows = (unit: string, more: SectionValue[] = []) =>
    changed('work', { jobs: [{ id: 'a', unit, region: '990102' }, ...more] });
  assert.deepEqual(
    found('work', rows('乙')).map(({ path, params }) => [path, params]),
    [['work.jobs.a.unit', { proofs: 'jobProof.a' }]],
  );
  assert.deepEqual(found('work', rows('甲', [{ id: 'b', unit: '丙', region: '990102' }])), []);
});

test('files in an issue are named, in its sentence and in what is confirmed', () => {
  const table = {
    'slot.other': '其他',
    'slot.idFront': '身份证',
    'issue.proof-kept': '请更换{proofs}',
    'confirm.proof-kept': '{proofs}仍然有效',
  };
  const speaker = speakerOf(form, exampleProfile, 'zh-CN', table);
  const issue = {
    path: 'who.name',
    code: 'proof-kept',
    severity: 'confirm' as const,
    params: { proofs: 'idFront other.2' },
  };
  const named = nameProofs(speaker, issue);
  assert.equal(issueText(speaker, named), '请更换身份证、其他 2');
  assert.equal(confirmText(speaker, named), '身份证、其他 2仍然有效');
  assert.equal(confirmText(speaker, { ...named, code: 'odd' }), '');
});
