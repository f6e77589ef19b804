import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { sampleFiles } from '@acct-forms/adapter/conformance';
import { ApplicationEntity, MaterialEntity } from './entities/application.ts';
import { AccessEntryEntity } from './entities/archive.ts';
import { retain } from './retention.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';
import { tablesWith } from './testing/traces.ts';

const day = 86_400_000;
const clock = { now: Date.now() };
const server = await createTestServer({
  now: () => new Date(clock.now),
  env: { SESSION_IDLE_MINUTES: '10000000', SESSION_ABSOLUTE_HOURS: '200000' },
});
after(() => server.stop());
const { deps } = server;
const em = () => deps.orm.em.fork();
const scene = await createScene(server);
const { review } = scene.reviewers[0]!;
// Waiting from the start: a draft would go while its owner stays away.
for (const applicant of scene.applicants.slice(1, 3)) await makeWaiting(scene, applicant);
const run = (holder = 'one') => retain({ ...server.database, ...deps }, holder);
const materialsOf = (application: string) =>
  em().find(MaterialEntity, { application }, { orderBy: { createdAt: 'asc', id: 'asc' } });

async function files(): Promise<Set<string>> {
  const entries = await readdir(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true });
  const old = new Date(clock.now - 2 * 3_600_000);
  const found = entries.filter((item) => item.isFile());
  for (const { parentPath, name } of found) await utimes(join(parentPath, name), old, old);
  return new Set(found.map(({ name }) => name));
}

test('files that an approval did not need go after their terms, from the store too; what it stands on stays', async () => {
  const { person, id } = scene.applicants[0]!;
  const { materials, record } = person.adapter;
  await makeWaiting(scene, { person, id });
  const giveBack = async (key: string) => {
    const { revision } = await review.claim(id);
    await review.decide(id, { action: 'return', reason: '照片不清', revision, key });
    return (await record.open()).materials['photo']!.id;
  };
  // One that no other application has.
  const photo = await materials.put('photo', sampleFiles.photo(76), { replaces: await giveBack('first') });
  await makeWaiting(scene, { person, id });
  await giveBack('second');
  const better = await materials.put('photo', sampleFiles.photo(77), { replaces: photo.id });
  const unasked = await materials.put('otherMaterial.1', sampleFiles.scan(78), { replaces: null });
  await makeWaiting(scene, { person, id });
  const { revision } = await review.claim(id);
  await review.decide(id, { action: 'approve', revision, key: 'approve' });
  // As one that the draft has and nothing asks for any more.
  await em().nativeUpdate(
    MaterialEntity,
    { id: unasked.id },
    { frozen: false, unneededSince: new Date(clock.now) },
  );
  const whole = (await materialsOf(id)).length;
  await files();
  await run();
  assert.equal((await materialsOf(id)).length, whole);

  clock.now += 31 * day;
  await run();
  const ids = (await materialsOf(id)).map((row) => row.id);
  assert.ok(!ids.includes(unasked.id) && ids.includes(photo.id) && ids.includes(better.id));
  assert.ok(!(await files()).has(unasked.sha256));

  clock.now += 400 * day;
  await run();
  const rest = (await materialsOf(id)).map((row) => row.id);
  assert.ok(!rest.includes(photo.id) && rest.includes(better.id));
  const left = await files();
  assert.ok(!left.has(photo.sha256) && left.has(better.sha256));
  assert.deepEqual(await tablesWith(server, [photo.sha256, unasked.sha256]), []);

  const taken = await new Response(await person.adapter.accounts.exportMine()).text();
  const { applications, archive } = JSON.parse(taken) as {
    applications: {
      rounds: { data: object; materials: Record<string, { id: string }> }[];
      events: object[];
    }[];
    archive: { kind: string }[];
  };
  assert.equal(applications[0]?.rounds.length, 3);
  assert.equal(applications[0].rounds[1]?.materials['photo']?.id, photo.id);
  assert.ok(archive.some(({ kind }) => kind === 'approved'));
});

