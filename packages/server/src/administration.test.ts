import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import type { Administration, ProgrammeInput } from '@acct-forms/adapter';
import { PersonRecordEntity } from './entities/application.ts';
import { IntegrityEntryEntity } from './entities/archive.ts';
import { ProgrammeEntity } from './entities/education.ts';
import { OutboxEntity } from './entities/review.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn, type TestPerson } from './testing/people.ts';

const server = await createTestServer();
after(() => server.stop());
const em = () => server.deps.orm.em.fork();
const administrator = await signedIn(server, { role: 'administrator' });
const administration: Administration = administrator.adapter.administration!;

const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return 'done';
  if (!isAcctError(error)) throw error;
  return [error.code, error.detail.failed ?? error.detail.issues?.map(({ path }) => path).join()]
    .filter(Boolean)
    .join(' ');
};
const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const programme: ProgrammeInput = {
  title: '会计准则新变化',
  organiser: '省会计学会',
  year: 2026,
  credits: 20,
  opensAt: at(-1),
  closesAt: at(10),
  capacity: 3,
};

/** Somebody whose record is in force. */
async function onRecord(): Promise<TestPerson> {
  const person = await signedIn(server);
  const { applicationId } = await person.adapter.record.open();
  const row = { account: person.id, application: applicationId, round: 1, departmentNo: 3 };
  await em().insert(PersonRecordEntity, { ...row, suspended: false, at: new Date() });
  return person;
}

test('a dozen people race for three places while the office changes their number: never more than there are', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, onRecord));
  for (let round = 0; round < 4; round += 1) {
    const { id } = await administration.programmes.create(programme);
    const outcomes = await Promise.all([
      ...people.map(({ adapter }) => codeOf(adapter.education!.enrol(id, { key: `${round}` }))),
      codeOf(administration.programmes.update(id, { capacity: 5 })),
      codeOf(administration.programmes.update(id, { capacity: 1 })),
      codeOf(administration.programmes.update(id, { capacity: 4 })),
    ]);
    const row = await em().findOneOrFail(ProgrammeEntity, { id });
    const enrolled = outcomes.slice(0, 12).filter((outcome) => outcome === 'done').length;
    assert.equal(row.enrolled, enrolled, outcomes.join(', '));
    assert.ok(row.enrolled <= row.capacity, outcomes.join(', '));
    assert.ok(outcomes.slice(0, 12).every((outcome) => outcome === 'done' || outcome === 'full'));
    const fewer = administration.programmes.update(id, { capacity: Math.max(0, enrolled - 1) });
    assert.equal(await codeOf(fewer), enrolled === 0 ? 'done' : 'invalid capacity');
  }
});

