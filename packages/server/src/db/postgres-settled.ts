import { setTimeout as pause } from 'node:timers/promises';
import type { Orm } from './database.ts';

/** Milliseconds: a transaction that takes longer is waited for another time. */
const patience = 10_000;
const between = 20;

/**
 * Who writes to a table holds this lock on it from before its first row is counted until it ends; it can be seen, and
 * looking at it stops nobody.
 */
const writersOf = (tables: readonly string[]) =>
  `select distinct virtualtransaction as id from pg_locks
   where locktype = 'relation' and mode = 'RowExclusiveLock'
   and database = (select oid from pg_database where datname = current_database())
   and relation in (${tables.map(() => '?::regclass').join(', ')})`;

/** See `Database.settled`. */
export async function settled(
  orm: Pick<Orm, 'em'>,
  tables: readonly string[],
  most = patience,
): Promise<boolean> {
  const em = orm.em.fork();
  const writers = async () =>
    new Set((await em.execute<{ id: string }[]>(writersOf(tables), [...tables])).map(({ id }) => id));
  const started = performance.now();
  let waiting = [...(await writers())];
  while (waiting.length > 0) {
    if (performance.now() - started > most) return false;
    await pause(between);
    const still = await writers();
    waiting = waiting.filter((id) => still.has(id));
  }
  return true;
}
