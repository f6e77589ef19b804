import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { archive } from './cli/archive.ts';
import { erase } from './cli/erase.ts';
import { AccountEntity } from './entities/account.ts';
import { ApplicationEntity, MaterialEntity } from './entities/application.ts';
import { AccessEntryEntity } from './entities/archive.ts';
import { NoteEntity, OutboxEntity } from './entities/review.ts';
import { addUp } from './statistics/add-up.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { seal } from './testing/filled-archive.ts';
import { signedIn, type TestPerson } from './testing/people.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';
import { tallied } from './testing/tallied.ts';
import { leftInFile, tablesWith } from './testing/traces.ts';

const server = await createTestServer();
after(() => server.stop());
const { deps } = server;
const em = () => deps.orm.em.fork();
const scene = await createScene(server);
const { review } = scene.reviewers[0]!;
const office = await signedIn(server, { role: 'administrator' });
const { credit } = office.adapter.administration!;

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await erase(server, args, (line) => void lines.push(line));
  return { code, text: lines.join('\n') };
}

const ask = ({ adapter, credentials }: TestPerson) =>
  adapter.accounts.requestErasure({ password: credentials.password });
const entry = { date: '2026-01-05', authority: '省财政厅', documentNo: '1号', content: '通报' };
const enter = (person: string, more: object) =>
  credit.add(person, { kind: 'honest', ...entry, ...more }, { key: scene.freshKey() });

/** As long ago as a file must be to be nobody's. */
async function ageFiles() {
  const old = new Date(Date.now() - 2 * 3_600_000);
  const entries = await readdir(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true });
  const files = entries.filter((item) => item.isFile());
  for (const { parentPath, name } of files) await utimes(join(parentPath, name), old, old);
  return files.map(({ name }) => name);
}

const verify = async () => {
  await seal(server);
  const env = {
    NODE_ENV: 'test',
    DATA_DIR: server.dataDir,
    KEYS_FILE: join(server.dataDir, 'keys'),
    ...(deps.config.database.url === undefined ? {} : { DATABASE_URL: deps.config.database.url }),
  };
  const lines: string[] = [];
  return { code: await archive(['verify'], (line) => void lines.push(line), env), lines };
};

/** Returned once with a remark and a note, then approved. */
async function approve({ person, id }: (typeof scene.applicants)[number]) {
  await makeWaiting(scene, { person, id });
  let { revision } = await review.claim(id);
  await review.note(id, '申请人来电说明');
  await review.decide(id, { action: 'return', reason: '见附言', revision, key: `r-${id}` });
  await makeWaiting(scene, { person, id });
  ({ revision } = await review.claim(id));
  await review.decide(id, { action: 'approve', revision, key: `a-${id}` });
}

test('who did not ask, is under review, is held to something or is staff is not erased, and told why', async () => {
  const [first, second, third] = scene.applicants.map(({ person }) => person);
  assert.match((await run(first!.id, '--yes')).text, /did not ask/);
  await ask(first!);
  await makeWaiting(scene, scene.applicants[0]!);
  assert.match((await run()).text, new RegExp(`${first!.id} .* under review\n1 open$`));
  assert.deepEqual(
    await run(first!.id, '--yes').then(({ code, text }) => [code, /under review/.test(text)]),
    [1, true],
  );
  await ask(second!);
  await enter(second!.id, { kind: 'dishonest', effectUntil: '2999-12-31' });
  assert.match((await run(second!.id, '--yes')).text, /dishonesty is in effect/);
  await ask(third!);
  await approve(scene.applicants[2]!);
  assert.match((await run(third!.id, '--yes')).text, /record in force/);
  assert.match((await run(office.id, '--yes')).text, /staff are not erased/);
  assert.match((await run('nobody', '--yes')).text, /no such account/);
  for (const wrong of [[third!.id], ['--yes'], [third!.id, 'x', '--yes'], ['--what']])
    assert.equal((await run(...wrong)).code, 64, String(wrong));
  assert.equal(await em().count(AccountEntity, { erasureRequestedAt: { $ne: null } }), 3);
});

