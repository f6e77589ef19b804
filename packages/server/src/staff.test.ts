import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { StaffChange } from '@acct-forms/adapter';
import { isAcctError } from '@acct-forms/core';
import { allRoutes } from '@acct-forms/adapter/wire/routes';
import { createTestServer } from './testing/create-test-server.ts';
import { AccountEntity } from './entities/account.ts';
import { AccessEntryEntity } from './entities/archive.ts';
import { anonymous, signedIn, type TestPerson } from './testing/people.ts';
import { callRaw, sampleRequest } from './testing/raw-calls.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';

const server = await createTestServer();
after(() => server.stop());
const own = 3;
const other = 8;
const chief = await signedIn(server, { role: 'administrator' });
const supervisor = await signedIn(server, { role: 'supervisor', bureau: own });

const staffOf = (person: TestPerson) => person.adapter.administration!.staff;
const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return 'done';
  if (!isAcctError(error)) throw error;
  return [error.code, error.detail.failed ?? error.detail.issues?.[0]?.path].filter(Boolean).join(' ');
};
let names = 0;
const newName = () => `staff-${(names += 1)}`;
const actsOn = async (id: string) =>
  (await server.deps.orm.em.fork().find(AccessEntryEntity, { detail: { $like: `${id}%` } })).map(
    ({ kind }) => kind,
  );

test('who signs in with a first password can call nothing but what changes it, and must choose another', async () => {
  const { staff, firstPassword } = await staffOf(chief).create({
    username: newName(),
    name: '王审核',
    role: 'reviewer',
    bureau: own,
  });
  assert.equal(staff.mustChangePassword, true);
  const { adapter, fetch: browser } = anonymous(server);
  const session = await adapter.accounts.login({ username: staff.username, password: firstPassword });
  assert.equal(session.mustChangePassword, true);
  const open = new Set(['accounts.changePassword', 'accounts.logout', 'accounts.session']);
  let refused = 0;
  for (const name of Object.keys(allRoutes) as (keyof typeof allRoutes)[]) {
    if (allRoutes[name].auth === 'none' || open.has(name)) continue;
    const { path, init } = sampleRequest(name, {}, {});
    assert.equal((await callRaw(browser, server.baseUrl + path, init)).status, 403, name);
    refused += 1;
  }
  assert.ok(refused > 50);
  const change = (next: string) => adapter.accounts.changePassword({ current: firstPassword, next });
  assert.equal(await codeOf(change(firstPassword)), 'invalid next');
  await change('Long-enough-of-my-own');
  assert.equal((await adapter.accounts.session())?.mustChangePassword, undefined);
  assert.ok(await adapter.review!.queue({}));
  assert.deepEqual(await actsOn(staff.id), ['createStaff']);
});

test('a supervisor makes reviewers of the own bureau, and neither equals nor people of another one', async () => {
  const make = (person: TestPerson, role: 'reviewer' | 'supervisor' | 'administrator', bureau?: number) =>
    codeOf(
      staffOf(person).create({
        username: newName(),
        name: '新人',
        role,
        ...(bureau === undefined ? {} : { bureau }),
      }),
    );
  assert.equal(await make(supervisor, 'reviewer'), 'done');
  assert.equal(await make(supervisor, 'reviewer', own), 'done');
  assert.equal(await make(supervisor, 'reviewer', other), 'not-allowed role');
  assert.equal(await make(supervisor, 'supervisor', own), 'not-allowed role');
  assert.equal(await make(supervisor, 'administrator'), 'not-allowed role');
  assert.equal(await make(chief, 'supervisor', other), 'done');
  assert.equal(await make(chief, 'supervisor'), 'invalid bureau');
  assert.equal(await make(chief, 'administrator', own), 'invalid bureau');
  assert.equal(await make(chief, 'reviewer', 999), 'invalid bureau');
});

