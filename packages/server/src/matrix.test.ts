import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { newId } from './crypto/random.ts';
import { indexUnit } from './commands/record/index-unit.ts';
import { AccountEntity } from './entities/account.ts';
import { IntegrityEntryEntity } from './entities/archive.ts';
import { MessageEntity, OutboxEntity } from './entities/review.ts';
import { UnitEntity } from './entities/unit.ts';
import { allRoutes } from '@acct-forms/adapter/wire/routes';
import { sealAll } from './archive/keep-sealed.ts';
import { createTestServer } from './testing/create-test-server.ts';
import {
  callers,
  expected,
  objects,
  takesObject,
  type Caller,
  type Outcome,
  type Owner,
  type RouteName,
} from './testing/matrix.ts';
import { anonymous, signedIn, type TestPerson } from './testing/people.ts';
import { callRaw, sampleRequest, type RawAnswer } from './testing/raw-calls.ts';
import { submitted } from './testing/submitted.ts';

const server = await createTestServer({
  env: { UNIT_SEARCHES_PER_10_MINUTES: '100000', UPLOADS_PER_10_MINUTES: '100000' },
});
after(() => server.stop());
const em = () => server.deps.orm.em.fork();
const here = server.deps.profile.departments.find(({ no }) => no === 3)!;
const there = server.deps.profile.departments.find(({ no }) => no === 8)!;

const cases = {
  own: await submitted(server, here.regionCode ?? ''),
  "another person's": await submitted(server, here.regionCode ?? ''),
  "another bureau's": await submitted(server, there.regionCode ?? ''),
};

// An anchor is there once something is sealed.
await sealAll({ ...server.database, now: server.deps.now }, 'matrix');

const newStaff = await signedIn(server, { role: 'reviewer', bureau: here.no });
await em().nativeUpdate(AccountEntity, { id: newStaff.id }, { mustChangePassword: true });
const people: Readonly<Record<Caller, Pick<TestPerson, 'fetch'>>> = {
  anonymous: anonymous(server),
  owner: cases.own.person,
  stranger: await signedIn(server),
  reviewer: await signedIn(server, { role: 'reviewer', bureau: here.no }),
  supervisor: await signedIn(server, { role: 'supervisor', bureau: here.no }),
  foreignReviewer: await signedIn(server, { role: 'reviewer', bureau: there.no }),
  foreignSupervisor: await signedIn(server, { role: 'supervisor', bureau: there.no }),
  administrator: await signedIn(server, { role: 'administrator' }),
  auditor: await signedIn(server, { role: 'auditor' }),
  newStaff,
};

const bureauOf = (owner: Owner) => (owner === "another bureau's" ? there : here);

async function unitOf(owner: Owner): Promise<string> {
  const id = newId();
  await em().insert(UnitEntity, {
    id,
    code: `M${id}`,
    name: '矩阵有限公司',
    region: bureauOf(owner).regionCode ?? '',
    address: '路 1 号',
    industry: null,
    economicType: null,
    phone: null,
    postcode: null,
    state: 'pending',
    mergedInto: null,
    unsettledSince: null,
    createdAt: new Date(),
  });
  await indexUnit(em(), id, '矩阵有限公司');
  return id;
}

async function waiting(): Promise<string> {
  const id = newId();
  const { vault } = server.deps;
  await em().insert(
    OutboxEntity,
    em().create(
      OutboxEntity,
      {
        id,
        channel: 'sms',
        recipientCipher: vault.seal('outbox.recipient', id, ''),
        bodyCipher: vault.seal('outbox.body', id, ''),
        attempts: 1,
        lastError: 'not delivered',
        nextAt: new Date(Date.now() + 3_600_000),
        deliveredAt: null,
      },
      { persist: false },
    ),
  );
  return id;
}

async function messageTo(account: string): Promise<string> {
  const nothing = { referenceNumber: null, textCipher: null, departmentNo: null, readAt: null };
  const message = { account, kind: 'security' as const, at: new Date(), ...nothing };
  return String(await em().insert(MessageEntity, message));
}

const office = (people.administrator as TestPerson).adapter.administration!;
const programme = {
  title: '课程',
  organiser: '学会',
  year: 2026,
  credits: 1,
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: '2027-01-01T00:00:00Z',
  capacity: 1,
};

