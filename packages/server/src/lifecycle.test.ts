import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { sampleFiles } from '@acct-forms/adapter/conformance';
import { startChild } from './testing/child-server.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';
import { callRaw } from './testing/raw-calls.ts';

test('a restart keeps sessions, drafts and files', async () => {
  const first = await createTestServer();
  const person = await signedIn(first);
  const view = await person.adapter.record.open();
  await person.adapter.record.saveSection('basic', { name: '王小明' }, { revision: view.revision });
  await person.adapter.record.consent({
    notice: 'scans',
    version: first.deps.profile.notices.privacy.version,
  });
  const file = await person.adapter.materials.put('idFront', sampleFiles.scan(1), { replaces: null });
  await first.stop({ keep: true });

  const second = await createTestServer({ dataDir: first.dataDir });
  try {
    const record = await callRaw(person.fetch, `${second.baseUrl}/record`, { method: 'PUT' });
    assert.equal((record.body as { data: { basic: { name: string } } }).data.basic.name, '王小明');
    const read = await person.fetch(`${second.baseUrl}/record/materials/${file.id}`);
    assert.equal((await read.arrayBuffer()).byteLength, file.bytes);
  } finally {
    await second.stop();
  }
});

test('a migrated database fits the model, and migrating again does nothing', async () => {
  const server = await createTestServer();
  try {
    assert.equal((await server.deps.orm.schema.getUpdateSchemaSQL({ safe: false })).trim(), '');
    assert.deepEqual(await server.deps.orm.migrator.getPending(), []);
    assert.deepEqual(await server.deps.orm.migrator.up(), []);
  } finally {
    await server.stop();
  }
});

test('a session ends when it was idle too long, and at its absolute end', async () => {
  let now = Date.now();
  const server = await createTestServer({ now: () => new Date(now) });
  const minute = 60_000;
  try {
    const person = await signedIn(server);
    now += 29 * minute;
    assert.notEqual(await person.adapter.accounts.session(), null);
    now += 29 * minute;
    assert.notEqual(await person.adapter.accounts.session(), null);
    now += 31 * minute;
    assert.equal(await person.adapter.accounts.session(), null);
    const other = await signedIn(server);
    for (let spent = 0; spent < 12 * 60; spent += 20) {
      assert.notEqual(await other.adapter.accounts.session(), null);
      now += 20 * minute;
    }
    assert.equal(await other.adapter.accounts.session(), null);
  } finally {
    await server.stop();
  }
});

test('SIGTERM lets a slow upload end and be answered, then exits with 0', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'acct-life-'));
  const child = startChild({ DATA_DIR: dataDir, DEMO_CASES: 'false' });
  try {
    const [, base = ''] = await child.until(/listening on (http:\S+)/);
    const [, username = '', password = ''] = await child.until(/applicant\s+(\S+)\s+(\S+)/);
    const api = `${base}/api`;
    const login = await callRaw(fetch, `${api}/accounts/session`, {
      method: 'POST',
      body: JSON.stringify({ username, password }),
    });
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { body } = await callRaw(fetch, `${api}/record`, { method: 'PUT', headers: { cookie } });
    const version = (body as { consents: { privacy: string } }).consents.privacy;
    await callRaw(fetch, `${api}/record/consents/scans`, {
      method: 'PUT',
      body: JSON.stringify({ version }),
      headers: { cookie },
    });
    const bytes = Buffer.from(await sampleFiles.scan(1).arrayBuffer());
    const upload = request(`${api}/record/slots/idFront`, {
      method: 'PUT',
      headers: {
        cookie,
        'acct-wire': '1',
        'acct-replaces': 'none',
        'content-length': bytes.length,
        expect: '100-continue',
      },
    });
    const answered = once(upload, 'response');
    await once(upload, 'continue');
    await new Promise((sent) => upload.write(bytes.subarray(0, 1000), sent));
    child.kill('SIGTERM');
    // From now on nobody new gets in.
    for (;;) {
      const refused = await fetch(`${base}/readyz`, { headers: { connection: 'close' } }).then(
        ({ status }) => status === 503,
        () => true,
      );
      if (refused) break;
    }
    upload.end(bytes.subarray(1000));
    const [response] = (await answered) as [{ statusCode: number; resume(): void }];
    response.resume();
    assert.equal(response.statusCode, 200);
    assert.equal(await child.exit, 0);
    const names = await readdir(join(dataDir, 'files'), { recursive: true });
    assert.equal(names.filter((name) => /[0-9a-f]{64}$/.test(name)).length, 1);
    assert.equal(
      names.some((name) => name.includes('.tmp')),
      false,
    );
  } finally {
    child.kill('SIGTERM');
    await child.exit;
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('production does not start with what it must not have, and says which in one line', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'acct-bad-'));
  const keys = join(dataDir, 'k');
  await (await import('node:fs/promises')).writeFile(keys, 'ab'.repeat(32));
  const good = {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    KEYS_FILE: keys,
    CHALLENGE: 'proofOfWork',
    BASE_URL: 'https://forms.example',
  };
  const { KEYS_FILE: _, ...withoutKeys } = good;
  const bad: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ ...good, DEMO: 'true' }, /^DEMO: .*\n$/],
    [withoutKeys, /^KEYS_FILE: .*\n$/],
    [{ ...good, CHALLENGE: 'none' }, /^CHALLENGE: .*\n$/],
    [{ ...good, BASE_URL: 'http://forms.example' }, /^BASE_URL: .*\n$/],
    [{ ...good, PORT: 'many' }, /^PORT: .*\n$/],
    [good, /^DATA_DIR: \d+ migration\(s\) pending.*\n$/],
  ];
  try {
    for (const [env, words] of bad) {
      const child = startChild(env);
      assert.equal(await child.exit, 78, child.output());
      assert.match(child.output(), words);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
