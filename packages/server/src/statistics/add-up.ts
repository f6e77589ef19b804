import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import { repeat } from '../repeat.ts';
import type { TallyChange } from '../entities/tally.ts';

const minute = 60_000;
const most = 5000;

/**
 * Adds what transactions appended to the tallies; answers how many rows that were. What several processes add up at
 * once is added once: each takes the rows away that it adds.
 */
export async function addUp(parts: Pick<Database, 'orm'>): Promise<number> {
  return inTransaction(parts, async (em) => {
    const rows = await em.execute<{ bureau_no: number; day: string; what: string; n: number }[]>(
      `delete from tally_change where id in (select id from tally_change order by id limit ${most})
       returning bureau_no, day, what, n`,
    );
    const sums = new Map<string, TallyChange>();
    for (const { bureau_no: bureauNo, day, what, n } of rows) {
      const key = `${String(bureauNo).padStart(9, '0')} ${day} ${what}`;
      sums.set(key, { bureauNo, day, what, n: (sums.get(key)?.n ?? 0) + n });
    }
    // In one order, so that two who add up at once wait for each other and never in a circle.
    for (const [, { bureauNo, day, what, n }] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (n === 0) continue;
      await em.execute(
        `insert into tally (bureau_no, day, what, n) values (?, ?, ?, ?)
         on conflict (bureau_no, day, what) do update set n = tally.n + excluded.n`,
        [bureauNo, day, what, n],
      );
    }
    return rows.length;
  });
}

/** Adds up at start and each minute, a full batch at once after another; answers how to stop. */
export function keepAdding(parts: Pick<Database, 'orm'> & { readonly log: Logger }): () => Promise<void> {
  const run = async () => {
    while ((await addUp(parts)) === most);
  };
  return repeat(parts, { every: minute, run, failed: 'adding up failed' });
}
