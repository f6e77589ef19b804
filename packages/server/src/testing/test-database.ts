import { randomBytes } from 'node:crypto';
import { migrate } from '../cli/migrate.ts';
import { openDatabase, type Database } from '../db/database.ts';

const template = 'acct_template';
const few = { pool: 2, limiterPool: 1 };

const named = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url, ...few }, '');
  return work(database).finally(() => database.close());
}

/** The migrated database that fresh ones are copies of; the first process that asks makes it. */
async function makeTemplate({ orm, alone }: Database, server: string): Promise<void> {
  const em = orm.em.fork();
  await alone(async () => {
    const found = await em.execute('select 1 as one from pg_database where datname = ?', [template]);
    if (found.length > 0) return;
    await em.execute(`create database ${template}_unfinished`);
    await withDatabase(named(server, `${template}_unfinished`), migrate);
    await em.execute(`alter database ${template}_unfinished rename to ${template}`);
  });
}

/** Which PostgreSQL server the tests were given; without one they run on SQLite. */
export const testServerUrl = (): string | undefined => process.env['TEST_DATABASE_URL'];

const freshName = () => `acct_${randomBytes(6).toString('hex')}`;

/** A new migrated database on the server of the tests, by its URL. */
export function createDatabase(server: string, name = freshName()): Promise<string> {
  return withDatabase(server, async (database) => {
    await makeTemplate(database, server);
    await database.orm.em.fork().execute(`create database ${name} template ${template}`);
    return named(server, name);
  });
}

/** A new database without any table. */
export function createEmptyDatabase(server: string): Promise<string> {
  const name = freshName();
  return withDatabase(server, async ({ orm }) => {
    await orm.em.fork().execute(`create database ${name}`);
    return named(server, name);
  });
}

export async function dropDatabase(server: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withDatabase(server, ({ orm }) =>
    orm.em.fork().execute(`drop database if exists ${name} with (force)`),
  );
}
