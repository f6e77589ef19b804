import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { isAcctError } from '@acct-forms/core';
import { openDatabase } from './database.ts';
import { startChild } from '../testing/child-server.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import {
  createDatabase,
  createEmptyDatabase,
  dropDatabase,
  testServerUrl,
} from '../testing/test-database.ts';

const postgres = testServerUrl() ?? '';
const pools = { pool: 4, limiterPool: 2 };

/** A folder and an empty database, gone afterwards. */
async function apart(work: (dataDir: string, url: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'acct-postgres-'));
  const url = await createEmptyDatabase(postgres);
  try {
    await work(dataDir, url);
  } finally {
    await dropDatabase(postgres, url);
    await rm(dataDir, { recursive: true, force: true });
  }
}

test('three processes start at once on an empty database; one migrates, and its demo people are there once', async () => {
  await apart(async (dataDir, url) => {
    const keys = join(dataDir, 'shared-keys');
    await writeFile(keys, 'ab'.repeat(32));
    const env = { DATA_DIR: dataDir, KEYS_FILE: keys, DATABASE_URL: url, DEMO_CASES: 'false' };
    const children = [1, 2, 3].map(() => startChild(env));
    try {
      for (const child of children) {
        const [, base = ''] = await child.until(/listening on (http:\S+)/);
        assert.equal((await fetch(`${base}/readyz`)).status, 200);
      }
    } finally {
      for (const child of children) child.kill('SIGTERM');
      assert.deepEqual(await Promise.all(children.map(({ exit }) => exit)), [0, 0, 0]);
    }
    const database = await openDatabase({ url, ...pools }, '');
    try {
      const em = database.orm.em.fork();
      assert.deepEqual(await database.orm.migrator.getPending(), []);
      assert.equal((await database.orm.schema.getUpdateSchemaSQL({ safe: false })).trim(), '');
      const twice = 'select username from account group by username having count(*) > 1';
      assert.deepEqual(await em.execute(twice), []);
      assert.ok((await em.execute('select 1 as one from account')).length > 3);
    } finally {
      await database.close();
    }
  });
});

test('processes share the counters of the rate limits', async () => {
  const env = { UPLOADS_PER_10_MINUTES: '2' };
  const first = await createTestServer({ env });
  const second = await createTestServer({ env, dataDir: first.dataDir });
  try {
    await first.deps.limits.uploads.take('somebody');
    await second.deps.limits.uploads.take('somebody');
    const refused = await first.deps.limits.uploads.take('somebody').catch((error: unknown) => error);
    assert.ok(isAcctError(refused) && refused.code === 'rate-limited');
    await second.deps.limits.uploads.take('somebody else');
  } finally {
    await second.stop({ keep: true });
    await first.stop();
  }
});

test('a database that cannot be reached is told in one line, without the password', async () => {
  await apart(async (dataDir, url) => {
    const wrong = new URL(url);
    wrong.password = 'not-the-password';
    const nowhere = new URL(url);
    nowhere.port = '1';
    nowhere.password = 'not-the-password';
    for (const address of [wrong, nowhere]) {
      const child = startChild({ DATA_DIR: dataDir, DATABASE_URL: address.href, LOG_LEVEL: 'debug' });
      assert.equal(await child.exit, 78, child.output());
      assert.match(child.output(), /^DATABASE_URL: cannot connect \((28P01|ECONNREFUSED)\)\n$/);
    }
    const child = startChild({ DATA_DIR: dataDir, DATABASE_URL: 'mysql://me:not-the-password@host/db' });
    assert.equal(await child.exit, 78);
    assert.match(child.output(), /^DATABASE_URL: /);
    assert.doesNotMatch(child.output(), /not-the-password/);
  });
});

test('while its database is away a process is unhealthy and calls are unavailable; once it is back all is well', async () => {
  const server = await createTestServer();
  const ask = (path: string) => fetch(new URL(path, server.baseUrl));
  try {
    assert.equal((await ask('/healthz')).status, 200);
    const url = server.deps.config.database.url ?? '';
    await dropDatabase(postgres, url);
    assert.equal((await ask('/healthz')).status, 503);
    assert.equal((await ask('/readyz')).status, 503);
    const body = JSON.stringify({ username: 'somebody', password: 'Long-enough-1' });
    const headers = { 'acct-wire': '1', 'content-type': 'application/json' };
    const login = await fetch(`${server.baseUrl}/accounts/session`, { method: 'POST', body, headers });
    assert.equal(login.status, 503);
    assert.ok(!server.logged().includes(`${new URL(url).password}@`));
    await createDatabase(postgres, new URL(url).pathname.slice(1));
    assert.equal((await ask('/healthz')).status, 200);
    assert.equal((await ask('/readyz')).status, 200);
  } finally {
    await server.stop();
  }
});

test('text stands in the order of its bytes, whatever the order of the database is', async () => {
  const server = await createTestServer();
  try {
    const em = server.deps.orm.em.fork();
    const names = ['a', 'B', 'b', 'A', '_', '-', '0', '中', '丁', 'é'];
    for (const [i, name] of names.entries())
      await em.execute('insert into lease (name, holder, until) values (?, ?, now())', [name, String(i)]);
    const rows = await em.execute<{ name: string }[]>('select name from lease order by name');
    const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    assert.deepEqual(
      rows.map(({ name }) => name),
      names.sort(byBytes),
    );
    const [database] = await em.execute<{ name: string }[]>(
      "select 'a' < 'B' as differs from pg_database where datname = current_database() and datlocprovider = 'i'",
    );
    assert.deepEqual(database, { differs: true }, 'the test has a database of another order');
  } finally {
    await server.stop();
  }
});

test('a character that PostgreSQL does not store is refused as invalid', async () => {
  const server = await createTestServer();
  try {
    const body = JSON.stringify({ username: 'a\u0000b', password: 'Long-enough-1' });
    const headers = { 'acct-wire': '1', 'content-type': 'application/json' };
    const login = await fetch(`${server.baseUrl}/accounts/session`, { method: 'POST', body, headers });
    assert.ok(login.status >= 400 && login.status < 500, String(login.status));
  } finally {
    await server.stop();
  }
});
