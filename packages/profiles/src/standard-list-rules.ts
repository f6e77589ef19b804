import type { FormContext, Rule, RuleRow } from '@acct-forms/core';
import { shanghaiDay } from '@acct-forms/core';
import { degreeAbove, tooSoonAfter } from './standard-rules.ts';
import type { StandardData } from './standard-facts.ts';

/** The values that these rules read besides the row: those of the lists that some provinces ask. */
type ListData = StandardData & {
  readonly employer?: {
    readonly workHistory?: readonly { readonly id: string; readonly from?: string; readonly to?: string }[];
  };
};

const textOf = (row: RuleRow, name: string) => {
  const value = row[name];
  return typeof value === 'string' ? value : undefined;
};

const notAfter = (later: string | undefined, earlier: string | undefined) =>
  later !== undefined && earlier !== undefined && later <= earlier;

/** The rules of 教育经历, a list in place of the blocks 全日制 and 非全日制. */
export const educationListRules: readonly Rule<StandardData>[] = [
  {
    at: 'education.educations.*.degree',
    code: 'degree-above-education',
    severity: 'warning',
    broken: (_v, _c, row) => degreeAbove(textOf(row, 'degree'), textOf(row, 'level')),
  },
  {
    at: 'education.educations.*.graduationDate',
    code: 'before-enrolment',
    broken: (_v, _c, row) => notAfter(textOf(row, 'graduationDate'), textOf(row, 'enrolmentDate')),
  },
  {
    at: 'education.educations.*.graduationDate',
    code: 'graduated-too-young',
    broken: (v, _c, row) => tooSoonAfter(v.basic?.birthDate, textOf(row, 'graduationDate'), 12),
  },
];

/** Whether a row begins while a row above it runs; a row without end runs until today. */
function overlaps(v: ListData, c: FormContext, row: RuleRow): boolean {
  const today = shanghaiDay(c.now);
  const rows = v.employer?.workHistory ?? [];
  const above = rows.slice(
    0,
    rows.findIndex(({ id }) => id === row['id']),
  );
  const from = textOf(row, 'from');
  const to = textOf(row, 'to') ?? today;
  return (
    from !== undefined &&
    above.some((other) => other.from !== undefined && from <= (other.to ?? today) && other.from <= to)
  );
}

/** The rules of 工作经历. */
export const workHistoryRules: readonly Rule<ListData>[] = [
  { at: 'employer.workHistory.*.from', code: 'periods-overlap', broken: overlaps },
  {
    at: 'employer.workHistory.*.to',
    code: 'ends-before-start',
    broken: (_v, _c, row) => notAfter(textOf(row, 'to'), textOf(row, 'from')),
  },
];