test('by id a supervisor reaches the own reviewers only', async () => {
  const people = {
    ownReviewer: await signedIn(server, { role: 'reviewer', bureau: own }),
    ownSupervisor: await signedIn(server, { role: 'supervisor', bureau: own }),
    otherReviewer: await signedIn(server, { role: 'reviewer', bureau: other }),
    applicant: await signedIn(server),
  };
  for (const [name, { id }] of Object.entries(people)) {
    const expected = name === 'ownReviewer' ? 'done' : 'not-found';
    assert.equal(await codeOf(staffOf(supervisor).resetPassword(id)), expected, name);
    assert.equal(await codeOf(staffOf(supervisor).disable(id)), expected, name);
  }
  assert.equal(await codeOf(staffOf(people.otherReviewer).disable(chief.id)), 'not-allowed role');
  assert.equal(await codeOf(staffOf(supervisor).disable(supervisor.id)), 'not-allowed notSelf');
  assert.equal(await codeOf(staffOf(chief).resetPassword(chief.id)), 'not-allowed notSelf');
  assert.equal(await codeOf(staffOf(chief).disable(people.applicant.id)), 'not-found');
  assert.equal(await codeOf(people.ownReviewer.adapter.review!.queue({})), 'unauthenticated');
  assert.deepEqual(await actsOn(people.ownReviewer.id), ['resetStaffPassword', 'disableStaff']);
  assert.equal(
    await codeOf(staffOf(chief).resetPassword(people.ownReviewer.id)),
    'not-allowed state',
    'who is disabled gets no password',
  );
});

test('an account is changed by who reaches it, on record, and never lowers itself', async () => {
  const { id } = await signedIn(server, { role: 'reviewer', bureau: own });
  const update = (person: TestPerson, whom: string, change: StaffChange) =>
    codeOf(staffOf(person).update(whom, change));
  assert.equal(await update(supervisor, id, { name: '改名' }), 'done');
  assert.equal(await update(supervisor, id, { name: '改名' }), 'done');
  assert.equal(await update(supervisor, id, { role: 'supervisor' }), 'not-allowed role');
  assert.equal(await update(supervisor, id, { bureau: other }), 'not-allowed role');
  assert.equal(await update(supervisor, chief.id, { name: '改名' }), 'not-found');
  assert.equal(await update(supervisor, supervisor.id, { name: '本人' }), 'done');
  assert.equal(await update(supervisor, supervisor.id, { bureau: other }), 'not-allowed notSelf');
  assert.equal(await update(chief, chief.id, { role: 'auditor' }), 'not-allowed notSelf');
  assert.equal(await update(chief, id, { bureau: 999 }), 'invalid bureau');
  assert.equal(await update(chief, id, { name: ' ' }), 'invalid name');
  const moved = await staffOf(chief).update(id, { bureau: other });
  assert.equal(moved.bureau?.no, other);
  assert.equal((await staffOf(chief).list({ bureau: other, search: '改名' })).items[0]?.id, id);
  const told = await server.deps.orm.em
    .fork()
    .find(
      AccessEntryEntity,
      { kind: 'updateStaff', detail: { $like: `%${id}%` } },
      { orderBy: { id: 'asc' } },
    );
  assert.deepEqual(
    told.map(({ detail }) => (JSON.parse(detail ?? '') as { after: object }).after),
    [{ name: '改名' }, { bureau: other }],
  );
});

test('a search takes its signs as they are', async () => {
  const { staff } = await staffOf(chief).create({ username: newName(), name: '百%分_号', role: 'auditor' });
  const found = async (search: string) =>
    (await staffOf(chief).list({ search })).items.map(({ id }) => id).includes(staff.id);
  assert.deepEqual(
    [await found('百%分'), await found('分_号'), await found('百_分'), await found('%号%'), await found(' ')],
    [true, true, false, false, true],
  );
});

