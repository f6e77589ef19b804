import type { DataOf, FormContext } from '@acct-forms/core';
import type { basic, education, employer, talent, title } from '@acct-forms/core/sections';

/** The values that the facts of the standard sections read; a form with more sections or fields still fits. */
type StandardData = DataOf<
  readonly [typeof basic, typeof education, typeof employer, typeof talent, typeof title]
>;

/** Documents whose number carries birth date and sex: the resident ID and the permits of the same scheme. */
const numberTellsBirth = ['111', 'HMT-HM', 'HMT-TW'];

/** 中专 and higher in the table of education levels. */
const secondary = new Set(['41', '44', '47', '30', '20', '14', '11']);

/** Whether the register has a value for a field of the unit that was taken; where nobody says so, it has. */
const unitKnows = (name: keyof NonNullable<StandardData['employer']>) => (v: StandardData, c: FormContext) =>
  v.employer?.unitId !== undefined && (c.unit?.id !== v.employer.unitId || c.unit.knows.includes(name));

/** Facts about a person, an employer and titles that every province shares. */
export const personFacts = {
  residentId: (v: StandardData) => v.basic?.idType === '111',
  numberTellsBirth: (v: StandardData) => numberTellsBirth.includes(v.basic?.idType ?? ''),
  chinese: (v: StandardData) => v.basic?.idType === '111' || v.basic?.country === 'CHN',
  formerHolder: (_: StandardData, c: FormContext) => c.holder !== undefined,
  student: (v: StandardData) => v.education?.isStudent === true,
  /** Answered 否, as below. */
  graduated: (v: StandardData) => v.education?.isStudent === false,
  onDuty: (v: StandardData) => v.employer?.onDuty === true,
  /** Answered 否; a person who has not answered yet is neither on nor off duty. */
  offDuty: (v: StandardData) => v.employer?.onDuty === false,
  inAccountingWork: (v: StandardData) => v.employer?.onDuty === true && v.employer.inAccountingWork === true,
  hasOtherPosts: ({ employer }: StandardData) =>
    employer?.onDuty === true && employer.inAccountingWork === true && employer.hasOtherPosts === true,
  hasTechnicalPost: (v: StandardData) => (v.employer?.technicalPost ?? '0') !== '0',
  unitTaken: (v: StandardData) => v.employer?.unitId !== undefined,
  unitIndustryKnown: unitKnows('industry'),
  unitTypeKnown: unitKnows('economicType'),
  unitPhoneKnown: unitKnows('unitPhone'),
  unitPostcodeKnown: unitKnows('unitPostcode'),
  hasTalent: (v: StandardData) => v.talent?.hasTalent === true,
  hasTitle: (v: StandardData) => v.title?.hasTitle === true,
} as const;

/** Facts of the two blocks 全日制 and 非全日制. */
export const educationBlockFacts = {
  hasFullTimeEducation: (v: StandardData) =>
    v.education?.fullTimeEducation !== undefined && v.education.fullTimeEducation !== '00',
  fullTimeFromSecondary: (v: StandardData) => secondary.has(v.education?.fullTimeEducation ?? ''),
  hasPartTimeEducation: (v: StandardData) =>
    v.education?.partTimeEducation !== undefined && v.education.partTimeEducation !== '00',
} as const;

export type { StandardData };
