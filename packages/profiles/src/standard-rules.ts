import type { Derivation, FormContext, Rule } from '@acct-forms/core';
import { checkIdNumber, routeToDepartment, shanghaiDay } from '@acct-forms/core';
import { personFacts } from './standard-facts.ts';
import type { StandardData } from './standard-facts.ts';

type Compute = Derivation<StandardData>;

const born = (v: StandardData, c: FormContext) => {
  const { idType = '111', idNumber } = v.basic ?? {};
  const result = checkIdNumber(idType, idNumber, { now: c.now });
  return result?.valid ? result : undefined;
};

/** Whole years from one calendar day to another. */
const yearsBetween = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const isCode = (value: string | undefined) => value !== undefined && /^\d/.test(value);

const bureau: Compute['from'] = (v, c) => {
  const { unitRegion, onDuty, provincialUnit, residenceRegion } = v.employer ?? {};
  if (onDuty === undefined && v.education?.isStudent !== true) return undefined;
  const student = v.education?.isStudent === true;
  const school = v.education?.schoolRegion;
  const result = routeToDepartment(c.profile, {
    onDuty: onDuty === true,
    student,
    ...(onDuty === true && provincialUnit === true ? { provincialUnit } : {}),
    ...(unitRegion === undefined
      ? {}
      : isCode(unitRegion)
        ? { regionCode: unitRegion }
        : { regionKey: unitRegion }),
    ...(school === undefined ? {} : { schoolRegionCode: school }),
    ...(residenceRegion === undefined ? {} : { residenceRegionCode: residenceRegion }),
  });
  return 'department' in result ? String(result.department.no) : undefined;
};

/** What the standard sections compute, in order. */
export const standardDerivations: readonly Compute[] = [
  { at: 'basic.sex', from: (v, c) => born(v, c)?.sex },
  { at: 'basic.birthDate', from: (v, c) => born(v, c)?.birthDate },
  { at: 'basic.country', from: () => 'CHN' },
  { at: 'basic.mobile', from: (v, c) => c.account?.mobile ?? v.basic?.mobile },
  { at: 'title.oldCertNo', from: (_, c) => c.holder?.certNo },
  { at: 'employer.department', from: bureau },
  {
    at: 'employer.personnelType',
    from: (v, c) => {
      if (v.employer?.onDuty === undefined) return undefined;
      if (personFacts.inAccountingWork(v)) return 'on-duty';
      if (personFacts.student(v)) return 'student';
      return personFacts.hasTitle(v) || personFacts.formerHolder(v, c) ? 'off-duty' : 'candidate';
    },
  },
  {
    at: 'employer.accountingYears',
    from: (v, c) => {
      const start = v.employer?.accountingWorkStart;
      const today = shanghaiDay(c.now);
      return start === undefined || start > today ? undefined : yearsBetween(start, today);
    },
  },
];

/** Whether a date is less than `years` after birth. */
export const tooSoonAfter = (birth: string | undefined, date: string | undefined, years: number) =>
  birth !== undefined && date !== undefined && yearsBetween(birth, date) < years;

/** The rules across fields that every province shares. */
export const personRules: readonly Rule<StandardData>[] = [
  {
    at: 'basic.birthDate',
    code: 'unusual-age',
    severity: 'warning',
    broken: (v, c) => {
      const birth = v.basic?.birthDate;
      const age = birth === undefined ? undefined : yearsBetween(birth, shanghaiDay(c.now));
      return age !== undefined && age >= 0 && (age < 16 || age > 100) ? { age } : false;
    },
  },
  {
    at: 'employer.accountingWorkStart',
    code: 'worked-too-young',
    broken: (v) => tooSoonAfter(v.basic?.birthDate, v.employer?.accountingWorkStart, 16),
  },
];

/** 学士 needs 本科 or higher, 硕士 and 博士 need 研究生; other degrees say nothing. */
const degreeNeeds: Readonly<Record<string, readonly string[]>> = {
  '4': ['20', '14', '11'],
  '3': ['14', '11'],
  '2': ['14', '11'],
};

/** Whether a degree usually needs a higher education than the one given. */
export const degreeAbove = (degree: string | undefined, education: string | undefined) => {
  const allowed = degree === undefined ? undefined : degreeNeeds[degree];
  return allowed !== undefined && education !== undefined && !allowed.includes(education);
};

/** The rules of the two blocks 全日制 and 非全日制. */
export const educationBlockRules: readonly Rule<StandardData>[] = [
  {
    at: 'education.fullTimeDegree',
    code: 'degree-above-education',
    severity: 'warning',
    broken: (v) => degreeAbove(v.education?.fullTimeDegree, v.education?.fullTimeEducation),
  },
  {
    at: 'education.partTimeDegree',
    code: 'degree-above-education',
    severity: 'warning',
    broken: (v) => degreeAbove(v.education?.partTimeDegree, v.education?.partTimeEducation),
  },
  {
    at: 'education.fullTimeGraduationDate',
    code: 'graduated-too-young',
    broken: (v) => tooSoonAfter(v.basic?.birthDate, v.education?.fullTimeGraduationDate, 12),
  },
  {
    at: 'education.partTimeGraduationDate',
    code: 'graduated-too-young',
    broken: (v) => tooSoonAfter(v.basic?.birthDate, v.education?.partTimeGraduationDate, 12),
  },
];
