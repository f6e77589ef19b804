import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntityManager as SqlEntityManager } from '@mikro-orm/sqlite';
import { RateLimiterSQLite, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { entities } from '../entities/entities.ts';

export type Orm = MikroORM;
export type EntityManager = SqlEntityManager;

/** Acknowledged means on disk: WAL with a flush at every commit. */
const durable = ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 2000', 'secure_delete = ON'];

const pragmas = (statements: readonly string[]) => (database: { pragma(text: string): unknown }) => {
  for (const statement of statements) database.pragma(statement);
};

/** Opens the database in `dataDir`; the only place that names a driver. Does not migrate. */
export async function openOrm(dataDir: string): Promise<Orm> {
  const orm = await MikroORM.init({
    dbName: join(dataDir, 'acct.sqlite'),
    entities,
    extensions: [Migrator],
    migrations: {
      path: new URL('./migrations/sqlite', import.meta.url).pathname,
      glob: '!(*.d).{js,ts}',
      snapshot: false,
      snapshotOnMigrate: false,
      emit: 'ts',
      silent: true,
    },
    // Values of a failed statement must never reach a log or an answer.
    debug: false,
  });
  pragmas(durable)(await orm.em.getConnection().getNativeClient());
  return orm;
}

export interface LimiterOptions {
  readonly name: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

export interface LimiterStore {
  limiter(options: LimiterOptions): RateLimiterAbstract;
  /** Removes the counters that ran out before `now`, in milliseconds; answers how many. */
  sweep(now: number): number;
  close(): Promise<void>;
}

/**
 * Counters of the rate limits, in a file of their own: they must not wait for, or be rolled back with, the
 * transaction that they guard, and losing one at a power cut is harmless.
 */
export async function openLimiterStore(dataDir: string): Promise<LimiterStore> {
  const orm = await MikroORM.init({
    dbName: join(dataDir, 'limits.sqlite'),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  const database = await orm.em.getConnection().getNativeClient();
  pragmas(['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 2000'])(database);
  return {
    limiter: ({ name, points, duration }) =>
      new RateLimiterSQLite({
        storeClient: database,
        storeType: 'better-sqlite3',
        tableName: 'rate_limit',
        keyPrefix: name,
        points,
        duration,
      }),
    sweep: (now) => database.prepare('delete from rate_limit where expire < ?').run(now).changes,
    close: () => orm.close(),
  };
}