test('the list goes by bureau and name, page by page, and a supervisor sees the own bureau', async () => {
  for (let i = 0; i < 60; i += 1)
    await server.deps.orm.em.fork().insert(AccountEntity, {
      ...(await server.deps.orm.em.fork().findOneOrFail(AccountEntity, { id: supervisor.id })),
      id: `row-${i}`,
      username: `row-${String(i).padStart(2, '0')}`,
      usernameKey: `row-${i}`,
      role: 'reviewer',
      bureauNo: 40,
      phoneIndex: null,
      staffPlace: `00040 row-${String(i).padStart(2, '0')}`,
    });
  const all = [];
  let cursor: string | undefined;
  do {
    const page = await staffOf(chief).list({}, cursor);
    assert.ok(page.items.length <= 50);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  const places = all.map(({ bureau, username }) => [bureau?.no ?? 0, username]);
  assert.ok(all.length > 60);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  assert.deepEqual(
    places,
    [...places].sort(([a = 0, x = ''], [b = 0, y = '']) => Number(a) - Number(b) || (x < y ? -1 : 1)),
  );
  const mine = await staffOf(supervisor).list();
  assert.ok(mine.items.length > 0);
  assert.ok(mine.items.every(({ bureau }) => bureau?.no === own));
  assert.ok((await staffOf(chief).list({ bureau: own })).items.length === mine.items.length);
  assert.equal(await codeOf(staffOf(supervisor).list({ bureau: other })), 'not-allowed role');
  const pages = await staffOf(supervisor)
    .list({}, 'row-3')
    .then(({ items }) => items);
  assert.deepEqual(pages, [], 'a cursor of another bureau shows nothing of it');
});

test('of two administrators who end or lower each other at once one stays', async () => {
  const fresh = await createTestServer();
  try {
    for (let round = 0; round < 6; round += 1) {
      const pair = [
        await signedIn(fresh, { role: 'administrator' }),
        await signedIn(fresh, { role: 'administrator' }),
      ] as const;
      const outcomes = await Promise.all([
        codeOf(staffOf(pair[0]).disable(pair[1].id)),
        codeOf(
          round % 2 === 0
            ? staffOf(pair[1]).disable(pair[0].id)
            : staffOf(pair[1]).update(pair[0].id, { role: 'auditor' }),
        ),
      ]);
      const em = fresh.deps.orm.em.fork();
      const left = await em.find(AccountEntity, { role: 'administrator', disabled: false });
      assert.equal(left.length, 1, outcomes.join(', '));
      await em.nativeUpdate(AccountEntity, { role: 'administrator' }, { disabled: true });
    }
    const last = await signedIn(fresh, { role: 'administrator' });
    assert.equal(await codeOf(staffOf(last).disable(last.id)), 'not-allowed notSelf');
  } finally {
    await fresh.stop();
  }
});

test('what somebody had in hand goes back to the queue when they leave, whenever they took it', async () => {
  const fresh = await createTestServer();
  try {
    const scene = await createScene(fresh);
    const head = await signedIn(fresh, { role: 'administrator' });
    const bureau = (await scene.supervisor.review.queue({})).items[0]?.department.no;
    for (let round = 0; round < 5; round += 1) {
      const waiting = [];
      for (const applicant of scene.applicants)
        waiting.push((await makeWaiting(scene, applicant)).applicationId);
      const no = bureau ?? (await scene.supervisor.review.open(waiting[0]!)).department.no;
      const leaver = await signedIn(fresh, { role: 'reviewer', bureau: no });
      await leaver.adapter.review!.claim(waiting[0]!);
      await Promise.all([
        codeOf(leaver.adapter.review!.claim(waiting[1]!)),
        round % 2 === 0
          ? staffOf(head).disable(leaver.id)
          : staffOf(head).update(leaver.id, { bureau: no === own ? other : own }),
        codeOf(leaver.adapter.review!.claim(waiting[2]!)),
      ]);
      for (const id of waiting) {
        const { state, claimedBy, events } = await scene.supervisor.review.open(id);
        assert.deepEqual([state, claimedBy], ['submitted', undefined]);
        if (id === waiting[0]) assert.equal(events.at(-1)?.kind, 'released');
      }
    }
  } finally {
    await fresh.stop();
  }
});
