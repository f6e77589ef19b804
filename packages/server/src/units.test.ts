import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import { inventedUnitCode } from './cli/demo-answers.ts';
import { settleUnits } from './commands/units/settle-units.ts';
import { newId } from './crypto/random.ts';
import { indexUnit } from './commands/record/index-unit.ts';
import { ApplicationEntity, CaseEntryEntity } from './entities/application.ts';
import { AccessEntryEntity } from './entities/archive.ts';
import { UnitEntity, type UnitRow } from './entities/unit.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';
import { createScene, makeWaiting } from './testing/races/scene.ts';

const server = await createTestServer();
after(() => server.stop());
const { profile } = server.deps;
const em = () => server.deps.orm.em.fork();
const own = profile.departments.find(({ no }) => no === 3)!;
const other = profile.departments.find(({ no }) => no === 8)!;
const administrator = await signedIn(server, { role: 'administrator' });
const supervisor = await signedIn(server, { role: 'supervisor', bureau: own.no });
const { units } = administrator.adapter.administration!;
const mine = supervisor.adapter.administration!.units;

let count = 0;
async function unit(change: Partial<UnitRow> = {}): Promise<UnitRow> {
  count += 1;
  const row: UnitRow = {
    id: newId(),
    code: `91220102MA0000${String(count).padStart(3, '0')}X`,
    name: `第${count}号测试有限公司`,
    region: own.regionCode ?? '',
    address: '测试路 1 号',
    industry: null,
    economicType: null,
    phone: null,
    postcode: null,
    state: 'confirmed',
    mergedInto: null,
    unsettledSince: null,
    createdAt: new Date(),
    ...change,
  };
  await em().insert(UnitEntity, row);
  await indexUnit(em(), row.id, row.name);
  return row;
}

const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return 'done';
  if (!isAcctError(error)) throw error;
  return [
    error.code,
    error.detail.failed ?? error.detail.issues?.map(({ path, code }) => `${path}:${code}`).join(),
  ]
    .filter(Boolean)
    .join(' ');
};
const rightCode = inventedUnitCode(70);

test('a supervisor sees and changes the units of the own regions only, an administrator all', async () => {
  const near = await unit({ state: 'pending' });
  const far = await unit({ state: 'pending', region: other.regionCode ?? '' });
  const listed = (await mine.list({ state: 'pending' })).items.map(({ id }) => id);
  assert.deepEqual([listed.includes(near.id), listed.includes(far.id)], [true, false]);
  const all = (await units.list({ state: 'pending' })).items.map(({ id }) => id);
  assert.deepEqual([all.includes(near.id), all.includes(far.id)], [true, true]);
  assert.deepEqual((await mine.list({ search: far.code })).items, []);
  assert.deepEqual(
    (await mine.list({ search: near.name.slice(1) })).items.map(({ id }) => id),
    [near.id],
  );
  assert.equal(await codeOf(mine.evidence(far.id)), 'not-found');
  assert.equal(await codeOf(mine.confirm(far.id)), 'not-found');
  assert.equal(await codeOf(mine.update(far.id, { unitAddress: 'x' })), 'not-found');
  assert.equal(await codeOf(mine.merge(near.id, far.id)), 'not-found');
  assert.equal(
    await codeOf(mine.update(near.id, { unitRegion: other.regionCode ?? '' })),
    'not-allowed role',
  );
  assert.equal((await mine.confirm(near.id)).state, 'confirmed');
  assert.equal((await mine.confirm(near.id)).state, 'confirmed');
  const acts = await em().find(AccessEntryEntity, { detail: near.id, kind: 'confirmUnit' });
  assert.deepEqual(
    acts.map(({ actor }) => actor),
    [supervisor.id],
  );
});

