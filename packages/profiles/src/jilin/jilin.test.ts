import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ApplicationData, FormContext, Material, Materials, RegionNode } from '@acct-forms/core';
import {
  blocks,
  derive,
  displayValue,
  hintOf,
  factsOf,
  labelOf,
  optionsOf,
  slotsOf,
  snapshotOf,
  speakerOf,
  startingData,
  validateApplication,
  valueAt,
} from '@acct-forms/core';
import { fields } from '@acct-forms/core/locales/zh-CN/fields';
import { completeAnswers, withAnswers } from '@acct-forms/core/testing';
import { jilin } from './index.ts';

const now = new Date('2026-11-24T12:00:00+08:00');
const form = await jilin.form();
const first = await jilin.firstForm();
const context: FormContext = { now, profile: jilin, account: { mobile: '13800000000' } };
const speaker = speakerOf(form, jilin, 'zh-CN', fields);
const person = (answers: Parameters<typeof withAnswers>[1] = {}) =>
  derive(form, withAnswers(completeAnswers(form, '220182'), answers), context);
const slotPaths = (data: ApplicationData) =>
  slotsOf(form, data, context)
    .filter(({ required }) => required)
    .map(({ path }) => path);
const filesFor = (data: ApplicationData): Materials =>
  Object.fromEntries(slotPaths(data).map((path) => [path, { slot: path } as Material]));
const flatten = (region: RegionNode): RegionNode[] => [region, ...(region.children ?? []).flatMap(flatten)];

test('bureaus, names and phones are those of the guide, to the character', () => {
  const lines = jilin.departments.map(({ no, name, phones }) => [no, name, ...phones].join(' '));
  // The guide writes 延边洲 for 延边州; everything else is its own text.
  const guide = lines.join('\n').replace('延边州财政局', '延边洲财政局');
  assert.equal(lines.length, 52);
  assert.equal(jilin.departments.flatMap(({ phones }) => phones).length, 53);
  assert.equal(
    createHash('sha256').update(guide).digest('hex'),
    'b6ca39cffefd93ec35898183362ef8fc4c1fea98f5a431f68f65c9b897d60f87',
  );
});

test('the tree has 9 prefectures, 60 counties and districts, and 长白山', () => {
  const all = flatten(jilin.regions.root);
  assert.equal(jilin.regions.root.children?.filter(({ kind }) => kind === 'prefecture').length, 9);
  assert.equal(all.filter(({ kind }) => kind !== undefined && !kind.startsWith('pr')).length, 60);
  assert.deepEqual(
    all.filter(({ key }) => key !== undefined).map(({ key }) => key),
    ['changbaishan'],
  );
  assert.equal(Object.keys(jilin.regions.formerCodes).length, 43);
  assert.deepEqual(Object.keys(jilin.regions.splitCodes), ['220111', '222100']);
});

test('the tables offer what the form needs', () => {
  const offered = Object.fromEntries(
    Object.entries(form.tables).map(([key, { items }]) => [
      key,
      items.filter((item) => !item.retired).length,
    ]),
  );
  assert.deepEqual(offered, {
    accountingPositions: 9,
    accountingPosts: 15,
    accountingTitles: 6,
    countries: 249,
    degrees: 5,
    economicTypes: 35,
    educationLevels: 11,
    ethnicGroups: 58,
    idDocumentTypes: 9,
    industries: 117,
    personnelTypes: 4,
    politicalStatus: 12,
    qualificationLevels: 4,
    sex: 2,
    talentLevels: 3,
    talentProgrammes: 8,
    titleKinds: 6,
    titleRoutes: 4,
  });
});

/** A line as it stands on a blank letter. */
const emptied = (line: string): string =>
  line
    .replace(/\{\w+\}/g, '')
    .replace(/ +/g, ' ')
    .trim();

