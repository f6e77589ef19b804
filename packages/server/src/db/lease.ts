import type { Database } from './database.ts';

/**
 * Takes a job that one process at a time does, or keeps it, for so many seconds of the database's clock. Answers
 * whether it is the holder's. Who holds it does the job again before it runs out; who was away longer may find two at
 * work, so that what must happen once has to be guarded by the work itself.
 */
export async function takeLease(
  { orm, clock }: Pick<Database, 'orm' | 'clock'>,
  { name, holder, seconds }: { readonly name: string; readonly holder: string; readonly seconds: number },
): Promise<boolean> {
  const rows = await orm.em.fork().execute<unknown[]>(
    `insert into lease (name, holder, until) values (?, ?, ${clock.after(seconds)})
     on conflict (name) do update set holder = excluded.holder, until = excluded.until
     where lease.until < ${clock.now} or lease.holder = excluded.holder returning name`,
    [name, holder],
  );
  return rows.length > 0;
}

/** Leaves the job to others at once. */
export async function giveLease(
  { orm }: Pick<Database, 'orm'>,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<void> {
  await orm.em.fork().execute('delete from lease where name = ? and holder = ?', [name, holder]);
}
