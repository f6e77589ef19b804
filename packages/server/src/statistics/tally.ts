import { shanghaiDay } from '@acct-forms/core';
import type { EntityManager } from '../db/database.ts';
import { everyBureau, type Application, type CaseEntry } from '../entities/application.ts';
import { TallyChangeEntity, type TallyChange } from '../entities/tally.ts';

const hour = 3_600_000;
/** Up to here a decision's time is counted to the hour, from here on to the day. */
const fineHours = 240;

/** Whole hours, from ten days on whole days. */
export function waitedHours(milliseconds: number): number {
  const hours = Math.max(0, Math.floor(milliseconds / hour));
  return hours < fineHours ? hours : hours - (hours % 24);
}

type Standing = Pick<CaseEntry, 'bureauNo' | 'state'>;

/** Counts a case out of where it stood and into where it stands now. */
export async function tallyStanding(
  em: EntityManager,
  before: readonly Standing[],
  after: readonly Standing[],
): Promise<void> {
  const changes = new Map<string, TallyChange>();
  const count = ({ bureauNo, state }: Standing, n: number) => {
    const key = `${bureauNo} ${state}`;
    const sum = (changes.get(key)?.n ?? 0) + n;
    changes.set(key, { bureauNo, day: '', what: state, n: sum });
  };
  for (const one of before) count(one, -1);
  for (const one of after) count(one, 1);
  const moved = [...changes.values()].filter(({ n }) => n !== 0);
  if (moved.length > 0) await em.insertMany(TallyChangeEntity, moved);
}

const decided: readonly string[] = ['approved', 'returned', 'rejected'];

/** Counts a submission to a bureau or a decision by it, and how long that took. */
export async function tallyEvent(
  em: EntityManager,
  app: Application,
  {
    kind,
    departmentNo,
    at,
  }: { readonly kind: string; readonly departmentNo: number | null; readonly at: Date },
): Promise<void> {
  const isDecision = decided.includes(kind);
  if (!isDecision && kind !== 'submitted') return;
  const waited = waitedHours(at.getTime() - (app.submittedAt ?? at).getTime());
  const whats = [`+${kind}`, ...(isDecision ? [`waited ${waited}`] : [])];
  const day = shanghaiDay(at);
  const bureaus = departmentNo === null ? [everyBureau] : [everyBureau, departmentNo];
  await em.insertMany(
    TallyChangeEntity,
    bureaus.flatMap((bureauNo) => whats.map((what) => ({ bureauNo, day, what, n: 1 }))),
  );
}