test('the letters are word for word those of the guide', () => {
  const { workCertificate, truthPledge } = form.letters;
  assert.equal(workCertificate?.title['zh-CN'], '单位从事会计工作证明');
  assert.deepEqual(
    workCertificate.paragraphs.map((text) => text['zh-CN']),
    [
      '兹证明 {name}（身份证号：{idNumber}）自 {fromYear} 年 {fromMonth} 月至 {toYear} 年 {toMonth} 月，在我单位财务部门从事财务会计等相关工作，本证明仅用于吉林省财政厅会计人员信息采集工作。',
      '特此证明。',
    ],
  );
  assert.deepEqual(
    workCertificate.signature.map((text) => emptied(text['zh-CN'])),
    ['证明单位（公章）：', '日期： 年 月 日'],
  );
  assert.equal(truthPledge?.title['zh-CN'], '提供材料真实性承诺书');
  assert.deepEqual(
    truthPledge.paragraphs.map((text) => text['zh-CN']),
    [
      '本人郑重声明，按信息采集要求上传到吉林省会计信息管理系统中的所有资料都同原件相符，所有证明材料都真实、有效，无任何虚假信息。如发现有任何虚假资料和证明材料，愿负相应的法律责任，本人承担由此产生的一切后果。',
    ],
  );
  assert.deepEqual(
    truthPledge.signature.map((text) => emptied(text['zh-CN'])),
    ['承诺人（签字）：', '年 月 日'],
  );
});

test('a complete person with every file has no issue, and what is derived is there', () => {
  const data = person();
  assert.deepEqual(validateApplication(form, { data, materials: filesFor(data) }, context), []);
  assert.equal(displayValue(speaker, 'basic.sex', valueAt(data, 'basic.sex')), '女');
  assert.equal(valueAt(data, 'basic.birthDate'), '1990-03-07');
  assert.equal(valueAt(data, 'basic.country'), 'CHN');
  for (const each of [form, first]) {
    assert.equal(displayValue(speakerOf(each, jilin, 'zh-CN', fields), 'basic.country', 'CHN'), '中国');
  }
  assert.equal(valueAt(data, 'basic.mobile'), '13800000000');
  assert.equal(
    displayValue(speaker, 'employer.department', valueAt(data, 'employer.department')),
    '榆树市财政局',
  );
  assert.equal(valueAt(data, 'employer.personnelType'), 'on-duty');
  assert.equal(valueAt(data, 'employer.accountingYears'), 14);
});

test('a new draft starts with 身份证 and the 无 of the guide, and is not complete', () => {
  const data = startingData(form, context);
  const shown = (path: string) => displayValue(speaker, path, valueAt(data, path));
  assert.equal(shown('basic.idType'), '身份证');
  assert.equal(shown('education.partTimeEducation'), '无学历');
  assert.equal(shown('employer.economicType'), '无');
  assert.equal(shown('employer.technicalPost'), '无职务');
  assert.equal(valueAt(data, 'basic.ethnicGroup'), undefined);
  assert.ok(blocks(validateApplication(form, { data, materials: {} }, context)));
});

test('the files asked for follow the answers', () => {
  const always = ['photo', 'idFront', 'idBack'];
  const honours = ['truthPledge', 'talentProof.row-1', 'titleProof.row-1'];
  assert.deepEqual(slotPaths(person()), [
    ...always,
    'educationProof',
    'unitCertificate',
    'workProof',
    ...honours,
  ]);
  const offDuty = { 'employer.onDuty': false, 'employer.residenceRegion': '220204' };
  assert.deepEqual(slotPaths(person(offDuty)), [...always, 'educationProof', ...honours]);
  assert.deepEqual(slotPaths(person({ 'education.isStudent': true, 'employer.onDuty': false })), [
    ...always,
    'studentProof',
    ...honours,
  ]);
  const passport = { 'basic.idType': '414', 'talent.hasTalent': false, 'title.hasTitle': false };
  assert.deepEqual(slotPaths(person(passport)), [
    'photo',
    'idDataPage',
    'educationProof',
    'unitCertificate',
    'workProof',
    'truthPledge',
  ]);
});

