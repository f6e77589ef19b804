import { mostCounted, states, type State } from '@acct-forms/core';
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

const decisions = ['approved', 'returned', 'rejected'] as const;

function perDayOf(tallied: readonly Tallied[]): StatisticsView['perDay'] {
  const days = new Map<string, { submitted: number; decided: number }>();
  for (const { day, what, n } of tallied) {
    if (!what.startsWith('+')) continue;
    const { submitted, decided } = days.get(day) ?? { submitted: 0, decided: 0 };
    const isSubmitted = what === '+submitted';
    days.set(day, { submitted: submitted + (isSubmitted ? n : 0), decided: decided + (isSubmitted ? 0 : n) });
  }
  return [...days].map(([day, count]) => ({ day, ...count }));
}

const decidedOf = (tallied: readonly Tallied[]): StatisticsView['decided'] =>
  Object.fromEntries(
    decisions.map((kind) => [
      kind,
      tallied.filter(({ what }) => what === `+${kind}`).reduce((sum, { n }) => sum + n, 0),
    ]),
  ) as unknown as StatisticsView['decided'];

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
  days: readonly [string, string],
): Promise<NonNullable<StatisticsView['perBureau']>> {
  const { departments } = deps.profile;
  const all = departments.map(({ no }) => no);
  const standing = await readTallies(em, all, now);
  const done = await readTallies(em, all, days, { byDay: false });
  const rows = [];
  for (const { no } of departments) {
    const isOwn = ({ bureauNo }: Tallied) => bureauNo === no;
    rows.push({
      department: departmentView(deps.profile, no),
      byState: byStateOf(standing.filter(isOwn)),
      hoursToDecision: hoursOf(done.filter(isOwn)),
      overdue: await overdueOf(deps, em, staff, no),
    });
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
  if ((Date.parse(to) - Date.parse(from)) / dayMs + 1 > mostDays) throw invalidAt('from', 'too-long');
  const em = deps.orm.em.fork();
  const own = bureauOf(staff);
  const seen = own === everyBureau ? (bureau ?? everyBureau) : own;
  if (bureau !== undefined && bureau !== seen) {
    return { byState: byStateOf([]), perDay: [], decided: decidedOf([]), hoursToDecision: {}, overdue: 0 };
  }
  const tallied = await readTallies(em, [seen], [from, to]);
  return {
    byState: byStateOf(await readTallies(em, [seen], now)),
    perDay: perDayOf(tallied),
    decided: decidedOf(tallied),
    hoursToDecision: hoursOf(tallied),
    overdue: await overdueOf(deps, em, staff, seen),
    ...(seen === everyBureau ? { perBureau: await perBureauOf(deps, em, staff, [from, to]) } : {}),
  };
}
