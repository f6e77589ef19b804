import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import { exampleContext as context, exampleForm as form, exampleProfile } from '../testing/example-form.ts';
import { fieldAt } from './paths.ts';
import { placeOf } from './place.ts';
import { slotsOf } from './slots.ts';
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

test('words: labels, values, options, reasons and sentences', () => {
  const table = {
    'label.who.name': '姓名',
    'label.work.jobs': '工作经历',
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
  assert.equal(labelOf(speaker, 'work.jobs.a'), '工作经历');
  assert.equal(labelOf(speaker, 'work'), '工作');
  assert.equal(slotLabel(speaker, 'other.2'), '其他 2');
  const jobs = work({ jobs: [row('a'), { id: 'b' }] });
  const told = { ...speaker, data: jobs };
  assert.equal(slotLabel(told, 'jobProof.a'), '证明（甲 示例省 甲市 东区）');
  assert.equal(slotLabel(told, 'jobProof.b'), '证明（2）');
  assert.equal(slotLabel(told, 'jobProof.gone'), '证明');
  const twins = { ...speaker, data: work({ jobs: [row('a'), row('b'), row('c', { unit: '乙' })] }) };
  assert.equal(slotLabel(twins, 'jobProof.b'), '证明（甲 示例省 甲市 东区 2）');
  assert.equal(slotLabel(twins, 'jobProof.c'), '证明（乙 示例省 甲市 东区）');
  assert.equal(placeOf(twins, 'work.jobs.b.unit'), '工作经历 2 · 工作单位');
  assert.equal(placeOf(twins, 'work.jobs.b'), '工作经历 2');
  assert.equal(placeOf(twins, 'materials.jobProof.c'), '证明（乙 示例省 甲市 东区）');
  assert.equal(placeOf(twins, 'who.name'), '名字');
  const alone = { ...speaker, data: work({ jobs: [row('a')] }) };
  assert.equal(placeOf(alone, 'work.jobs.a.unit'), '工作单位');
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