test('personnel types: on duty, student, with a title, candidate', () => {
  const typeOf = (answers: Parameters<typeof withAnswers>[1]) =>
    valueAt(person(answers), 'employer.personnelType');
  assert.equal(typeOf({}), 'on-duty');
  assert.equal(typeOf({ 'employer.onDuty': false, 'education.isStudent': true }), 'student');
  assert.equal(typeOf({ 'employer.onDuty': false }), 'off-duty');
  assert.equal(typeOf({ 'employer.inAccountingWork': false, 'title.hasTitle': false }), 'candidate');
});

test('the personnel type stays open until what decides it is answered', () => {
  const typeOf = (answers: Parameters<typeof withAnswers>[1]) =>
    valueAt(person(answers), 'employer.personnelType');
  assert.equal(typeOf({ 'employer.onDuty': undefined }), undefined);
  assert.equal(typeOf({ 'employer.inAccountingWork': undefined }), undefined);
  const offDuty = { 'employer.onDuty': false };
  assert.equal(typeOf({ ...offDuty, 'education.isStudent': undefined }), undefined);
  assert.equal(typeOf({ ...offDuty, 'title.hasTitle': undefined }), undefined);
});

test('what is computed is not told as missing beside its cause', () => {
  const told = (answers: Parameters<typeof withAnswers>[1]) =>
    validateApplication(form, { data: person(answers), materials: {} }, context)
      .filter(({ path }) => !path.startsWith('materials.'))
      .map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(told({ 'basic.idNumber': undefined }), ['basic.idNumber required']);
  assert.deepEqual(told({ 'basic.idNumber': '22010219900307002' }), ['basic.idNumber length']);
  assert.deepEqual(told({ 'employer.unitRegion': undefined }), ['employer.unitRegion required']);
  assert.deepEqual(told({ 'employer.onDuty': undefined }), ['employer.onDuty required']);
  assert.deepEqual(told({ 'employer.inAccountingWork': undefined }), ['employer.inAccountingWork required']);
});

test('nobody is taken for a graduate who has not said so', () => {
  const unanswered = person({ 'education.isStudent': undefined });
  assert.ok(!slotPaths(unanswered).includes('educationProof'));
  assert.ok(slotPaths(person()).includes('educationProof'));
});

test('the bureau follows the unit, the school, the residence or 省直', () => {
  const bureau = (answers: Parameters<typeof withAnswers>[1]) =>
    valueAt(person(answers), 'employer.department');
  assert.equal(bureau({}), '5');
  assert.equal(bureau({ 'employer.provincialUnit': true }), '1');
  assert.equal(bureau({ 'employer.unitRegion': 'changbaishan' }), '43');
  const student = { 'education.isStudent': true, 'employer.onDuty': false };
  assert.equal(bureau({ ...student, 'education.schoolRegion': '220204' }), '7');
  assert.equal(bureau({ 'employer.onDuty': false, 'employer.residenceRegion': '222401' }), '45');
  assert.equal(bureau({ 'employer.onDuty': false, 'employer.provincialUnit': true }), undefined);
});

test('a former region code gives way to its successor, a divided or foreign one is told at its field', () => {
  assert.equal(valueAt(person({ 'employer.unitRegion': '220381' }), 'employer.unitRegion'), '220184');
  const codes = (region: string) =>
    validateApplication(form, { data: person({ 'employer.unitRegion': region }), materials: {} }, context)
      .filter(({ path }) => path === 'employer.unitRegion' || path === 'employer.department')
      .map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(codes('220111'), ['employer.unitRegion region-ambiguous']);
  assert.deepEqual(codes('110105'), ['employer.unitRegion region-outside']);
  assert.deepEqual(codes('220999'), ['employer.unitRegion region-unknown']);
  assert.deepEqual(codes('220000'), ['employer.unitRegion region-incomplete']);
  assert.deepEqual(codes('220171'), []);
});