test('a programme is told what is wrong with it, closes once and stays in the list', async () => {
  const wrong = { ...programme, title: ' ', opensAt: at(5), closesAt: at(4) };
  assert.equal(await codeOf(administration.programmes.create(wrong)), 'invalid title,closesAt');
  const day = { ...programme, opensAt: '2026-01-01' };
  assert.equal(await codeOf(administration.programmes.create(day)), 'invalid opensAt');
  const { id } = await administration.programmes.create(programme);
  const closed = await administration.programmes.close(id);
  assert.ok(Date.parse(closed.closesAt) <= Date.now());
  assert.deepEqual(await administration.programmes.close(id), closed);
  assert.equal(
    await codeOf((await onRecord()).adapter.education!.enrol(id, { key: 'late' })),
    'not-allowed state',
  );
  assert.equal(await codeOf(administration.programmes.update('nothing', {})), 'not-found');
  for (let i = 0; i < 60; i += 1) await administration.programmes.create({ ...programme, closesAt: at(20) });
  const all = [];
  let cursor: string | undefined;
  do {
    const page = await administration.programmes.list(cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  assert.equal(new Set(all.map((item) => item.id)).size, all.length);
  assert.equal(all.length, await em().count(ProgrammeEntity));
  assert.deepEqual(
    all.map(({ closesAt }) => closesAt),
    all
      .map(({ closesAt }) => closesAt)
      .sort()
      .reverse(),
  );
});

test('a credit entry is appended once to the chain of the person, who finds it in what they take along', async () => {
  const person = await signedIn(server);
  const entry = {
    kind: 'honest' as const,
    date: '2026-05-01',
    authority: '省财政厅',
    documentNo: '吉财会〔2026〕1号',
    content: '先进会计工作者',
    effectUntil: '2028-05-01',
  };
  const added = await administration.credit.add(person.id, entry, { key: 'a' });
  assert.deepEqual(await administration.credit.add(person.id, entry, { key: 'a' }), added);
  const later = { ...entry, kind: 'dishonest' as const, date: '2026-06-01' };
  await administration.credit.add(person.id, later, { key: 'b' });
  const listed = await administration.credit.list(person.id);
  assert.deepEqual(
    listed,
    [later, entry].map((one, i) => ({ id: listed[i]?.id, ...one })),
  );
  const chain = await em().find(IntegrityEntryEntity, { account: person.id });
  assert.deepEqual(
    chain.map(({ kind }) => kind),
    ['credit', 'credit'],
  );
  const taken = JSON.parse(await (await person.adapter.accounts.exportMine()).text()) as {
    archive: { kind: string; documentNo: string; credit: string }[];
    credit: unknown[];
  };
  assert.deepEqual(
    taken.archive.map(({ kind, documentNo, credit }) => [kind, documentNo, credit]),
    [
      ['credit', entry.documentNo, 'honest'],
      ['credit', entry.documentNo, 'dishonest'],
    ],
  );
  assert.equal(taken.credit.length, 2);
  const add = (change: object, key: string) =>
    codeOf(administration.credit.add(person.id, { ...entry, ...change }, { key }));
  assert.equal(await add({ date: '2999-01-01' }, 'c'), 'invalid date,effectUntil');
  assert.equal(await add({ date: '2026-02-30' }, 'd'), 'invalid date');
  assert.equal(await add({ effectUntil: '2026-04-30' }, 'e'), 'invalid effectUntil');
  assert.equal(await add({ content: ' ' }, 'f'), 'invalid content');
  assert.equal(await codeOf(administration.credit.add(administrator.id, entry, { key: 'g' })), 'not-found');
  assert.equal(await codeOf(administration.credit.list('nobody')), 'not-found');
});

test('what was not delivered is listed with a masked number and without its words, and is tried again when asked', async () => {
  const fresh = em();
  for (let i = 0; i < 55; i += 1)
    await fresh.insert(OutboxEntity, {
      id: `outbox-${i}`,
      channel: 'sms',
      recipientCipher: server.deps.vault.seal('outbox.recipient', `outbox-${i}`, '13900000000'),
      bodyCipher: server.deps.vault.seal('outbox.body', `outbox-${i}`, `第 ${i} 条`),
      attempts: 3,
      lastError: 'not delivered',
      nextAt: new Date(Date.now() + 3_600_000),
      deliveredAt: null,
    });
  const first = await administration.undelivered();
  const rest = await administration.undelivered(first.next);
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  assert.equal(new Set(ids).size, 55);
  assert.equal(first.items[0]?.recipient, '139****0000');
  assert.doesNotMatch(JSON.stringify(first), /13900000000|第/);
  await administration.retry('outbox-7');
  while (server.sent.get('13900000000') !== '第 7 条') await new Promise((next) => setTimeout(next, 10));
  while ((await em().count(OutboxEntity, { id: 'outbox-7', deliveredAt: null })) > 0)
    await new Promise((next) => setTimeout(next, 10));
  assert.equal(await codeOf(administration.retry('outbox-7')), 'not-found');
  assert.equal(
    (await administration.undelivered()).items.some(({ id }) => id === 'outbox-7'),
    false,
  );
});

test('an office sees who asked for erasure, the oldest request first, with a masked number', async () => {
  const people = [];
  for (let i = 0; i < 3; i += 1) {
    const person = await signedIn(server);
    await person.adapter.accounts.requestErasure({ password: person.credentials.password });
    people.push(person);
  }
  const { items } = await administration.erasures.list();
  assert.deepEqual(
    items.map(({ id }) => id),
    people.map(({ id }) => id),
  );
  assert.match(items[0]?.mobile ?? '', /^\d{3}\*+\d{4}$/);
  assert.deepEqual([items[0]?.underReview, items[0]?.hasRecord], [false, false]);
});
