import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import test, { after } from 'node:test';
import { appendIntegrity } from '../commands/record/append-integrity.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import type { EntityManager } from '../db/database.ts';
import { giveLease, takeLease } from '../db/lease.ts';
import { inTransaction } from '../db/transaction.ts';
import { createTestServer, type TestServer } from '../testing/create-test-server.ts';
import { readRows, seal } from '../testing/filled-archive.ts';
import { testServerUrl } from '../testing/test-database.ts';
import { signedIn } from '../testing/people.ts';
import { readCovered } from './entry-hash.ts';
import { keepSealed, sealAll } from './keep-sealed.ts';
import { beginning, verifyStretch } from './verify.ts';

const first = await createTestServer();
// A file of SQLite is one process's; what runs at once there runs in it.
const more = testServerUrl() === undefined ? [] : [1, 2];
const others = await Promise.all(more.map(() => createTestServer({ dataDir: first.dataDir })));
after(async () => {
  for (const other of others) await other.stop({ keep: true });
  await first.stop();
});
const [second = first, third = first] = others;
const processes = [first, second, third];
const people = await Promise.all([1, 2, 3].map(async () => (await signedIn(first)).id));

const look = (server: TestServer, em: EntityManager, actor: string) =>
  writeAccess(server.deps, em, { kind: 'open', actor, caseId: null });
const entry = { kind: 'submitted' as const, actor: 'somebody', payload: { round: 1 } };
const parts = (server: TestServer) => ({ ...server.database, now: server.deps.now });

/** Every finding of a whole verification. */
async function findings(): Promise<unknown[]> {
  const all = [];
  for (let next: string | undefined = beginning; next !== undefined;) {
    const stretch = await verifyStretch(first.deps.orm, next);
    all.push(...(stretch?.broken ?? []));
    next = stretch?.next;
  }
  return all;
}

/** Every entry is in one seal, and no seal names another. */
async function allSealedOnce(): Promise<void> {
  const { integrity, access, seals } = await readRows(first);
  const ids = (texts: string[]) => texts.flatMap((text) => [...readCovered(text).keys()]);
  assert.deepEqual(
    ids(seals.map(({ integrityCovered }) => integrityCovered)),
    integrity.map(({ id }) => id),
  );
  assert.deepEqual(
    ids(seals.map(({ accessCovered }) => accessCovered)),
    access.map(({ id }) => id),
  );
  assert.deepEqual(
    seals.map(({ id }) => id),
    seals.map((_, i) => i + 1),
  );
  assert.deepEqual(await findings(), []);
}

test('three processes write at once while all three seal: every entry is sealed once', async () => {
  const written = new AbortController();
  const writers = processes.flatMap((server, i) =>
    people.map(async (person) => {
      for (let n = 0; n < 12; n += 1) {
        await inTransaction(server.deps, async (em) => {
          await look(server, em, `writer ${i}`);
          await appendIntegrity(server.deps, em, person, entry);
          // Some end later than they began, and some not at all.
          await pause(Math.random() * 8);
          if (n % 6 === 5) throw new RangeError('undone');
        }).catch((error: unknown) => assert.ok(error instanceof RangeError, String(error)));
      }
    }),
  );
  const sealers = processes.map(async (server) => {
    while (!written.signal.aborted) {
      await seal(server);
      await pause(5);
    }
  });
  await Promise.all(writers);
  written.abort();
  await Promise.all(sealers);
  while (await seal(first));
  const { integrity, access, seals } = await readRows(first);
  assert.equal(integrity.length, 90);
  assert.equal(access.length, 90);
  assert.ok(seals.length >= 2);
  await allSealedOnce();
});

test('one process holds the lease until it gives it back or is gone', async () => {
  const lease = { name: 'test', seconds: 60 };
  assert.equal(await takeLease(first.database, { ...lease, holder: 'a' }), true);
  assert.equal(await takeLease(second.database, { ...lease, holder: 'b' }), false);
  assert.equal(await takeLease(first.database, { ...lease, holder: 'a' }), true);
  await giveLease(second.database, { ...lease, holder: 'b' });
  assert.equal(await takeLease(second.database, { ...lease, holder: 'b' }), false);
  await giveLease(first.database, { ...lease, holder: 'a' });
  assert.equal(await takeLease(second.database, { ...lease, holder: 'b', seconds: -1 }), true);
  assert.equal(await takeLease(third.database, { ...lease, holder: 'c' }), true);
});

test('a clock that is wrong takes no lease', async () => {
  await inTransaction(first.deps, (em) => look(first, em, 'somebody'));
  assert.equal(await sealAll(parts(first), 'a'), 1);
  await inTransaction(first.deps, (em) => look(first, em, 'somebody'));
  const fast = { ...parts(second), now: () => new Date(Date.now() + 3_600_000) };
  assert.equal(await sealAll(fast, 'b'), 0);
  assert.equal(await sealAll(parts(first), 'a'), 1);
  await allSealedOnce();
});

test('the sealer seals at start, and leaves its lease when it stops', async () => {
  await giveLease(first.database, { name: 'seal the archive', holder: 'a' });
  await inTransaction(first.deps, (em) => look(first, em, 'somebody'));
  const before = (await readRows(first)).seals.length;
  await keepSealed({ ...parts(first), log: first.deps.log })();
  assert.equal((await readRows(first)).seals.length, before + 1);
  assert.equal(await sealAll(parts(second), 'b'), 0);
  await inTransaction(first.deps, (em) => look(first, em, 'somebody'));
  assert.equal(await sealAll(parts(second), 'b'), 1);
});
