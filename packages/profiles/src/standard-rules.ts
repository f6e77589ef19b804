import type { Derivation, FormContext, Rule } from '@acct-forms/core';
import { checkCitizenNumber, routeToDepartment, shanghaiDay } from '@acct-forms/core';
import { personFacts } from './standard-facts.ts';
import type { StandardData } from './standard-facts.ts';

type Compute = Derivation<StandardData>;

const born = (v: StandardData, c: FormContext) => {
  const { idType = '111', idNumber } = v.basic ?? {};
  const result = checkCitizenNumber(idType, idNumber, { now: c.now });
  return result?.valid ? result : undefined;
};

/** Whole years from one calendar day to another. */
const yearsBetween = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const bureau: Compute['from'] = (v, c) => {
  const { unitRegion, onDuty, provincialUnit, residenceRegion } = v.employer ?? {};
  const { isStudent, schoolRegion } = v.education ?? {};
  if (onDuty === undefined && isStudent !== true) return undefined;
  const result = routeToDepartment(c.profile, {
    onDuty: onDuty === true,
    student: isStudent === true,
    provincialUnit: onDuty && provincialUnit,
    regionCode: unitRegion,
    schoolRegionCode: schoolRegion,
    residenceRegionCode: residenceRegion,
  });
  return 'department' in result ? String(result.department.no) : undefined;
};

/** The personnel type of somebody who does no accounting work; undefined until what decides it is answered. */
export function typeWithoutWork({ education, title }: StandardData, { holder }: FormContext) {
  if (education?.isStudent !== false) return education?.isStudent ? 'student' : undefined;
  if (title?.hasTitle || holder !== undefined) return 'off-duty';
  return title?.hasTitle === false ? 'candidate' : undefined;
}

/** What the standard sections compute, in order. */
export const standardDerivations: readonly Compute[] = [
  { at: 'basic.sex', of: ['basic.idNumber'], from: (v, c) => born(v, c)?.sex },
  { at: 'basic.birthDate', of: ['basic.idNumber'], from: (v, c) => born(v, c)?.birthDate },
  { at: 'basic.country', from: () => 'CHN' },
  { at: 'basic.mobile', from: (v, c) => c.account?.mobile ?? v.basic?.mobile },
  { at: 'title.oldCertNo', from: (_, c) => c.holder?.certNo },
  {
    at: 'employer.department',
    of: [
      'employer.onDuty',
      'employer.unitRegion',
      'employer.residenceRegion',
      'education.isStudent',
      'education.schoolRegion',
    ],
    from: bureau,
  },
  {
    at: 'employer.personnelType',
    of: ['employer.onDuty', 'employer.inAccountingWork', 'education.isStudent', 'title.hasTitle'],
    from: (v, c) => {
      const { onDuty, inAccountingWork } = v.employer ?? {};
      if (onDuty === undefined || (onDuty && inAccountingWork === undefined)) return undefined;
      return personFacts.inAccountingWork(v) ? 'on-duty' : typeWithoutWork(v, c);
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
  {
    at: 'employer.appointmentDate',
    code: 'appointed-too-young',
    broken: (v) => tooSoonAfter(v.basic?.birthDate, v.employer?.appointmentDate, 16),
  },
  {
    at: 'employer.accountingPost',
    code: 'posts-conflict',
    severity: 'warning',
    broken: (v) => {
      const { accountingPost, otherPosts = [] } = v.employer ?? {};
      const posts = [
        accountingPost,
        ...(personFacts.hasOtherPosts(v) ? otherPosts.map(({ post }) => post) : []),
      ];
      return posts.includes('02') && notForCashiers.some((post) => posts.includes(post));
    },
  },
];

/** Ledgers, checks and archives, which 会计法 keeps apart from the cash. */
const notForCashiers = ['09', '10', '11'];

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
export const educationBlockRules = (['fullTime', 'partTime'] as const).flatMap(
  (block): Rule<StandardData>[] => [
    {
      at: `education.${block}Degree`,
      code: 'degree-above-education',
      severity: 'warning',
      broken: ({ education }) => degreeAbove(education?.[`${block}Degree`], education?.[`${block}Education`]),
    },
    {
      at: `education.${block}GraduationDate`,
      code: 'graduated-too-young',
      broken: ({ basic, education }) =>
        tooSoonAfter(basic?.birthDate, education?.[`${block}GraduationDate`], 12),
    },
  ],
);
