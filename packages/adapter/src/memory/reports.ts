import { shanghaiDay, states, type State } from '@acct-forms/core';
import type { StatisticsView } from '../views.ts';
import { caseSummary, isOverdue } from './case-view.ts';
import { casesOf } from './queue.ts';
import type { Account, Application, Store } from './store.ts';

const decided = ['approved', 'returned', 'rejected'];

/** Per state and day for what the person may see; days are those of Asia/Shanghai, both ends included. */
export function statisticsOf(
  store: Store,
  staff: Account,
  input: { from: string; to: string; bureau?: number },
): StatisticsView {
  const cases = casesOf(store, staff).filter(
    (app) => input.bureau === undefined || app.bureau === input.bureau,
  );
  const days = new Map<string, { submitted: number; decided: number }>();
  const hours: number[] = [];
  for (const { events } of cases) {
    let submittedAt = 0;
    for (const { kind, at } of events) {
      if (kind === 'submitted') submittedAt = Date.parse(at);
      const day = shanghaiDay(new Date(at));
      if (day < input.from || day > input.to || (kind !== 'submitted' && !decided.includes(kind))) continue;
      const count = days.get(day) ?? { submitted: 0, decided: 0 };
      days.set(day, count);
      if (kind === 'submitted') count.submitted += 1;
      else {
        count.decided += 1;
        hours.push((Date.parse(at) - submittedAt) / 3_600_000);
      }
    }
  }
  hours.sort((a, b) => a - b);
  const quantile = (q: number) => hours[Math.min(hours.length - 1, Math.floor(q * hours.length))];
  const [median, p90] = [quantile(0.5), quantile(0.9)];
  return {
    byState: Object.fromEntries(
      states.map((state) => [state, cases.filter((app) => app.state === state).length]),
    ) as Record<State, number>,
    perDay: [...days].sort().map(([day, count]) => ({ day, ...count })),
    hoursToDecision: { ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) },
    overdue: cases.filter((app) => isOverdue(store, app)).length,
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