test('a revoked approval needs its files again', async () => {
  const { person, id } = scene.applicants[0]!;
  const { materials } = await person.adapter.record.open();
  const [{ id: some } = { id: '' }] = Object.values(materials);
  await em().nativeUpdate(MaterialEntity, { id: some }, { unneededSince: new Date(clock.now) });
  const { revision } = await scene.administrator.review.open(id);
  const decision = { action: 'revoke', reason: '重办', revision, key: 'revoke' } as const;
  await scene.administrator.review.decide(id, decision);
  clock.now += 4000 * day;
  await run();
  assert.equal((await em().findOneOrFail(MaterialEntity, { id: some })).unneededSince, null);
});

test('a rejected application goes after its term with all that hangs on it, unless it was taken up again', async () => {
  const [, gone, again] = scene.applicants;
  for (const { person, id } of [gone!, again!]) {
    await makeWaiting(scene, { person, id });
    const { revision } = await review.claim(id);
    await review.decide(id, { action: 'reject', reason: '不符合条件', revision, key: `reject-${id}` });
  }
  const { revision } = await again!.person.adapter.record.open();
  await again!.person.adapter.record.restart({ revision });
  await files();
  clock.now += 729 * day;
  await run();
  assert.equal(await em().count(ApplicationEntity, { id: gone!.id }), 1);
  clock.now += 2 * day;
  await run();
  assert.deepEqual(await tablesWith(server, [gone!.id]), ['access_entry']);
  assert.equal(await em().count(ApplicationEntity, { id: again!.id }), 1);
  const fresh = await gone!.person.adapter.record.open();
  assert.deepEqual([fresh.state, fresh.applicationId === gone!.id], ['draft', false]);
  const taken = await new Response(await gone!.person.adapter.accounts.exportMine()).text();
  assert.ok(taken.includes('"rejected"'), 'the archive still tells of the rejection');
});

test('a draft whose owner stays away is announced, and goes a month later; signing in keeps it', async () => {
  const absent = await signedIn(server);
  const back = await signedIn(server);
  const drafts = [];
  for (const { adapter } of [absent, back]) drafts.push((await adapter.record.open()).applicationId);
  const [lost = '', saved = ''] = drafts;
  clock.now += 334 * day;
  await run();
  assert.equal(server.sent.get(absent.credentials.phone), undefined);
  clock.now += 2 * day;
  await run();
  await run();
  for (const { adapter, credentials } of [absent, back]) {
    const told = (await adapter.record.messages()).items.filter(({ text }) => text?.includes('草稿'));
    assert.equal(told.length, 1);
    while (!server.sent.get(credentials.phone)?.includes('30 天内'))
      await new Promise((next) => setImmediate(next));
  }
  const { username, password } = back.credentials;
  await back.adapter.accounts.login({ username, password });
  clock.now += 31 * day;
  await run();
  assert.deepEqual(await tablesWith(server, [lost]), []);
  assert.equal(await em().count(ApplicationEntity, { id: saved }), 1);
  assert.equal((await absent.adapter.record.open()).state, 'draft');
});

test('one process at a time does it, and what went is on record by numbers', async () => {
  assert.equal(await run('one'), true);
  assert.equal(await run('another'), false);
  const entries = await em().find(AccessEntryEntity, { kind: 'applyRetention' }, { orderBy: { id: 'asc' } });
  assert.deepEqual(
    entries.map(({ detail }) => detail),
    [
      '{"unneededFiles":1,"earlierFiles":0,"closed":0,"drafts":0}',
      '{"unneededFiles":0,"earlierFiles":2,"closed":0,"drafts":0}',
      '{"unneededFiles":0,"earlierFiles":0,"closed":1,"drafts":0}',
      // Of those who were ready to apply and never did.
      '{"unneededFiles":0,"earlierFiles":0,"closed":0,"drafts":2}',
      '{"unneededFiles":0,"earlierFiles":0,"closed":0,"drafts":1}',
    ],
  );
});
