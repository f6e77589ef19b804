import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { RateLimiterSQLite } from 'rate-limiter-flexible';
import type { Database } from './database.ts';
import { ormOptions } from './orm-options.ts';
import { keepStatements } from './keep-statements.ts';

/** Acknowledged means on disk: WAL with a flush at every commit. */
const durable = ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 2000', 'secure_delete = ON'];
/** Losing a counter at a power cut is harmless. */
const fast = ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 2000'];

const pragmas = (database: { pragma(text: string): unknown }, statements: readonly string[]) => {
  for (const statement of statements) database.pragma(statement);
};

/** As columns hold instants: milliseconds since 1970. */
const clock = (seconds: number) => `cast((unixepoch('subsec') + ${seconds}) * 1000 as integer)`;

/** Two files in the data folder: the data, and the counters on a connection of their own. */
export async function openSqlite(dataDir: string): Promise<Database> {
  const orm = await MikroORM.init({ ...ormOptions('sqlite'), dbName: join(dataDir, 'acct.sqlite') });
  const client = await orm.em.getConnection().getNativeClient();
  pragmas(client, durable);
  keepStatements(client);
  const counters = await MikroORM.init({
    dbName: join(dataDir, 'limits.sqlite'),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  const storeClient = await counters.em.getConnection().getNativeClient();
  pragmas(storeClient, fast);
  return {
    orm,
    limits: {
      limiter: ({ name: keyPrefix, points, duration }) =>
        new RateLimiterSQLite({
          storeClient,
          storeType: 'better-sqlite3',
          tableName: 'rate_limit',
          keyPrefix,
          points,
          duration,
        }),
      sweep: async (now) => storeClient.prepare('delete from rate_limit where expire < ?').run(now).changes,
    },
    clock: {
      now: clock(0),
      after: clock,
    },
    skipLocked: '',
    // One writes at a time, and counts its rows while it does.
    settled: async () => true,
    // Deleted rows are zeroed in the file; the log still has them as they were.
    forget: async () => void client.pragma('wal_checkpoint(TRUNCATE)'),
    // One machine, and a migration holds the file.
    alone: (work) => work(),
    async close() {
      await counters.close();
      await orm.close();
    },
  };
}
