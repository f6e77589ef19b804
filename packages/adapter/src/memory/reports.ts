import { shanghaiDay, states, type State } from '@acct-forms/core';
import type { StatisticsView } from '../review-views.ts';
import {
  byteOrderMark,
  caseCells,
  caseTitles,
  csvLine,
  markCells,
  type ExportMark,
} from '../wire/case-table.ts';
import { caseSummary, isOverdue } from './case-view.ts';
import { departmentView } from './departments.ts';
import { casesOf } from './queue.ts';
import { invalid, type Account, type Application, type Store } from './store.ts';

const decided: readonly string[] = ['approved', 'returned', 'rejected'];
const dayMs = 86_400_000;
/** Both ends counted. */
const mostDays = 366;

type ByState = Readonly<Record<State, number>>;

const byStateOf = (cases: readonly Application[]): ByState =>
  Object.fromEntries(
    states.map((state) => [state, cases.filter((app) => app.state === state).length]),
  ) as Record<State, number>;

function quantile(hours: readonly number[], share: number): number | undefined {
  return hours[Math.floor(share * hours.length)];
}

function hoursOf(hours: readonly number[]): StatisticsView['hoursToDecision'] {
  const sorted = [...hours].sort((a, b) => a - b);
  const [median, p90] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
  return { ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) };
}

interface Done {
  readonly day: string;
  readonly kind: string;
  readonly hours: number;
}

/** Submissions to a bureau and decisions by it; of all bureaus where it is undefined. */
function doneBy(store: Store, bureau: number | undefined, from: string, to: string): Done[] {
  return [...store.applications.values()].flatMap(({ events }) => {
    let submittedAt = 0;
    return events.flatMap(({ kind, at, bureau: by }): Done[] => {
      if (kind === 'submitted') submittedAt = Date.parse(at);
      const day = shanghaiDay(new Date(at));
      const counts = kind === 'submitted' || decided.includes(kind);
      if (!counts || day < from || day > to || (bureau !== undefined && by !== bureau)) return [];
      return [{ day, kind, hours: Math.floor((Date.parse(at) - submittedAt) / 3_600_000) }];
    });
  });
}

/** What a bureau holds and has decided, what was submitted to it and decided by it; or all bureaus together, and each. */
export function statisticsOf(
  store: Store,
  staff: Account,
  { from, to, bureau }: { from: string; to: string; bureau?: number },
): StatisticsView {
  if ((Date.parse(to) - Date.parse(from)) / dayMs + 1 > mostDays) throw invalid('from', 'too-long');
  const seesAll = staff.role === 'administrator' || staff.role === 'auditor';
  const seen = seesAll ? bureau : (staff.bureau ?? -1);
  const done = bureau === undefined || bureau === seen ? doneBy(store, seen, from, to) : [];
  const now = (filter: { bureau?: number }) => {
    const cases = casesOf(store, staff, filter);
    return { byState: byStateOf(cases), overdue: cases.filter((app) => isOverdue(store, app)).length };
  };
  const decisions = (all: readonly Done[]) => all.filter(({ kind }) => kind !== 'submitted');
  const hours = (all: readonly Done[]) => hoursOf(decisions(all).map((one) => one.hours));
  const count = (kind: string) => done.filter((one) => one.kind === kind).length;
  return {
    ...now(bureau === undefined ? {} : { bureau }),
    perDay: [...new Set(done.map(({ day }) => day))].sort().map((day) => {
      const on = done.filter((one) => one.day === day);
      return { day, submitted: on.length - decisions(on).length, decided: decisions(on).length };
    }),
    decided: { approved: count('approved'), returned: count('returned'), rejected: count('rejected') },
    hoursToDecision: hours(done),
    ...(seesAll && bureau === undefined
      ? {
          perBureau: store.profile.departments.map(({ no }) => ({
            department: departmentView(store.profile, no),
            hoursToDecision: hours(doneBy(store, no, from, to)),
            ...now({ bureau: no }),
          })),
        }
      : {}),
  };
}

export function csvOf(
  store: Store,
  cases: readonly Application[],
  mark: ExportMark,
): ReadableStream<Uint8Array> {
  const rows = cases.map((app) => {
    const summary = caseSummary(store, app);
    const idNumber = String(app.rounds.at(-1)?.data['basic']?.['idNumber'] ?? '');
    return csvLine(caseCells(mark.unmasked ? { ...summary, idNumber } : summary, store.form.words['zh-CN']));
  });
  return new Blob([byteOrderMark, csvLine(caseTitles), ...rows, csvLine(markCells(mark))]).stream();
}