/** An object that belongs to whom the cell says, made for the cell where a call uses it up; undefined where there is none. */
async function idsOf(name: RouteName, owner: Owner): Promise<Record<string, string> | undefined> {
  const none = 'AAAAAAAAAAAAAAAAAAAAAA';
  if (owner === 'nothing' && name === 'record.readMessage') return { id: '999999999' };
  if (owner === 'nothing') return { id: none, personId: none, flagId: none, materialId: none };
  const { person, view } = cases[owner];
  const material = view.materials['idFront']?.id ?? none;
  // Nobody was sent a remark: every flag is one that does not exist.
  if (name.includes('Flag')) return undefined;
  if (name === 'record.readMessage') return { id: await messageTo(person.id) };
  if (name.startsWith('materials.')) return { id: material };
  if (name === 'accounts.signOutDevice') {
    const { username, password } = person.credentials;
    // Another browser of theirs, which goes without the one that calls.
    await anonymous(server).adapter.accounts.login({ username, password });
    const device = (await person.adapter.accounts.devices()).find(({ current }) => !current);
    return { id: device?.id ?? none };
  }
  if (name.startsWith('administration.staff.')) {
    const { id } = await signedIn(server, { role: 'reviewer', bureau: bureauOf(owner).no });
    return { id };
  }
  if (name.startsWith('administration.units.')) return { id: await unitOf(owner) };
  if (name.startsWith('administration.programmes.') || name.startsWith('education.'))
    return { id: (await office.programmes.create(programme)).id };
  if (name === 'administration.archive.entry') {
    const entry = await em().findOne(IntegrityEntryEntity, { account: person.id });
    return { id: String(entry?.id) };
  }
  if (name === 'administration.retry') return { id: await waiting() };
  return { id: view.applicationId, materialId: material, personId: person.id };
}

async function bodyOf(name: RouteName, owner: Owner): Promise<unknown> {
  const nobody = { search: '没有这个人' };
  switch (name) {
    case 'accounts.challenge':
      return { purpose: 'login' };
    case 'review.claimNext':
    case 'review.counts':
    case 'administration.units.list':
      return nobody;
    case 'review.queue':
      return { filter: nobody };
    case 'review.flag':
      return { path: 'basic.name', text: 'x' };
    case 'record.answerFlag':
      return { reply: 'x' };
    case 'review.decide':
      return { action: 'approve' };
    case 'review.decideMany':
      return { items: [], action: 'approve' };
    case 'review.note':
      return { text: 'x' };
    case 'review.reveal':
      return { path: 'basic.idNumber', reason: 'x' };
    case 'review.reassign':
      return { staffId: newStaff.id };
    case 'review.export':
      return { filter: nobody, format: 'csv', reason: 'x' };
    case 'administration.staff.create':
      return { username: `m${Math.random().toString(36).slice(2, 12)}`, name: '新', role: 'reviewer' };
    case 'administration.units.merge':
      return { into: await unitOf(owner) };
    case 'administration.credit.add':
      return { kind: 'honest', date: '2026-01-01', authority: 'a', documentNo: 'b', content: 'c' };
    case 'administration.archive.entries':
      return { book: 'access' };
    case 'administration.holders.find':
      return { certNo: 'x' };
    default:
      return {};
  }
}

const queries: { readonly [N in RouteName]?: string } = {
  'review.statistics': '?from=2026-01-01&to=2026-01-02',
  'units.search': '?text=ab',
  'administration.holders.import': '?dryRun=true',
};

/** What the doors said; a wrong password or a state that does not fit stands behind them. */
function outcomeOf({ status, body }: RawAnswer): Outcome {
  assert.ok(status < 500, `${status} ${JSON.stringify(body)}`);
  const { code = '' } = (typeof body === 'object' ? body : {}) as { code?: string };
  if (code === 'unauthenticated') return 401;
  if (code === 'not-allowed' && status === 403) return 403;
  return code === 'not-found' ? 404 : 'through';
}

async function callAs(
  name: RouteName,
  caller: Caller,
  owner: Owner | undefined,
): Promise<Outcome | undefined> {
  const ids = owner === undefined ? {} : await idsOf(name, owner);
  if (ids === undefined) return undefined;
  const { path, init } = sampleRequest(name, ids, { [name]: await bodyOf(name, owner ?? 'own') });
  const raw =
    name.startsWith('administration.holders.') && 'body' in allRoutes[name] && allRoutes[name].body === 'raw';
  const sent = raw ? { ...init, body: 'x', headers: { ...init.headers, 'content-type': 'text/csv' } } : init;
  return outcomeOf(await callRaw(people[caller].fetch, server.baseUrl + path + (queries[name] ?? ''), sent));
}

/** Last what ends the session of who calls it. */
const names = (Object.keys(allRoutes) as RouteName[]).sort(
  (a, b) => Number(a === 'accounts.logout') - Number(b === 'accounts.logout'),
);

/** Who only reads before who takes a case in hand; whoever an object is of comes last, who may use it up. */
const turns: Readonly<Partial<Record<Caller, number>>> = { administrator: 0, auditor: 0, owner: 2 };
const turnOf = (caller: Caller) => turns[caller] ?? 1;
const inTurn = [...callers].sort((a, b) => turnOf(a) - turnOf(b));

let cells = 0;
for (const name of names) {
  test(`${name}: every role gets what it should, of whomever the object is`, async () => {
    const wrong: string[] = [];
    for (const owner of takesObject(name) ? objects : [undefined]) {
      for (const caller of inTurn) {
        const got = await callAs(name, caller, owner);
        if (got === undefined) continue;
        cells += 1;
        const wanted = expected(name, caller, owner);
        if (got !== wanted) wrong.push(`${caller}, ${owner ?? 'no object'}: ${got} in place of ${wanted}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('no cell is left out', (t) => {
  t.diagnostic(`${cells} cells: ${names.length} routes × ${callers.length} callers × whose object it is`);
  assert.ok(cells > 1000);
});