test('what is hidden decides nothing and is not submitted', () => {
  const data = person({
    'employer.onDuty': false,
    'employer.residenceRegion': '220182',
    'employer.residenceAddress': '示例路 2 号',
    'employer.technicalPost': '3',
    'employer.unitId': 'unit-1',
    'employer.$confirmed': { unitCode: '91220102MA0000YQ64' },
  });
  const facts = factsOf(form, data, context);
  assert.equal(facts['hasTechnicalPost'], false);
  assert.equal(facts['unitTaken'], false);
  assert.equal(facts['inAccountingWork'], false);
  assert.deepEqual(Object.keys(snapshotOf(form, data, context)['employer'] ?? {}).sort(), [
    'department',
    'onDuty',
    'personnelType',
    'residenceAddress',
    'residenceRegion',
  ]);
  assert.deepEqual(validateApplication(form, { data, materials: filesFor(data) }, context), []);
});

test('a holder of another document answers sex, birth date and country', () => {
  const passport = { 'basic.idType': '414', 'basic.idNumber': 'AB1234567', 'basic.country': 'CAN' };
  const missing = validateApplication(form, { data: person(passport), materials: {} }, context);
  assert.deepEqual(
    missing.filter(({ path }) => path.startsWith('basic.')).map(({ path, code }) => `${path} ${code}`),
    ['basic.sex required', 'basic.birthDate required'],
  );
  const data = person({
    ...passport,
    'basic.sex': '1',
    'basic.birthDate': '1985-02-03',
    'basic.name': 'Ana Roy',
  });
  assert.deepEqual(validateApplication(form, { data, materials: filesFor(data) }, context), []);
  const facts = factsOf(form, data, context);
  assert.equal(labelOf(speaker, 'basic.idNumber', facts), '证件号码');
  assert.equal(snapshotOf(form, data, context)['basic']?.['ethnicGroup'], undefined);
});

test('rows that other provinces ask are off', () => {
  const names = form.sections.flatMap(({ key, fields: own }) =>
    Object.keys(own).map((name) => `${key}.${name}`),
  );
  for (const off of [
    'basic.householdRegion',
    'basic.mailingAddress',
    'education.educationCertNo',
    'education.degreeCertNo',
    'education.educations',
    'employer.unitType',
    'employer.workHistory',
    'title.licences',
    'title.abacusLevel',
  ]) {
    assert.ok(!names.includes(off), off);
  }
});

test('industries stand under their sections, and 中国共产党党员 is offered once', () => {
  const options = optionsOf(speaker, form.sections[2]!.fields['industry']!);
  assert.deepEqual(options[0], { value: 'A', label: '农、林、牧、渔业', group: '农、林、牧、渔业' });
  assert.deepEqual(options[1], { value: '01', label: '农业', group: '农、林、牧、渔业' });
  assert.equal(options, optionsOf(speaker, form.sections[2]!.fields['industry']!));
  const status = form.sections[0]!.fields['politicalStatus']!;
  const labels = (current?: string) => optionsOf(speaker, status, current).map(({ label }) => label);
  assert.equal(labels()[0], '中国共产党党员(含预备党员)');
  assert.ok(!labels().includes('中国共产党预备党员'));
  assert.ok(labels('02').includes('中国共产党预备党员'));
  assert.match(hintOf(speaker, 'basic.photo', {}) ?? '', /100 KB/);
});

test('every region, bureau and line of the pledge has an English text, and no two of one level the same', async () => {
  const english = await jilin.texts!['en']!();
  const pledge = form.letters['truthPledge']!.paragraphs.map((each) => each['zh-CN']);
  const named = [...flatten(jilin.regions.root), ...jilin.departments].map(({ name }) => name);
  const zones = Object.values(jilin.regions.statisticalZones ?? {});
  for (const text of [...named, ...zones, ...pledge]) assert.match(english[text] ?? '', /^[^一-鿿]+$/, text);
  const levels = flatten(jilin.regions.root).map(({ children = [] }) => children.map(({ name }) => name));
  for (const names of [...levels, jilin.departments.map(({ name }) => name)])
    assert.equal(new Set(names.map((name) => english[name])).size, names.length);
  const table = { ...fields, ...english };
  assert.equal(
    displayValue(speakerOf(form, jilin, 'en', table), 'employer.unitRegion', '220104'),
    'Jilin Province, Changchun, Chaoyang',
  );
});
