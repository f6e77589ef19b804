import { BigIntType } from '@mikro-orm/core';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { ConfigError, type DatabaseConfig } from '../config.ts';
import type { Database } from './database.ts';
import { ormOptions } from './orm-options.ts';
import { settled } from './postgres-settled.ts';

/** Any number of this application's own; the same in every process. */
const migrationLock = 1_633_907_572;

/** Milliseconds. Nobody waits for a row or a connection for ever, and a process that hangs holds no row. */
const patience = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** Columns as SQLite has them: text of any length in the order of its bytes, counted ids of 64 bits. */
const columns: NonNullable<Options['discovery']> = {
  onMetadata(meta) {
    for (const prop of Object.values(meta.properties))
      if (prop.autoincrement) Object.assign(prop, { type: new BigIntType('number') });
  },
  afterDiscovered(storage) {
    for (const meta of storage.getAll().values()) {
      for (const prop of Object.values(meta.properties)) {
        if (!prop.columnTypes?.some((type) => /^(varchar|text)/.test(type))) continue;
        prop.columnTypes = prop.columnTypes.map(() => 'text');
        prop.collation = 'C';
      }
    }
  },
};

const connect = (url: string, max: number): Options => ({
  clientUrl: url,
  pool: { min: 0, max },
  driverOptions: { connectionString: url, application_name: 'acct-forms', ...patience },
  debug: false,
});

/** The data and the counters in one database, on two pools: a counter never waits for a transaction's connection. */
export async function openPostgres(
  url: string,
  { pool, limiterPool }: Pick<DatabaseConfig, 'pool' | 'limiterPool'>,
): Promise<Database> {
  const orm = await MikroORM.init({
    ...ormOptions('postgres'),
    ...connect(url, pool),
    discovery: columns,
    schemaGenerator: { skipTables: ['rate_limit'] },
  });
  try {
    await orm.em.getConnection().execute('select 1');
  } catch (error) {
    await orm.close();
    // Not the words: who knows what a URL with a mistake makes them quote.
    const { code = 'no answer' } = error as { code?: string };
    throw new ConfigError(`DATABASE_URL: cannot connect (${code})`);
  }
  const counters = await MikroORM.init({
    ...connect(url, limiterPool),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  const storeClient = await counters.em.getConnection().getNativeClient();
  return {
    orm,
    limits: {
      limiter: ({ name: keyPrefix, points, duration }) =>
        new RateLimiterPostgres({
          storeClient,
          storeType: 'pool',
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
          keyPrefix,
          points,
          duration,
        }),
      async sweep(now) {
        const { affectedRows } = await counters.em
          .fork()
          .execute<{ affectedRows: number }>('delete from rate_limit where expire < ?', [now], 'run');
        return affectedRows;
      },
    },
    clock: { now: 'now()', after: (seconds) => `now() + interval '${seconds} seconds'` },
    skipLocked: 'for update skip locked',
    settled: (tables) => settled(orm, tables),
    forget: async () => undefined,
    async alone(work) {
      // A lock of the session, hence on a connection that is held for it.
      const client = await storeClient.connect();
      try {
        await client.query('set lock_timeout = 0');
        await client.query('select pg_advisory_lock($1)', [migrationLock]);
        return await work();
      } finally {
        await client.query('select pg_advisory_unlock_all()').finally(() => client.release(true));
      }
    },
    async close() {
      await counters.close();
      await orm.close();
    },
  };
}
