import {
  choice,
  date,
  department,
  email,
  identityNumber,
  landline,
  list,
  material,
  mobile,
  number,
  postcode,
  reference,
  region,
  text,
  unitCode,
  yesNo,
} from '../fields/builders.ts';
import { section } from '../fields/section.ts';
import { checkIdNumber } from '../identity/id-number.ts';
import type { FormContext, ProfileHead } from '../profile/profile.ts';
import { defineForm, defineProfile } from '../profile/profile.ts';
import { routeToDepartment } from '../profile/routing.ts';

const words = { 'zh-CN': '示例', en: 'Example' };

const who = section('who', {
  photo: material('photo', { required: true }),
  name: text({ min: 2, max: 10, charset: 'personName', required: true, mask: 'name' }),
  idType: choice('idTypes', { required: true, initial: '111' }),
  idNumber: identityNumber({
    typeField: 'idType',
    countryField: 'country',
    required: true,
    mask: 'idNumber',
  }),
  country: choice('countries'),
  birthDate: date({ required: true, past: true, derived: { all: ['residentId'] } }),
  mobile: mobile({ required: true }),
  email: email(),
  old: text({ max: 10, retired: true }),
});

const work = section('work', {
  employed: yesNo({ required: true }),
  unitId: reference({ when: { all: ['employed'] } }),
  unitCode: unitCode({
    when: { all: ['employed'] },
    required: true,
    locked: { all: ['unitTaken'] },
    severity: { dept: 'warning', category: 'warning', 'org-checksum': 'warning', checksum: 'confirm' },
  }),
  region: region({ when: { all: ['employed'] }, required: true }),
  phone: landline({ when: { all: ['employed'] } }),
  postcode: postcode({ when: { all: ['employed'] } }),
  senior: yesNo({ when: { all: ['employed'] } }),
  /** Shown by a fact that reads a field which is itself shown by a fact. */
  award: text({ max: 10, when: { all: ['senior'] }, required: true }),
  years: number({ derived: true }),
  department: department({ required: true, derived: true }),
  jobs: list(
    {
      unit: text({ max: 10, required: true }),
      region: region({ required: true }),
      award: text({ max: 10, when: { all: ['senior'] } }),
      to: date({ past: true }),
    },
    { max: 3 },
  ),
});

/** A small form with every kind of field, for the tests of the engine. */
export const exampleForm = defineForm({
  sections: [who, work],
  facts: {
    residentId: (v) => v.who?.idType === '111',
    employed: (v) => v.work?.employed === true,
    unitTaken: (v) => v.work?.unitId !== undefined,
    senior: (v) => v.work?.senior === true,
    hasJobs: (v) => (v.work?.jobs ?? []).length > 0,
  },
  derive: [
    { at: 'who.birthDate', from: (v) => birthDateOf(v.who?.idNumber) },
    {
      at: 'work.department',
      from: (v, c) => {
        const code = v.work?.region;
        const result = routeToDepartment(c.profile, code === undefined ? {} : { regionCode: code });
        return 'department' in result ? String(result.department.no) : undefined;
      },
    },
    // Reads what the derivation above has just computed.
    { at: 'work.years', from: (v) => Number(v.work?.department ?? 0) },
  ],
  rules: [
    {
      at: 'work.jobs.*.to',
      code: 'before-birth',
      broken: (v, _c, row) => String(row['to'] ?? '9') < (v.who?.birthDate ?? ''),
    },
    { at: 'work.postcode', code: 'odd', broken: (v) => v.work?.postcode?.endsWith('9') === true },
    {
      at: 'work.award',
      code: 'too-modest',
      severity: 'warning',
      broken: (v) => v.work?.award === '无' && { least: 1 },
    },
  ],
  slots: [
    { key: 'photo', rule: 'photo', when: true, group: 'who', inSection: true },
    { key: 'idFront', rule: 'scan', when: { all: ['residentId'] }, group: 'who' },
    { key: 'dataPage', rule: 'scan', when: { all: ['!residentId'] }, group: 'who' },
    { key: 'jobProof', rule: 'scan', perItem: 'work.jobs', when: { all: ['hasJobs'] }, group: 'work' },
    { key: 'other', rule: 'scan', when: true, group: 'other', optional: true, count: 2 },
  ],
  pictureRules: {
    photo: { kind: 'photo', maxBytes: 102_400, types: ['image/jpeg'] },
    scan: { kind: 'scan', maxBytes: 204_800, types: ['image/jpeg'] },
  },
  tables: {
    idTypes: {
      id: 'idTypes',
      items: [
        { code: '111', name: '居民身份证', label: '身份证' },
        { code: '414', name: '护照' },
        { code: '553', name: '永居证' },
        { code: '990', name: '其他', retired: true },
      ],
    },
    countries: {
      id: 'countries',
      items: [
        { code: 'CHN', name: '中国' },
        { code: 'CAN', name: '加拿大' },
      ],
    },
  },
  checkIdNumber,
  letters: {},
  changes: [],
  reasons: [],
  words: { 'zh-CN': { 'label.who.name': '名字' } },
});

const birthDateOf = (number: string | undefined) => {
  const day = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(number ?? '');
  return day === null ? undefined : `${day[1]}-${day[2]}-${day[3]}`;
};

const head: ProfileHead = {
  id: 'example',
  version: '1',
  provincePrefix: '99',
  postcodePrefixes: ['98', '971'],
  names: { province: words, authority: words, system: words, copyright: words, support: words },
  notices: { privacy: { version: '1', text: async () => words }, scans: { text: async () => words } },
  departments: [
    { no: 1, name: '省厅', phones: ['0199-5550100'], regionCode: '990000' },
    { no: 2, name: '甲市局', phones: [], regionCode: '990100', parentNo: 1 },
    { no: 3, name: '湖区局', phones: [], parentNo: 1 },
  ],
  regions: {
    root: {
      code: '990000',
      name: '示例省',
      kind: 'province',
      children: [
        { code: '990100', name: '甲市', kind: 'prefecture', children: [{ code: '990102', name: '东区' }] },
        { key: 'lake', name: '湖区' },
      ],
    },
    formerCodes: { '990109': '990102' },
    splitCodes: { '990200': ['990100', '990102'] },
    towns: { '990102100': 'lake' },
  },
  routing: { units: { lake: 3 } },
  officeHours: words,
  minutesNeeded: 5,
  reviewDays: 5,
  reviewLevels: 1,
  passwordPolicy: 'asvs',
  draftDays: 7,
  formerCertificates: false,
};

export const exampleProfile = defineProfile(head, async () => exampleForm);

export const exampleContext: FormContext = {
  now: new Date('2026-11-24T12:00:00+08:00'),
  profile: exampleProfile,
};
