import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { appendIntegrity } from '../commands/record/append-integrity.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import type { EntityManager } from '../db/database.ts';
import { settled } from '../db/postgres-settled.ts';
import { inTransaction } from '../db/transaction.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { readRows, seal } from '../testing/filled-archive.ts';
import { signedIn } from '../testing/people.ts';
import { readCovered } from './entry-hash.ts';

const first = await createTestServer();
const second = await createTestServer({ dataDir: first.dataDir });
const third = await createTestServer({ dataDir: first.dataDir });
after(async () => {
  await third.stop({ keep: true });
  await second.stop({ keep: true });
  await first.stop();
});
const processes = [first, second, third];
const { deps } = first;

const look = (em: EntityManager, actor: string) =>
  writeAccess(deps, em, { kind: 'open', actor, caseId: null });

/** A promise that somebody else settles. */
function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A transaction that has written and stays open until it is told how to end. */
async function open(write: (em: EntityManager) => Promise<unknown>) {
  const written = later<void>();
  const end = later<'commit' | 'undo'>();
  const done = inTransaction(deps, async (em) => {
    await write(em);
    written.resolve();
    if ((await end.promise) === 'undo') throw new RangeError('undone');
  }).catch((error: unknown) => {
    written.reject(error);
    assert.ok(error instanceof RangeError);
  });
  await written.promise;
  return (how: 'commit' | 'undo') => (end.resolve(how), done);
}

const lastCovered = async () => {
  const { seals, access } = await readRows(first);
  const covered = [...readCovered(seals.at(-1)?.accessCovered ?? '').keys()];
  return covered.map((id) => access.find((item) => item.id === id)?.actor);
};

test('a seal waits for one who counted earlier and commits later, and holds up nobody', async () => {
  const early = await open((em) => look(em, 'early'));
  await inTransaction(second.deps, (em) => look(em, 'late'));
  let sealed = false;
  const sealing = seal(second).then((made) => ((sealed = true), made));
  for (let n = 0; n < 20; n += 1) await inTransaction(third.deps, (em) => look(em, `meanwhile ${n}`));
  assert.equal(sealed, false);
  await early('commit');
  assert.equal(await sealing, true);
  assert.deepEqual((await lastCovered()).slice(0, 2), ['early', 'late']);
});

test('what is undone leaves a gap that no seal waits for', async () => {
  const early = await open((em) => look(em, 'undone'));
  await inTransaction(second.deps, (em) => look(em, 'kept'));
  const sealing = seal(second);
  await early('undo');
  assert.equal(await sealing, true);
  assert.equal((await lastCovered()).at(-1), 'kept');
  assert.ok(!(await lastCovered()).includes('undone'));
});

test('who writes for longer than a sealer waits is left for another time', async () => {
  const long = await open((em) => look(em, 'long'));
  assert.equal(await settled(second.deps.orm, ['access_entry'], 60), false);
  assert.equal(await settled(second.deps.orm, ['integrity_entry'], 60), true);
  await long('commit');
  assert.equal(await settled(second.deps.orm, ['access_entry'], 60), true);
});

test('three processes write for three people at once, and none waits for another', async () => {
  const people = await Promise.all([1, 2, 3].map(async () => (await signedIn(first)).id));
  const entry = { kind: 'submitted' as const, actor: 'somebody', payload: { round: 1 } };
  for (const round of [1, 2]) {
    let inside = 0;
    const together = later<void>();
    // Each goes on only when all three have written and none has committed.
    await Promise.all(
      processes.map((server, i) =>
        inTransaction(server.deps, async (em) => {
          await appendIntegrity(server.deps, em, people[i]!, entry);
          await look(em, `together ${round}`);
          if ((inside += 1) === processes.length) together.resolve();
          await together.promise;
        }),
      ),
    );
  }
  const { integrity } = await readRows(first);
  assert.deepEqual(
    people.map((person) => integrity.filter(({ account }) => account === person).length),
    [2, 2, 2],
  );
});
