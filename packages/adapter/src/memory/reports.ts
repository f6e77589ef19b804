import { shanghaiDay, states, type State } from '@acct-forms/core';
import type { StatisticsView } from '../views.ts';
import { caseSummary, isOverdue } from './case-view.ts';
import { departmentView } from './departments.ts';
import { casesOf } from './queue.ts';
import { invalid, type Account, type Application, type Store } from './store.ts';

const decided: readonly string[] = ['approved', 'returned', 'rejected'];
const dayMs = 86_400_000;

type ByState = Readonly<Record<State, number>>;

const byStateOf = (cases: readonly Application[]): ByState =>
  Object.fromEntries(
    states.map((state) => [state, cases.filter((app) => app.state === state).length]),
  ) as Record<State, number>;

function quantile(hours: readonly number[], share: number): number | undefined {
  return hours[Math.floor(share * hours.length)];
}

/** What a bureau holds and has decided, what was submitted to it and decided by it; or all bureaus together, and each. */
export function statisticsOf(
  store: Store,
  staff: Account,
  { from, to, bureau }: { from: string; to: string; bureau?: number },
): StatisticsView {
  if ((Date.parse(to) - Date.parse(from)) / dayMs > 366) throw invalid('from', 'too-long');
  const seesAll = staff.role === 'administrator' || staff.role === 'auditor';
  const seen = seesAll ? bureau : staff.bureau;
  const isOurs = bureau === undefined || bureau === seen;
  const days = new Map<string, { submitted: number; decided: number }>();
  const hours: number[] = [];
  for (const { events } of isOurs ? store.applications.values() : []) {
    let submittedAt = 0;
    for (const { kind, at, bureau: by } of events) {
      if (kind === 'submitted') submittedAt = Date.parse(at);
      const day = shanghaiDay(new Date(at));
      if (day < from || day > to || (kind !== 'submitted' && !decided.includes(kind))) continue;
      if (seen !== undefined && by !== seen) continue;
      const count = days.get(day) ?? { submitted: 0, decided: 0 };
      days.set(day, count);
      if (kind === 'submitted') count.submitted += 1;
      else {
        count.decided += 1;
        hours.push(Math.floor((Date.parse(at) - submittedAt) / 3_600_000));
      }
    }
  }
  hours.sort((a, b) => a - b);
  const [median, p90] = [quantile(hours, 0.5), quantile(hours, 0.9)];
  const now = (filter: { bureau?: number }) => {
    const cases = casesOf(store, staff, filter);
    return { byState: byStateOf(cases), overdue: cases.filter((app) => isOverdue(store, app)).length };
  };
  return {
    ...now(bureau === undefined ? {} : { bureau }),
    perDay: [...days].sort().map(([day, count]) => ({ day, ...count })),
    hoursToDecision: { ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) },
    ...(seesAll && bureau === undefined
      ? {
          perBureau: store.profile.departments.map(({ no }) => ({
            department: departmentView(store.profile, no),
            ...now({ bureau: no }),
          })),
        }
      : {}),
  };
}

/** A cell that no spreadsheet takes for a formula (OWASP CSV Injection). */
const cell = (text: string) =>
  `"${(/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export function csvOf(store: Store, cases: readonly Application[]): ReadableStream<Uint8Array> {
  const columns = ['referenceNumber', 'state', 'name', 'idNumber', 'unitName', 'submittedAt'] as const;
  const rows = cases.map((app) => {
    const summary = caseSummary(store, app);
    return columns.map((column) => cell(summary[column] ?? '')).join(',');
  });
  return new Blob([`\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`]).stream();
}
