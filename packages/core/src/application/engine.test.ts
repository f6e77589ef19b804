import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import type { Material } from '../materials/material.ts';
import { exampleContext as context, exampleForm as form, exampleProfile } from '../testing/example-form.ts';
import { derive, startingData } from './derive.ts';
import { diffData, diffMaterials, sameJson } from './diff.ts';
import { mask } from './mask.ts';
import { fieldAt, patternOf, rowsOf, valueAt } from './paths.ts';
import { longestText, normalizeSection, shapeIssues } from './shape.ts';
import { factsOf, isReadOnly, isShown, snapshotOf } from './shown.ts';
import { slotAt, slotsOf } from './slots.ts';
import { validateApplication, validateSection } from './validate.ts';
import { displayValue, issueText, labelOf, optionsOf, reasonOf, slotLabel, speakerOf } from './words.ts';

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

test('derivations run once, in order, each seeing the ones before', () => {
  const data = derive(form, person, context);
  assert.equal(valueAt(data, 'who.birthDate'), '1990-03-07');
  assert.equal(valueAt(data, 'work.department'), '2');
  assert.equal(valueAt(data, 'work.years'), 2);
  assert.equal(valueAt(person, 'work.department'), undefined);
  assert.equal(derive(form, data, context), data);
});

test('a derived field overrides what was typed, and keeps it when it is not derived', () => {
  const typed = { ...person, who: { ...person['who'], birthDate: '2000-01-01' } };
  assert.equal(valueAt(derive(form, typed, context), 'who.birthDate'), '1990-03-07');
  const abroad = { ...typed, who: { ...typed.who, idType: '414' } };
  assert.equal(valueAt(derive(form, abroad, context), 'who.birthDate'), '2000-01-01');
  assert.equal(valueAt(derive(form, work({ employed: false }), context), 'work.department'), undefined);
});

test('former regions become current ones, in rows too', () => {
  const data = derive(form, work({ region: '990109', jobs: [row('a', { region: '990102100' })] }), context);
  assert.equal(valueAt(data, 'work.region'), '990102');
  assert.equal(valueAt(data, 'work.jobs.a.region'), 'lake');
});

test('a new draft starts with the declared values', () => {
  assert.deepEqual(startingData(form, context), { who: { idType: '111' }, work: { years: 0 } });
});

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
  assert.deepEqual(normalizeSection(value), { name: 'é', flag: false, n: 0, rows: [{ id: 'a', x: 'y' }] });
  const polluted = normalizeSection(JSON.parse('{"__proto__": {"polluted": "x"}}'));
  assert.equal(Object.getPrototypeOf(polluted), Object.prototype);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
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

test('words: labels, values, options, reasons and sentences', () => {
  const table = {
    'label.who.name': '姓名',
    'label.work.jobs.*.unit': '工作单位',
    'section.work': '工作',
    'slot.other': '其他',
    'slot.jobProof': '证明',
    'fact.hasJobs': '有工作经历',
    'reason.because': '因为：{facts}',
    'reason.everybody': '所有人',
    'reason.optional': '选填',
    'issue.required': '请填写{label}',
    'issue.text.too-long': '{label}最多 {max} 个字',
    'code.idTypes.414': 'Passport',
    yes: '是',
    no: '否',
  };
  const speaker = speakerOf(form, exampleProfile, 'zh-CN', table);
  assert.equal(labelOf(speaker, 'who.name'), '名字');
  assert.equal(labelOf(speaker, 'work.jobs.a.unit'), '工作单位');
  assert.equal(labelOf(speaker, 'work'), '工作');
  assert.equal(slotLabel(speaker, 'other.2'), '其他 2');
  assert.equal(displayValue(speaker, 'who.idType', '111'), '身份证');
  assert.equal(displayValue(speaker, 'who.idType', '414'), 'Passport');
  assert.equal(displayValue(speaker, 'who.idType', 'zz'), 'zz');
  assert.equal(displayValue(speaker, 'work.employed', false), '否');
  assert.equal(displayValue(speaker, 'work.region', '990102'), '示例省 甲市 东区');
  assert.equal(displayValue(speaker, 'work.department', '2'), '甲市局');
  assert.equal(displayValue(speaker, 'work.years', 3), '3');
  assert.equal(displayValue(speaker, 'work.phone', undefined), '');
  const idType = fieldAt(form, 'who.idType')!;
  assert.deepEqual(
    optionsOf(speaker, idType).map(({ label }) => label),
    ['身份证', 'Passport', '永居证'],
  );
  assert.deepEqual(
    optionsOf(speaker, idType, '990').map(({ value }) => value),
    ['111', '414', '553', '990'],
  );
  assert.equal(optionsOf(speaker, idType), optionsOf(speaker, idType, '111'));
  const data = work({ jobs: [row('a')] });
  const reasons = slotsOf(form, data, context).map((slot) => reasonOf(speaker, slot, data));
  assert.deepEqual(reasons, ['所有人', '所有人', '因为：有工作经历', '选填', '选填']);
  const say = (path: string, code: string, params = {}) =>
    issueText(speaker, { path, code, severity: 'error', params });
  assert.equal(say('who.name', 'too-long', { max: 10 }), '名字最多 10 个字');
  assert.equal(say('materials.jobProof.a', 'required'), '请填写证明');
});
