import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Decision } from '@acct-forms/adapter';
import type { EntityManager } from './db/database.ts';
import { Migration20261130000100_decided as PostgresDecided } from './db/migrations/postgres/Migration20261130000100_decided.ts';
import { Migration20261130000100_decided as SqliteDecided } from './db/migrations/sqlite/Migration20261130000100_decided.ts';
import { Migration20261130000200_queue_filters as PostgresFilters } from './db/migrations/postgres/Migration20261130000200_queue_filters.ts';
import { Migration20261130000200_queue_filters as SqliteFilters } from './db/migrations/sqlite/Migration20261130000200_queue_filters.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';
import { testServerUrl } from './testing/test-database.ts';

const server = await createTestServer();
after(() => server.stop());
const scene = await createScene(server);
const [first, second, third] = scene.applicants;
const reviewer = scene.reviewers[0]!.review;

const onSqlite = testServerUrl() === undefined;

/** Indexes of columns that came later. */
async function indexesOf(em: EntityManager): Promise<string[]> {
  const later = ['%decided_at%', '%change_kind%', '%reviewer_id%', '%reference_reversed%'];
  const [table, name, sql] = onSqlite
    ? ['sqlite_master', 'name', 'sql']
    : ['pg_indexes', 'indexname', 'indexdef'];
  const isOne = later.map(() => `${sql} like ?`).join(' or ');
  const rows = await em.execute<{ name: string }[]>(
    `select ${name} as name from ${table} where (${isOne}) and ${name} like '%index'`,
    later,
  );
  return rows.map((row) => row.name);
}

async function decide(id: string, action: Decision['action'], more: Partial<Decision> = {}): Promise<void> {
  const { revision } = await reviewer.claim(id);
  await reviewer.decide(id, { action, revision, key: scene.freshKey(), ...more });
}

test('a database of before stands in the queue as its history has it', async () => {
  for (const applicant of scene.applicants) await makeWaiting(scene, applicant);
  await decide(first!.id, 'approve');
  await decide(second!.id, 'return', { reason: '请修改' });
  await reviewer.claim(third!.id);
  const { orm } = server.deps;
  const em = orm.em.fork();
  const entries = () => em.execute('select * from case_entry order by bureau_no, application_id');
  const columns = 'id, decision_by, reference_number, reference_reversed';
  const numbers = () => em.execute(`select ${columns} from application order by id`);
  const before = [await entries(), await numbers()];
  assert.equal(before[0]!.filter((entry) => entry.decided_at > 0 && entry.reviewer_id !== null).length, 4);

  for (const name of await indexesOf(em)) await em.execute(`drop index ${name}`);
  for (const column of ['change_kind', 'reviewer_id', 'decided_at'])
    await em.execute(`alter table case_entry drop column ${column}`);
  for (const column of ['reference_reversed', 'decision_by'])
    await em.execute(`alter table application drop column ${column}`);
  for (const Migration of onSqlite ? [SqliteDecided, SqliteFilters] : [PostgresDecided, PostgresFilters]) {
    const migration = new Migration(orm.driver, orm.config);
    migration.up();
    for (const query of migration.getQueries()) await em.execute(query as string);
  }
  assert.deepEqual([await entries(), await numbers()], before);
});
