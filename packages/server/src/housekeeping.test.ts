import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { sampleFiles } from '@acct-forms/adapter/conformance';
import { tidy } from './housekeeping.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';

test('files that nothing names are swept after an hour, the others stay', async () => {
  const server = await createTestServer();
  const files = async () =>
    (await readdir(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
  try {
    const { adapter } = await signedIn(server);
    await adapter.record.consent({ notice: 'scans', version: server.deps.profile.notices.privacy.version });
    const first = await adapter.materials.put('idFront', sampleFiles.scan(1), { replaces: null });
    const second = await adapter.materials.put('idFront', sampleFiles.scan(2), { replaces: first.id });
    assert.equal((await files()).length, 2);
    await tidy(server.deps);
    assert.equal((await files()).length, 2);
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const entry of await files()) await utimes(join(entry.parentPath, entry.name), old, old);
    await tidy(server.deps);
    assert.deepEqual(
      (await files()).map(({ name }) => name),
      [second.sha256],
    );
    assert.equal((await adapter.materials.read(second.id)).size, second.bytes);
  } finally {
    await server.stop();
  }
});

test('what has run out is removed, what is in use stays', async () => {
  let now = Date.now();
  const server = await createTestServer({ env: { CHALLENGE: 'proofOfWork' }, now: () => new Date(now) });
  const count = async (table: string) =>
    Number((await server.deps.orm.em.fork().execute(`select count(*) as n from ${table}`))[0]?.['n']);
  try {
    await signedIn(server);
    now += 25 * 60_000;
    const { adapter } = await signedIn(server);
    assert.equal(await count('session'), 2);
    now += 10 * 60_000;
    await tidy(server.deps);
    assert.equal(await count('session'), 1);
    assert.equal(await count('used_challenge'), 0);
    assert.notEqual(await adapter.accounts.session(), null);
    const { limits } = server.deps;
    await limits.uploads.take('somebody');
    assert.equal(await limits.sweep(Date.now()), 0);
    now += 86_400_000;
    assert.ok((await limits.sweep(now)) > 0);
    await limits.uploads.take('somebody');
    await tidy(server.deps);
    assert.equal(await limits.sweep(now), 0);
  } finally {
    await server.stop();
  }
});
