import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { BackendAdapter } from '@acct-forms/adapter';
import { allRoutes } from '@acct-forms/adapter/wire/routes';
import { createTestServer } from './testing/create-test-server.ts';
import { anonymous, signedIn } from './testing/people.ts';
import { callRaw, sampleRequest } from './testing/raw-calls.ts';
import { submitted } from './testing/submitted.ts';

const server = await createTestServer();
after(() => server.stop());
const { profile } = server.deps;

const changchun = profile.departments.find((item) => item.no === 3)!;
const jilinCity = profile.departments.find((item) => item.no === 8)!;
const owner = await submitted(server, changchun.regionCode ?? '');
const material = owner.view.materials['idFront']!;
const stranger = await signedIn(server);
await stranger.adapter.record.open();
const actors = {
  anonymous: anonymous(server),
  stranger,
  foreignReviewer: await signedIn(server, { role: 'reviewer', bureau: jilinCity.no }),
  foreignSupervisor: await signedIn(server, { role: 'supervisor', bureau: jilinCity.no }),
};

const ids = {
  id: owner.view.applicationId,
  materialId: material.id,
  flagId: 'AAAAAAAAAAAAAAAAAAAAAA',
  section: 'basic',
  slot: 'idFront',
  notice: 'scans',
  code: '91220102MA00000000',
};
const bodies: Readonly<Record<string, unknown>> = {
  'accounts.challenge': { purpose: 'login' },
  'review.claimNext': { search: owner.view.referenceNumber },
  'review.counts': { search: owner.view.referenceNumber },
  'review.queue': { filter: { search: owner.view.referenceNumber } },
  'review.flag': { path: 'basic.name', text: 'x' },
  'review.decide': { action: 'approve' },
  'review.decideMany': {
    items: [{ id: owner.view.applicationId, revision: 1, key: 'k' }],
    action: 'approve',
  },
  'review.note': { text: 'x' },
  'review.reveal': { path: 'basic.idNumber', reason: 'x' },
  'review.reassign': { staffId: owner.person.id },
  'review.export': { filter: {}, format: 'csv', reason: 'x' },
  'administration.archive.entries': { book: 'access' },
};

const names = Object.keys(allRoutes) as (keyof typeof allRoutes)[];
const call = async (
  browser: typeof fetch,
  name: keyof typeof allRoutes,
  params: Readonly<Record<string, string>> = ids,
) => {
  const { path, init } = sampleRequest(name, params, bodies);
  const query =
    name === 'review.statistics'
      ? '?from=2026-01-01&to=2026-01-02'
      : name === 'units.search'
        ? '?text=ab'
        : '';
  return callRaw(browser, server.baseUrl + path + query, init);
};

for (const name of names.filter((item) => allRoutes[item].auth !== 'none')) {
  test(`${name}: nobody gets in without a session`, async () => {
    assert.equal((await call(actors.anonymous.fetch, name)).status, 401);
  });
}

for (const name of names.filter((item) => allRoutes[item].auth === 'staff')) {
  test(`${name}: an applicant is refused by role`, async () => {
    assert.equal((await call(stranger.fetch, name)).status, 403);
  });
}

for (const name of names.filter((item) => allRoutes[item].auth === 'applicant')) {
  test(`${name}: a reviewer applies for nothing`, async () => {
    assert.equal((await call(actors.foreignReviewer.fetch, name)).status, 403);
  });
}

for (const name of names.filter(
  (item) => item.startsWith('review.') && allRoutes[item].path.includes(':id'),
)) {
  for (const actor of ['foreignReviewer', 'foreignSupervisor'] as const) {
    test(`${name}: another bureau's case is not found by a ${actor}`, async () => {
      const known = await call(actors[actor].fetch, name);
      const unknown = await call(actors[actor].fetch, name, { ...ids, id: 'AAAAAAAAAAAAAAAAAAAAAA' });
      assert.equal(known.status, 404);
      assert.deepEqual(known.body, unknown.body);
    });
  }
}

test("another bureau's lists, counts, statistics and exports do not have the case", async () => {
  const browser = actors.foreignReviewer.fetch;
  for (const name of [
    'review.queue',
    'review.counts',
    'review.claimNext',
    'review.statistics',
    'review.export',
  ] as const) {
    const { status, body } = await call(browser, name);
    assert.equal(status, 200, name);
    const text = JSON.stringify(body);
    assert.equal(
      text.includes(owner.view.applicationId) || text.includes(owner.view.referenceNumber ?? '?'),
      false,
      name,
    );
  }
  assert.deepEqual((await call(browser, 'review.counts')).body, {});
  const { body } = await call(browser, 'review.decideMany');
  assert.match(String(body), /not-found/);
});

test("another person's file is not found, nor is it through one's own slot", async () => {
  for (const name of ['materials.read', 'materials.remove'] as const) {
    assert.equal((await call(stranger.fetch, name, { ...ids, id: material.id })).status, 404, name);
  }
  const read = await call(owner.person.fetch, 'materials.read', { ...ids, id: material.id });
  assert.equal(read.status, 200);
  assert.equal(read.headers.get('content-type'), 'image/jpeg');
  assert.equal(read.headers.get('x-content-type-options'), 'nosniff');
  assert.match(read.headers.get('content-disposition') ?? '', /^attachment; /);
  assert.match(read.headers.get('cache-control') ?? '', /private, no-store/);
  assert.match(read.headers.get('content-security-policy') ?? '', /sandbox/);
});

test('a reviewer decides nothing of their own, known by ID number or by phone', async () => {
  const byNumber = await signedIn(server, {
    role: 'reviewer',
    bureau: changchun.no,
    idNumber: owner.details.idNumber,
  });
  const { failed } = await refusal(byNumber.adapter, (review) => review.claim(owner.view.applicationId));
  assert.equal(failed, 'notOwnCase');
  const view = await byNumber.adapter.review!.open(owner.view.applicationId);
  assert.equal(
    view.allowedActions.every(({ blocked }) => blocked !== undefined),
    true,
  );
  // A phone is one account's, so staff have theirs after the applicant changed to another one.
  const { phone } = owner.person.credentials;
  const em = server.deps.orm.em.fork();
  const index = server.deps.vault.blindIndex('phone', phone);
  const byPhone = await signedIn(server, { role: 'reviewer', bureau: changchun.no });
  await em.execute('update account set phone_index = null where id = ?', [owner.person.id]);
  await em.execute('update account set phone_index = ? where id = ?', [index, byPhone.id]);
  assert.equal(
    (await refusal(byPhone.adapter, (review) => review.claim(owner.view.applicationId))).failed,
    'notOwnCase',
  );
  await em.execute('update account set phone_index = null where id = ?', [byPhone.id]);
  await em.execute('update account set phone_index = ? where id = ?', [index, owner.person.id]);
});

async function refusal(
  adapter: BackendAdapter,
  run: (review: NonNullable<BackendAdapter['review']>) => Promise<unknown>,
) {
  try {
    await run(adapter.review!);
  } catch (error) {
    return (error as { detail: { failed?: string } }).detail;
  }
  throw new Error('not refused');
}

test('what is personal stands in no file of the database, and in no log', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const { name, idNumber } = owner.details;
  const { phone, password } = owner.person.credentials;
  for (const entry of await readdir(server.dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(`${entry.parentPath}/${entry.name}`);
    for (const secret of [name, idNumber, phone, password])
      assert.equal(bytes.includes(secret), false, entry.name);
  }
  for (const secret of [idNumber, phone, password, name])
    assert.equal(server.logged().includes(secret), false);
  assert.match(server.logged(), /"route":"record.submit"/);
});
