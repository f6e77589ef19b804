import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after } from 'node:test';
import type { Administration, ArchiveFilter } from '@acct-forms/adapter';
import { archive } from '../cli/archive.ts';
import type { EntityManager } from '../db/database.ts';
import { AccessEntryEntity, IntegrityEntryEntity, type AccessEntry } from '../entities/archive.ts';
import { UnitEntity } from '../entities/unit.ts';
import { conditions, placeOf } from '../queries/archive-rows.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { fillArchive, readRows } from '../testing/filled-archive.ts';
import { signedIn } from '../testing/people.ts';

const server = await createTestServer();
after(() => server.stop());
await fillArchive(server);
const { deps } = server;
const auditor = await signedIn(server, { role: 'auditor' });
const { archive: book } = auditor.adapter.administration as Administration;

test('the anchor is the one that the command prints, and taking it is on record', async () => {
  const anchor = await book.anchor();
  const lines: string[] = [];
  const env = {
    NODE_ENV: 'test',
    DATA_DIR: server.dataDir,
    KEYS_FILE: join(server.dataDir, 'keys'),
    ...(deps.config.database.url === undefined ? {} : { DATABASE_URL: deps.config.database.url }),
  };
  assert.equal(await archive(['anchor'], (line) => void lines.push(line), env), 0);
  assert.deepEqual(anchor, JSON.parse(lines.join('\n')));
  const [entry] = (await book.entries({ book: 'access' })).items;
  assert.deepEqual([entry?.kind, entry?.detail], ['exportAnchor', String(anchor.seals.at(-1)?.number)]);
});

test('a verification tells the last seal that it looked at', async () => {
  let seal: unknown;
  let next: string | undefined;
  do {
    const stretch = await book.verify(next);
    assert.deepEqual(stretch.broken, []);
    seal = stretch.seal ?? seal;
    next = stretch.next;
  } while (next !== undefined);
  const last = (await readRows(server)).seals.at(-1)!;
  assert.deepEqual(seal, { number: last.id, at: last.at.toISOString() });
});

test('the bureau of an entry cannot be changed unnoticed', async () => {
  const em = deps.orm.em.fork();
  const entry = await em.findOneOrFail(AccessEntryEntity, { bureauNo: { $ne: null } });
  const { id, bureauNo } = entry;
  await em.nativeUpdate(AccessEntryEntity, { id }, { bureauNo: null });
  const broken = [];
  let next: string | undefined;
  do {
    const stretch = await book.verify(next);
    broken.push(...stretch.broken);
    next = stretch.next;
  } while (next !== undefined);
  assert.deepEqual(broken, [{ book: 'access', id: String(id), code: 'altered' }]);
  await em.nativeUpdate(AccessEntryEntity, { id }, { bureauNo: bureauNo ?? null });
});

test('the book of accesses tells of whom and of what an act was that is about no case', async () => {
  const { adapter } = await signedIn(server, { role: 'administrator' });
  const administration = adapter.administration!;
  const [person] = (await administration.archive.entries({ book: 'integrity' })).items;
  const { personId = '' } = person!;
  await administration.staff.create({
    name: '周样例',
    username: 'zhou_subject',
    role: 'reviewer',
    bureau: 2,
  });
  await administration.programmes.create({
    title: '企业会计准则实务',
    organiser: '示例会计学会',
    year: 2026,
    credits: 30,
    opensAt: '2026-01-01T00:00:00.000Z',
    closesAt: '2027-01-01T00:00:00.000Z',
    capacity: 5,
  });
  const entry = {
    kind: 'honest',
    date: '2026-05-01',
    authority: '示例财政厅',
    documentNo: '示财会〔2026〕1 号',
    content: '先进会计工作者',
  } as const;
  await administration.credit.add(personId, entry, { key: 'subject' });
  const unit = (id: string, code: string, name: string) => ({
    id,
    code,
    name,
    region: '220104',
    address: '示例路 1 号',
    industry: null,
    economicType: null,
    phone: null,
    postcode: null,
    state: 'pending' as const,
    mergedInto: null,
    unsettledSince: null,
    createdAt: new Date(),
  });
  await deps.orm.em
    .fork()
    .insertMany(UnitEntity, [unit('gone', 'A1', '示例商贸公司'), unit('stays', 'A2', '示例商贸有限公司')]);
  await administration.units.confirm('stays');
  await administration.units.merge('gone', 'stays');
  await administration.archive.entries({ book: 'integrity', personId });
  const { items } = await administration.archive.entries({ book: 'access' });
  assert.deepEqual(
    items.slice(0, 6).map(({ kind, person: about, subject }) => [kind, about ?? subject]),
    [
      ['readArchive', person?.person],
      ['mergeUnit', '示例商贸公司 → 示例商贸有限公司'],
      ['confirmUnit', '示例商贸有限公司'],
      ['addCredit', person?.person],
      ['createProgramme', '企业会计准则实务'],
      ['createStaff', '周样例'],
    ],
  );
});

/** How an engine finds a page; PostgreSQL would rather read a small table as a whole. */
async function planOf(em: EntityManager, sql: string): Promise<string> {
  const postgres = deps.config.database.url !== undefined;
  if (postgres) for (const way of ['seqscan', 'sort']) await em.execute(`set local enable_${way} = off`);
  return JSON.stringify(await em.execute(`explain ${postgres ? '' : 'query plan '}${sql}`));
}

const behind = '1790000000000.5';
const cases: readonly (readonly [
  index: string,
  filter: Omit<ArchiveFilter, 'book'>,
  of?: 'caseId' | 'account',
])[] = [
  ['at', {}],
  ['at', { from: '2026-01-01', to: '2026-12-31' }],
  ['kind_at', { kind: 'open' }],
  ['bureau_no_at', { bureau: 3, from: '2026-01-01' }],
  ['bureau_no_kind_at', { bureau: 3, kind: 'open' }],
  ['case_id_at', {}, 'caseId'],
  ['account_id_at', {}, 'account'],
];
for (const [index, filter, of] of cases) {
  test(`a page by ${of ?? (Object.keys(filter).join(', ') || 'nothing')} is read in the order of its own index`, async () => {
    await deps.orm.em.fork().transactional(async (em) => {
      const [table, entity] =
        of === 'account'
          ? (['integrity_entry', IntegrityEntryEntity] as const)
          : (['access_entry', AccessEntryEntity] as const);
      const where: object = {
        ...conditions({ book: 'access', ...filter }, placeOf(behind)),
        ...(of === undefined ? {} : { [of]: 'x' }),
      };
      const sql = em
        .createQueryBuilder(entity as typeof AccessEntryEntity)
        .where(where as { kind: AccessEntry['kind'] })
        .orderBy({ at: 'desc', id: 'desc' })
        .limit(51)
        .getFormattedQuery();
      const plan = await planOf(em as EntityManager, sql);
      assert.match(plan, new RegExp(`${table}_${index}_id_index`));
      assert.doesNotMatch(plan, /TEMP B-TREE|Sort/);
    });
  });
}
