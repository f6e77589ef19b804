import { fieldAt } from '../application/paths.ts';
import type { Field, FieldKind } from '../fields/field.ts';
import type { Json } from '../fields/json.ts';
import type { FormDefinition } from '../profile/profile.ts';
import type { Answers } from './complete-answers.ts';
import { rowId, schooling } from './complete-answers.ts';

/** What to answer at a path to be told one code and no other there. */
export interface WrongValue {
  /** Typed or chosen at the path; undefined: left or made unanswered. */
  readonly value: Json | undefined;
  /** What else must be answered, by path, beside `completeAnswers`. */
  readonly given: Answers;
}

const passport: Answers = {
  'basic.idType': '414',
  'basic.idNumber': 'AB1234567',
  'basic.country': 'CAN',
  'basic.sex': '2',
  'basic.birthDate': '1990-03-07',
};
const student: Answers = { 'education.isStudent': true, 'employer.onDuty': false };
const offDuty: Answers = { 'employer.onDuty': false };
const partTime: Answers = {
  'education.partTimeEducation': '30',
  'education.partTimeDegree': '0',
  'education.partTimeSchool': '示例大学',
  'education.partTimeGraduationDate': '2016-07-01',
  'education.partTimeMajor': '会计',
};
const job = { id: rowId, from: '2014-01-01', to: '2016-12-31', unit: '示例公司', position: '06' };
const earlierJob = { ...job, id: 'row-0', from: '2012-09-01', to: '2013-12-31' };
const otherPost = { id: rowId, post: '03' };
const licence = { id: rowId, name: '注册会计师', certNo: '220000000000' };

/** Answers under which the fields that begin with a path are shown, the longest beginning first. */
const standing: readonly (readonly [path: string, given: Answers])[] = [
  ['basic.sex', passport],
  ['basic.birthDate', passport],
  ['basic.country', passport],
  ['education.schoolRegion', student],
  ['education.partTime', partTime],
  ['education.educations.', { 'education.educations': [schooling] }],
  ['employer.residence', offDuty],
  ['employer.appointmentDate', { 'employer.technicalPost': '2' }],
  ['employer.otherPosts', { 'employer.hasOtherPosts': true, 'employer.otherPosts': [otherPost] }],
  ['employer.workHistory.', { 'employer.workHistory': [earlierJob, job] }],
  ['title.licences.', { 'title.licences': [licence] }],
  ['materials.idDataPage', passport],
  ['materials.studentProof', student],
  ['materials.residenceProof', offDuty],
  ['materials.educationProofPartTime', partTime],
  ['materials.educationProof.', { 'education.educations': [schooling] }],
];

const long = (field: Field, character: string) => character.repeat((field.max ?? 100) + 1);

/** By kind and code, for fields of any name. */
const ofKind: { readonly [K in FieldKind]?: Readonly<Record<string, (field: Field) => Json>> } = {
  text: {
    'too-long': (field) => long(field, '长'),
    'too-short': () => '短',
    'control-characters': () => '看不\u200b见',
    'name-characters': () => '王X影',
  },
  date: {
    'not-a-date': () => '1899-12-31',
    'day-missing': () => '2012年7月',
    'future-date': () => '2099-01-01',
  },
  identityNumber: {
    length: () => '22010219900307002',
    charset: () => '22010219900307002A',
    region: () => '990102199003070021',
    date: () => '220102199002300021',
    'future-date': () => '220102209903070021',
    checksum: () => '220102199003070022',
  },
  unitCode: {
    length: () => '91220102',
    charset: () => '91220102MI0000YQ64',
    reserved: () => 'PDY000011',
    dept: () => 'B1220102MA0000YQ62',
    category: () => '94220102MA0000YQ6T',
    region: () => '91990102MA0000YQ60',
    checksum: () => '91220102MA0000YQ61',
    'org-checksum': () => '91220102MA0000YQ1L',
  },
  landline: {
    charset: () => '0431 8892280A',
    prefix: () => '88922800',
    format: () => '0431-8892-28-00',
    length: () => '0431-889',
  },
  email: { 'too-long': (field) => `${long(field, 'a')}@example.com`, format: () => 'wang@example' },
  postcode: { length: () => '1300', charset: () => '13000A', prefix: () => '990000' },
};

/** By path and code, where the kind alone does not tell. */
export const wrongValues: Readonly<
  Record<string, { readonly value: Json | undefined; readonly given?: Answers }>
> = {
  'basic.idNumber format': { value: '军字20019', given: { 'basic.idType': '114' } },
  'basic.idNumber prefix': { value: 'C12345678', given: { 'basic.idType': '516' } },
  'basic.birthDate unusual-age': { value: '2020-01-01' },
  'education.fullTimeDegree degree-above-education': { value: '3' },
  'education.partTimeDegree degree-above-education': { value: '4' },
  'education.fullTimeGraduationDate graduated-too-young': { value: '1999-07-01' },
  'education.partTimeGraduationDate graduated-too-young': { value: '1999-07-01' },
  'education.educations.*.degree degree-above-education': { value: '3' },
  'education.educations.*.graduationDate graduated-too-young': { value: '1999-07-01' },
  'education.educations.*.graduationDate before-enrolment': {
    value: '2008-07-01',
    given: { 'education.educations': [{ ...schooling, enrolmentDate: '2008-09-01' }] },
  },
  'employer.accountingWorkStart worked-too-young': { value: '2006-01-01' },
  'employer.appointmentDate appointed-too-young': { value: '2006-01-01' },
  'employer.accountingPost posts-conflict': {
    value: '02',
    given: { 'employer.hasOtherPosts': true, 'employer.otherPosts': [{ id: rowId, post: '10' }] },
  },
  'employer.workHistory.*.to ends-before-start': { value: '2013-12-31' },
  'employer.workHistory.*.from periods-overlap': { value: '2013-12-01' },
};

/** What to answer at a path of a form to be told a code; undefined where the table has no such cell. */
export function wrongValueFor(form: FormDefinition, path: string, code: string): WrongValue | undefined {
  const given = standing.find(([beginning]) => path.startsWith(beginning))?.[1] ?? {};
  const own = wrongValues[`${path} ${code}`];
  if (own !== undefined) return { value: own.value, given: { ...given, ...own.given } };
  if (code === 'required') return { value: undefined, given };
  const field = fieldAt(form, path);
  const make = field === undefined ? undefined : ofKind[field.kind]?.[code];
  return field === undefined || make === undefined ? undefined : { value: make(field), given };
}
