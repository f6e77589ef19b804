import { shanghaiDay } from '@acct-forms/core';
import { everyBureau } from '../entities/application.ts';
import { EventEntity } from '../entities/review.ts';
import { readTallies } from '../queries/read-tallies.ts';
import type { TestServer } from './create-test-server.ts';

const line = (bureau: number, day: string, what: string) => `${bureau} ${day} ${what}`;

/** What the tallies have, times of waiting aside. */
export async function tallied({ deps }: TestServer): Promise<Record<string, number>> {
  const em = deps.orm.em.fork();
  const bureaus = [everyBureau, ...deps.profile.departments.map(({ no }) => no)];
  const rows = await readTallies(em, bureaus, ['', '9999-12-31']);
  return Object.fromEntries(
    rows
      .filter(({ what }) => !what.startsWith('waited'))
      .map(({ bureauNo, day, what, n }) => [line(bureauNo, day, what), n]),
  );
}

/** What they should have, counted from the cases and from what happened. */
export async function counted({ deps }: TestServer): Promise<Record<string, number>> {
  const em = deps.orm.em.fork();
  const counts: Record<string, number> = {};
  const count = (key: string) => (counts[key] = (counts[key] ?? 0) + 1);
  for (const entry of await em.execute<{ bureau_no: number; state: string }[]>(
    'select bureau_no, state from case_entry',
  ))
    count(line(entry.bureau_no, '', entry.state));
  const kinds = ['submitted', 'approved', 'returned', 'rejected'] as const;
  for (const { kind, departmentNo, at } of await em.find(EventEntity, { kind: { $in: [...kinds] } })) {
    for (const bureau of [everyBureau, departmentNo ?? -1]) count(line(bureau, shanghaiDay(at), `+${kind}`));
  }
  return counts;
}
