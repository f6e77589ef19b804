import type { EntityManager } from '../db/database.ts';

export interface Tallied {
  readonly bureauNo: number;
  readonly day: string;
  readonly what: string;
  readonly n: number;
}

const isOneOf = (places: readonly unknown[]) => `bureau_no in (${places.map(() => '?').join(', ')})`;

/**
 * What these bureaus have, from one day to another or, for the empty day, now; of all days together without `byDay`. What
 * is not added up yet is added here.
 */
export async function readTallies(
  em: EntityManager,
  bureaus: readonly number[],
  [from, to]: readonly [string, string],
  { byDay = true } = {},
): Promise<Tallied[]> {
  const where = `${isOneOf(bureaus)} and day >= ? and day <= ?`;
  const values = [...bureaus, from, to];
  const day = byDay ? 'day' : `'' as day`;
  // One statement: between two, a row could move from one table to the other.
  const rows = await em.execute<{ bureau_no: number; day: string; what: string; n: number | string }[]>(
    `select bureau_no, day, what, sum(n) as n from (
       select bureau_no, ${day}, what, n from tally where ${where}
       union all select bureau_no, ${day}, what, n from tally_change where ${where}
     ) as counted group by bureau_no, day, what order by bureau_no, day, what`,
    [...values, ...values],
  );
  return rows
    .map(({ bureau_no: bureauNo, day: on, what, n }) => ({ bureauNo, day: on, what, n: Number(n) }))
    .filter(({ n }) => n !== 0);
}
