import { shanghaiDay, states, type State } from '@acct-forms/core';
import type { StatisticsView } from '@acct-forms/adapter';
import type { FilterQuery } from '@mikro-orm/core';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { ApplicationEntity, type Application } from '../entities/application.ts';
import { EventEntity, type EventRow } from '../entities/review.ts';
import { caseScope } from '../policies/case-scope.ts';

const hour = 3_600_000;
const counted = ['submitted', 'approved', 'returned', 'rejected'];

/** Per state and day for what the person may see; days are those of Asia/Shanghai, both ends included. */
export async function readStatistics(
  deps: Deps,
  staff: Account,
  { from, to, bureau }: { readonly from: string; readonly to: string; readonly bureau?: number },
): Promise<StatisticsView> {
  const em = deps.orm.em.fork();
  const where: FilterQuery<Application> = {
    $and: [caseScope(staff), bureau === undefined ? {} : { departmentNo: bureau }],
  };
  // The relation is mapped to its key, which its filter type does not know to be one.
  const filter: object = { application: where, kind: { $in: counted } };
  const events = await em.find(EventEntity, filter as FilterQuery<EventRow>, { orderBy: { id: 'asc' } });
  const days = new Map<string, { submitted: number; decided: number }>();
  const submitted = new Map<string, number>();
  const hours: number[] = [];
  for (const { application, kind, at } of events) {
    if (kind === 'submitted') submitted.set(application, at.getTime());
    const day = shanghaiDay(at);
    if (day < from || day > to) continue;
    const count = days.get(day) ?? { submitted: 0, decided: 0 };
    days.set(day, count);
    if (kind === 'submitted') count.submitted += 1;
    else {
      count.decided += 1;
      hours.push((at.getTime() - (submitted.get(application) ?? at.getTime())) / hour);
    }
  }
  hours.sort((a, b) => a - b);
  const quantile = (q: number) => hours[Math.min(hours.length - 1, Math.floor(q * hours.length))];
  const [median, p90] = [quantile(0.5), quantile(0.9)];
  const byState = {} as Record<State, number>;
  for (const state of states)
    byState[state] = await em.count(ApplicationEntity, { $and: [where, { state }] });
  const overdue = {
    state: { $in: ['submitted' as const, 'inReview' as const] },
    deadlineAt: { $lt: deps.now() },
  };
  return {
    byState,
    perDay: [...days].sort().map(([day, count]) => ({ day, ...count })),
    hoursToDecision: { ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) },
    overdue: await em.count(ApplicationEntity, { $and: [where, overdue] }),
  };
}