test('the register is listed by name, page by page', async () => {
  for (let i = 0; i < 60; i += 1) await unit();
  const all = [];
  let cursor: string | undefined;
  do {
    const page = await mine.list({ state: 'confirmed' }, cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  const names = all.map(({ unitName }) => unitName);
  assert.ok(names.length >= 60);
  assert.deepEqual(names, [...names].sort());
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
});

test('a correction is judged by the form, and the code of another unit is refused with it', async () => {
  const one = await unit();
  const two = await unit();
  assert.equal(
    await codeOf(
      units.update(one.id, { unitCode: '123', unitName: ' ', industry: 'nothing', unitRegion: '999999' }),
    ),
    'invalid unitCode:length,unitName:required,unitRegion:region-unknown,industry:unknown-code',
  );
  await em().nativeUpdate(UnitEntity, { id: two.id }, { code: rightCode });
  assert.equal(await codeOf(units.update(one.id, { unitCode: rightCode })), 'unit-exists');
  const changed = await units.update(one.id, { unitName: '改名后的有限公司', unitAddress: '新路 2 号' });
  assert.deepEqual([changed.unitName, changed.unitAddress], ['改名后的有限公司', '新路 2 号']);
  assert.deepEqual(
    (await units.list({ search: '改名后' })).items.map(({ id }) => id),
    [one.id],
  );
  await em().nativeUpdate(UnitEntity, { id: two.id }, { code: 'freed' });
  assert.equal((await units.update(one.id, { unitCode: rightCode })).unitCode, rightCode);
  assert.deepEqual(
    (await units.list({ search: one.code })).items.map(({ id }) => id),
    [one.id],
  );
  assert.equal((await units.update(one.id, { unitCode: rightCode })).unitCode, rightCode);
  assert.equal(await codeOf(units.merge(one.id, one.id)), 'invalid into:same-unit');
});

test('applications, queue and record follow a merged unit, and its code leads to the one that stays', async () => {
  const fresh = await createTestServer();
  try {
    const scene = await createScene(fresh);
    const head = await signedIn(fresh, { role: 'administrator' });
    const register = head.adapter.administration!.units;
    const db = () => fresh.deps.orm.em.fork();
    const applicant = scene.applicants[0]!;
    await makeWaiting(scene, applicant);
    const app = await db().findOneOrFail(ApplicationEntity, { id: applicant.id });
    const gone = await db().findOneOrFail(UnitEntity, { code: app.unitCode ?? '' });
    const stays = {
      ...gone,
      id: newId(),
      code: rightCode,
      name: '留存的有限公司',
      state: 'confirmed' as const,
    };
    await db().insert(UnitEntity, stays);
    await indexUnit(db(), stays.id, stays.name);
    const { first, ...counts } = await register.evidence(gone.id);
    assert.deepEqual(counts, { applications: 1, records: 0 });
    assert.equal(first?.referenceNumber, app.referenceNumber);
    const { moved: told } = await register.merge(gone.id, stays.id);
    assert.deepEqual(told, counts);
    assert.deepEqual((await register.evidence(stays.id)).applications, 1);
    assert.equal(await codeOf(register.merge(gone.id, stays.id)), 'not-found');
    const moved = await db().findOneOrFail(ApplicationEntity, { id: applicant.id });
    assert.deepEqual([moved.unit, moved.unitCode, moved.unitName], [stays.id, stays.code, stays.name]);
    const places = await db().find(CaseEntryEntity, { application: applicant.id });
    assert.ok(places.length > 0 && places.every(({ unitCode }) => unitCode === stays.code));
    for (const search of [stays.name, stays.code, gone.code]) {
      const { items } = await scene.supervisor.review.queue({ filter: { search } });
      assert.ok(
        items.some(({ id }) => id === applicant.id),
        search,
      );
      assert.equal(items[0]?.unitName, stays.name);
    }
    // A case that still stands under the former code is found and named all the same.
    await db().nativeUpdate(
      ApplicationEntity,
      { id: applicant.id },
      { unitCode: gone.code, unitName: gone.name },
    );
    await db().nativeUpdate(CaseEntryEntity, { application: applicant.id }, { unitCode: gone.code });
    const { items } = await scene.supervisor.review.queue({ filter: { search: stays.name } });
    assert.equal(items.find(({ id }) => id === applicant.id)?.unitName, stays.name);
    await settleUnits(fresh.deps);
    assert.equal((await db().findOneOrFail(ApplicationEntity, { id: applicant.id })).unitCode, stays.code);
    await register.update(stays.id, { unitName: '再次改名的有限公司' });
    const renamed = await scene.supervisor.review.open(applicant.id);
    assert.equal(renamed.unitName, '再次改名的有限公司');
    const person = await signedIn(fresh);
    const detail = await person.adapter.units!.check(gone.code);
    assert.equal(detail?.id, stays.id);
    const view = await person.adapter.record.open();
    const taken = person.adapter.record.saveSection('employer', { onDuty: true, unitCode: gone.code }, view);
    assert.equal(await codeOf(taken), 'unit-exists');
    const saved = await person.adapter.record.saveSection(
      'employer',
      { onDuty: true, unitId: gone.id },
      view,
    );
    assert.deepEqual(
      [saved.data['employer']?.['unitId'], saved.data['employer']?.['unitCode']],
      [stays.id, stays.code],
    );
  } finally {
    await fresh.stop();
  }
});

test('of merges in a circle at once one is made, and no code leads nowhere', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b, c] = [await unit(), await unit(), await unit()];
    await Promise.all([
      codeOf(units.merge(a.id, b.id)),
      codeOf(units.merge(b.id, c.id)),
      codeOf(units.merge(c.id, a.id)),
    ]);
    const rows = await em().find(UnitEntity, { id: { $in: [a.id, b.id, c.id] } });
    const left = rows.filter(({ state }) => state !== 'merged');
    assert.equal(left.length, 1);
    for (const row of rows) if (row.state === 'merged') assert.equal(row.mergedInto, left[0]?.id);
  }
});
