import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import type { Decision } from '@acct-forms/adapter';
import { Migration20261129000400_tallies as PostgresTallies } from './db/migrations/postgres/Migration20261129000400_tallies.ts';
import { Migration20261129000400_tallies as SqliteTallies } from './db/migrations/sqlite/Migration20261129000400_tallies.ts';
import { everyBureau } from './entities/application.ts';
import { readTallies } from './queries/read-tallies.ts';
import { addUp } from './statistics/add-up.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';
import { counted, tallied } from './testing/tallied.ts';
import { testServerUrl } from './testing/test-database.ts';

const hour = 3_600_000;
// Half past seven in the morning of a Monday in Changchun, so that the days are told apart.
let now = Date.parse('2026-11-29T23:30:00Z');
const server = await createTestServer({
  now: () => new Date(now),
  // Nobody is signed out while the days go by.
  env: { SESSION_IDLE_MINUTES: '100000', SESSION_ABSOLUTE_HOURS: '10000' },
});
after(() => server.stop());
const scene = await createScene(server);
const [first, second, third] = scene.applicants;
const reviewer = scene.reviewers[0]!.review;
const { review: province } = scene.administrator;
const month = { from: '2026-11-01', to: '2027-01-31' };

async function decide(id: string, action: Decision['action'], more: Partial<Decision> = {}): Promise<void> {
  const { revision } = await reviewer.claim(id);
  await reviewer.decide(id, { action, revision, key: scene.freshKey(), ...more });
}

test('submissions and decisions by day, and how long these took', async () => {
  for (const applicant of scene.applicants) await makeWaiting(scene, applicant);
  now += 30 * hour;
  await decide(first!.id, 'approve');
  await decide(second!.id, 'return', { reason: '请修改' });
  now += 300 * hour;
  await decide(third!.id, 'reject', { reason: '不符' });
  const { byState, perDay, decided, hoursToDecision } = await reviewer.statistics(month);
  assert.deepEqual(decided, { approved: 1, returned: 1, rejected: 1 });
  assert.deepEqual(perDay, [
    { day: '2026-11-30', submitted: 3, decided: 0 },
    { day: '2026-12-01', submitted: 0, decided: 2 },
    { day: '2026-12-14', submitted: 0, decided: 1 },
  ]);
  // From ten days on to the day: 330 hours are 13 days and 18 hours.
  assert.deepEqual(hoursToDecision, { median: 30, p90: 312 });
  assert.deepEqual([byState.approved, byState.returned, byState.rejected, byState.submitted], [1, 1, 1, 0]);
  const december = await reviewer.statistics({ from: '2026-12-01', to: '2026-12-01' });
  assert.deepEqual(
    december.perDay.map(({ day }) => day),
    ['2026-12-01'],
  );
});

test('what is added up says the same', async () => {
  const before = await tallied(server);
  assert.deepEqual(before, await counted(server));
  assert.ok((await addUp(server.deps)) > 0);
  assert.deepEqual(await tallied(server), before);
  await Promise.all([addUp(server.deps), addUp(server.deps), addUp(server.deps)]);
  assert.equal(await addUp(server.deps), 0);
  assert.deepEqual(await tallied(server), before);
});

test('a transferred case leaves the bureau, what that bureau did stays its own', async () => {
  await makeWaiting(scene, second!);
  const target = server.deps.profile.departments[0]!.no;
  const own = (await reviewer.open(second!.id)).department.no;
  await decide(second!.id, 'transfer', { targetBureau: target, reason: '转办' });
  assert.deepEqual(await tallied(server), await counted(server));
  const { byState, perDay } = await reviewer.statistics(month);
  assert.equal(byState.submitted, 0);
  assert.equal(
    perDay.reduce((sum, { submitted }) => sum + submitted, 0),
    4,
  );
  const all = await province.statistics(month);
  assert.equal(all.perBureau?.length, server.deps.profile.departments.length);
  const of = (no: number) => all.perBureau?.find(({ department }) => department.no === no)?.byState.submitted;
  assert.deepEqual([of(target), of(own), all.byState.submitted], [1, 0, 1]);
  assert.deepEqual(
    all.perBureau?.find(({ department }) => department.no === own)?.hoursToDecision,
    all.hoursToDecision,
  );
  const theirs = await province.statistics({ ...month, bureau: target });
  assert.deepEqual([theirs.byState.submitted, theirs.perBureau], [1, undefined]);
});

test('a bureau reads no other, and nobody more than a year', async () => {
  const other = server.deps.profile.departments[0]!.no;
  const { byState, perDay } = await reviewer.statistics({ ...month, bureau: other });
  assert.deepEqual([Object.values(byState).some((n) => n > 0), perDay], [false, []]);
  await assert.rejects(
    reviewer.statistics({ from: '2020-01-01', to: '2026-01-01' }),
    (error) => isAcctError(error) && error.code === 'invalid',
  );
});

test('a database of before gets the tallies of what it has', async () => {
  const { orm } = server.deps;
  const Tallies = testServerUrl() === undefined ? SqliteTallies : PostgresTallies;
  const before = await readTallies(orm.em.fork(), [everyBureau], ['', '9999-12-31']);
  const em = orm.em.fork();
  for (const table of ['tally', 'tally_change']) await em.execute(`delete from ${table}`);
  const migration = new Tallies(orm.driver, orm.config);
  migration.up();
  for (const query of migration.getQueries())
    if (typeof query === 'string' && query.startsWith('insert')) await em.execute(query);
  assert.deepEqual(await tallied(server), await counted(server));
  assert.deepEqual(await readTallies(em, [everyBureau], ['', '9999-12-31']), before);
});