test('an erased person is gone from every table and from the files; credit entries stay, and the archive holds', async () => {
  const { person, id } = scene.applicants[2]!;
  await enter(person.id, {});
  await enter(person.id, { kind: 'dishonest', effectUntil: '2026-02-01' });
  const { data } = await person.adapter.record.open();
  await person.adapter.accounts.changePassword({
    current: person.credentials.password,
    next: 'Another-long-one-7',
  });
  const taken = await new Response(await person.adapter.accounts.exportMine()).text();
  assert.ok(taken.includes(String(data['basic']?.['idNumber'])) && taken.includes('1号'));
  const account = await em().findOneOrFail(AccountEntity, { id: person.id });
  const app = await em().findOneOrFail(ApplicationEntity, { id });
  const materials = await em().find(MaterialEntity, { application: id });
  const letters = await em().find(OutboxEntity, { account: person.id });
  const notes = await em().find(NoteEntity, { application: id });
  assert.ok(materials.length > 3 && letters.length > 1 && notes.length === 1);
  // Kept as they are by whoever reads the tables: names, hashes, ciphertexts.
  const traces = [
    account.username,
    account.phoneIndex,
    account.phoneCipher,
    account.passwordHash,
    app.idIndex,
    app.nameIndex,
    app.nameCipher,
    ...materials.map(({ nameCipher }) => nameCipher),
    ...letters.map(({ recipientCipher }) => recipientCipher),
    ...notes.map(({ textCipher }) => textCipher),
  ].filter((text) => text != null);
  const others = await em().find(MaterialEntity, { application: { $ne: id } });
  const shared = new Set(others.map(({ sha256 }) => sha256));
  await addUp(deps);
  const before = await tallied(server);
  assert.ok((await ageFiles()).includes(materials[0]!.sha256));

  const { code, text } = await run(person.id, '--yes', '--on-record');
  assert.equal(code, 0, text);
  assert.match(text, /1 applications, \d+ files, \d+ messages, \d+ letters; 2 credit entries kept/);

  assert.deepEqual(await tablesWith(server, traces), []);
  assert.deepEqual(await leftInFile(server, traces), []);
  // Names the case and the person by their opaque ids.
  assert.deepEqual(await tablesWith(server, [id]), ['access_entry']);
  assert.deepEqual(await tablesWith(server, [person.id]), [
    'access_entry',
    'account',
    'credit_entry',
    'integrity_entry',
    'person_key',
  ]);
  const left = new Set(await ageFiles());
  for (const { sha256 } of materials) assert.equal(left.has(sha256), shared.has(sha256));
  assert.ok(left.size > 0, 'the files of others are there');

  const verified = await verify();
  assert.equal(verified.code, 0, verified.lines.join('\n'));
  const page = await office.adapter.administration!.archive.entries({
    book: 'integrity',
    personId: person.id,
  });
  assert.ok(page.items.length > 4 && page.items.every(({ payload }) => payload === undefined));
  const kept = await credit.list(person.id);
  assert.deepEqual(kept.map(({ kind, content, subject }) => [kind, content, subject?.name]).sort(), [
    ['dishonest', '通报', data['basic']?.['name']],
    ['honest', '通报', data['basic']?.['name']],
  ]);
  assert.ok(!JSON.stringify(kept).includes(String(data['basic']?.['idNumber'])), 'the number is masked');

  await addUp(deps);
  const now = await tallied(server);
  const changed = Object.keys(before).filter((key) => before[key] !== (now[key] ?? 0));
  assert.ok(changed.length > 0 && changed.every((key) => key.endsWith('  approved')), String(changed));
  const recorded = await em().find(AccessEntryEntity, { kind: 'erasePerson' });
  assert.equal(recorded.length, 1);
  assert.match(recorded[0]?.detail ?? '', new RegExp(`^${person.id} {"applications":1,.*"kept":2}$`));
});

test('who was erased is signed out, cannot come back by that account, and may register anew', async () => {
  const { person } = scene.applicants[2]!;
  const { username, phone } = person.credentials;
  assert.equal(await person.adapter.accounts.session(), null);
  const login = person.adapter.accounts.login({ username, password: 'Another-long-one-7' });
  await assert.rejects(login, /bad-credentials/);
  assert.match((await run(person.id, '--yes', '--on-record')).text, /did not ask/);
  assert.notEqual((await signedIn(server, { phone })).id, person.id);
});
