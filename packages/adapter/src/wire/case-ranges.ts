import { AcctError, endOfWorkingDay, isCalendarDate, type HolidayTable } from '@acct-forms/core';
import type { CaseFilter, CaseSort } from '../review-views.ts';

const dayLength = 86_400_000;

/** Instants in milliseconds since 1970: from one on, before another. */
export interface Span {
  readonly from: number;
  readonly before: number;
}

export interface CaseRanges {
  readonly submitted?: Span;
  /** Only where a decision stands. */
  readonly decided?: Span;
  /** Only cases that wait are due. */
  readonly deadline?: Span;
  /** A range is read in its own order, whatever was asked for. */
  readonly sort: CaseSort;
}

const invalid = (path: string, code: string) =>
  new AcctError('invalid', { issues: [{ path, code, severity: 'error' }] });

function midnight(path: `${'submitted' | 'decided'}${'From' | 'To'}`, day: string): number {
  if (!isCalendarDate(day)) throw invalid(path, 'format');
  return Date.parse(`${day}T00:00:00+08:00`);
}

function spanOf(
  name: 'submitted' | 'decided',
  { [`${name}From` as const]: from, [`${name}To` as const]: to }: CaseFilter,
): Span {
  return {
    from: from === undefined ? 1 : midnight(`${name}From`, from),
    before: to === undefined ? Number.MAX_SAFE_INTEGER : midnight(`${name}To`, to) + dayLength,
  };
}

/** The instants that a filter means by its days, one range at a time, and the order in which its cases come. */
export function caseRanges(
  filter: CaseFilter,
  sort: CaseSort,
  now: Date,
  holidays?: HolidayTable,
): CaseRanges {
  const { overdue = false, dueWithin, submittedFrom, submittedTo } = filter;
  const inPeriod = submittedFrom !== undefined || submittedTo !== undefined;
  const isDecided = filter.decidedFrom !== undefined || filter.decidedTo !== undefined;
  if (isDecided && (inPeriod || overdue || dueWithin !== undefined))
    throw invalid('decidedFrom', 'one-range');
  if (inPeriod && (overdue || dueWithin !== undefined)) throw invalid('submittedFrom', 'one-range');
  if (overdue && dueWithin !== undefined) throw invalid('dueWithin', 'one-range');
  if (overdue) return { deadline: { from: 0, before: now.getTime() }, sort: 'deadline' };
  if (dueWithin !== undefined) {
    const before = endOfWorkingDay(now, dueWithin, holidays).getTime() + 1;
    return { deadline: { from: now.getTime(), before }, sort: 'deadline' };
  }
  const latestFirst = sort === 'newest' || sort === 'decidedNewest';
  if (isDecided)
    return { decided: spanOf('decided', filter), sort: latestFirst ? 'decidedNewest' : 'decidedOldest' };
  if (!inPeriod) return { sort };
  return { submitted: spanOf('submitted', filter), sort: latestFirst ? 'newest' : 'oldest' };
}
