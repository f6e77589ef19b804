import { mostCounted, states, type Profile, type State } from '@acct-forms/core';
import type { StatisticsView } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { everyBureau } from '../entities/application.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { departmentView } from '../presenters/department.ts';
import { bureauOf, countPlaces, streamsOf } from './queue-streams.ts';
import { readTallies, type Tallied } from './read-tallies.ts';

const now = ['', ''] as const;
const dayMs = 86_400_000;
const mostDays = 366;

type ByState = Readonly<Record<State, number>>;

const byStateOf = (tallied: readonly Tallied[]): ByState =>
  Object.fromEntries(
    states.map((state) => [state, tallied.find(({ what }) => what === state)?.n ?? 0]),
  ) as Record<State, number>;

function perDayOf(tallied: readonly Tallied[]): StatisticsView['perDay'] {
  const days = new Map<string, { submitted: number; decided: number }>();
  for (const { day, what, n } of tallied) {
    const name = { '+submitted': 'submitted', '+decided': 'decided' }[what] as
      | 'submitted'
      | 'decided'
      | undefined;
    if (name === undefined) continue;
    const count = days.get(day) ?? { submitted: 0, decided: 0 };
    days.set(day, { ...count, [name]: n });
  }
  return [...days].map(([day, count]) => ({ day, ...count }));
}

/** The hours within which this share of the decisions was made. */
function quantile(
  hours: readonly (readonly [hours: number, n: number])[],
  share: number,
): number | undefined {
  const all = hours.reduce((sum, [, n]) => sum + n, 0);
  let left = Math.floor(share * all);
  return hours.find(([, n]) => (left -= n) < 0)?.[0];
}

function hoursOf(tallied: readonly Tallied[]): StatisticsView['hoursToDecision'] {
  const counts = new Map<number, number>();
  for (const { what, n } of tallied) {
    const hours = /^waited (\d+)$/.exec(what)?.[1];
    if (hours !== undefined) counts.set(Number(hours), (counts.get(Number(hours)) ?? 0) + n);
  }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const [median, p90] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
  return { ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) };
}

/** Overdue cases; ten thousand stands for that many or more. */
async function overdueOf(deps: Deps, em: EntityManager, staff: Account, bureau: number): Promise<number> {
  const filter = { overdue: true, ...(bureau === everyBureau ? {} : { bureau }) };
  return countPlaces(em, await streamsOf(deps, em, staff, filter, 'deadline'), mostCounted);
}

async function perBureauOf(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  { departments }: Profile,
): Promise<NonNullable<StatisticsView['perBureau']>> {
  const tallied = await readTallies(
    em,
    departments.map(({ no }) => no),
    now,
  );
  const rows = [];
  for (const { no } of departments) {
    const byState = byStateOf(tallied.filter(({ bureauNo }) => bureauNo === no));
    const overdue = await overdueOf(deps, em, staff, no);
    rows.push({ department: departmentView(deps.profile, no), byState, overdue });
  }
  return rows;
}

/**
 * What a bureau holds and has decided, what was submitted to it and decided by it; or, for those who see all, what all
 * bureaus have, and each. Days are those of Asia/Shanghai, both ends included; all of it comes from tallies, however
 * many cases there are.
 */
export async function readStatistics(
  deps: Deps,
  staff: Account,
  { from, to, bureau }: { readonly from: string; readonly to: string; readonly bureau?: number },
): Promise<StatisticsView> {
  if ((Date.parse(to) - Date.parse(from)) / dayMs > mostDays) throw invalidAt('from', 'too-long');
  const em = deps.orm.em.fork();
  const own = bureauOf(staff);
  const seen = own === everyBureau ? (bureau ?? everyBureau) : own;
  if (bureau !== undefined && bureau !== seen) {
    return { byState: byStateOf([]), perDay: [], hoursToDecision: {}, overdue: 0 };
  }
  const tallied = await readTallies(em, [seen], [from, to]);
  return {
    byState: byStateOf(await readTallies(em, [seen], now)),
    perDay: perDayOf(tallied),
    hoursToDecision: hoursOf(tallied),
    overdue: await overdueOf(deps, em, staff, seen),
    ...(seen === everyBureau ? { perBureau: await perBureauOf(deps, em, staff, deps.profile) } : {}),
  };
}
