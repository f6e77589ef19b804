import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import { samplePerson, samplePhone } from '@acct-forms/adapter/conformance';
import { FormerHolderEntity } from '../entities/account.ts';
import { AccessEntryEntity } from '../entities/archive.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { signedIn } from '../testing/people.ts';

const server = await createTestServer();
after(() => server.stop());
const { profile, vault } = server.deps;
const em = () => server.deps.orm.em.fork();
const administrator = await signedIn(server, { role: 'administrator' });
const { holders } = administrator.adapter.administration!;

const header = 'certNo,name,idType,idNumber,mobile,issuedDate,regionCode';
let count = 0;
/** A right line of a new person. */
function line(change: { readonly certNo?: string; readonly name?: string } = {}) {
  const { idNumber, name } = samplePerson(profile, {});
  const certNo = change.certNo ?? `2201${String((count += 1)).padStart(8, '0')}`;
  return `${certNo},${change.name ?? name},111,${idNumber},${samplePhone()},2012/7/1,220104`;
}
const csv = (...lines: readonly string[]) => new Blob([[header, ...lines, ''].join('\r\n')]);
const real = { dryRun: false };
const registered = () => em().count(FormerHolderEntity);

async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (isAcctError(error)) return error;
  }
  throw new Error('not refused');
}

test('a dry run says what an import does, and the same file again changes nothing', async () => {
  const file = csv(line(), line(), line());
  const before = await registered();
  const tried = await holders.import(file, { dryRun: true });
  assert.equal(await registered(), before);
  const done = await holders.import(file, real);
  assert.deepEqual(done, { lines: 3, accepted: 3, unchanged: 0, refused: 0, faults: [] });
  assert.deepEqual(tried, done);
  assert.equal(await registered(), before + 3);
  const kept = await em().find(FormerHolderEntity, {}, { orderBy: { id: 'asc' } });
  const again = await holders.import(file, real);
  assert.deepEqual(again, { lines: 3, accepted: 0, unchanged: 3, refused: 0, faults: [] });
  assert.deepEqual(await em().find(FormerHolderEntity, {}, { orderBy: { id: 'asc' } }), kept);
  const acts = await em().find(AccessEntryEntity, { kind: 'importHolders' });
  assert.deepEqual(
    acts.map(({ actor, detail }) => [actor, detail]),
    [
      [administrator.id, 'begun'],
      [administrator.id, '3 lines, 3 accepted, 0 unchanged, 0 refused'],
      [administrator.id, 'begun'],
      [administrator.id, '3 lines, 0 accepted, 3 unchanged, 0 refused'],
    ],
  );
});

test('faults are told line by line, and cost their own line only', async () => {
  const first = line();
  const [certNo = ''] = first.split(',');
  const known = line();
  await holders.import(csv(known), real);
  const [knownNo = ''] = known.split(',');
  const file = csv(
    first,
    ',张三,111,220104198107032634,,,',
    'A1,张三,111,220104198107032635,12345,2012-02-30,999999',
    '"A2"x,张三,111,220104198107032634,,,',
    'A3,张三,111',
    line({ certNo: `${certNo.slice(0, 4)} ${certNo.slice(4)}` }),
    line({ certNo: knownNo }),
    '',
    line(),
  );
  const expected = [
    { line: 3, column: 'certNo', code: 'required' },
    { line: 4, column: 'idNumber', code: 'id-number' },
    { line: 4, column: 'mobile', code: 'mobile' },
    { line: 4, column: 'regionCode', code: 'unknown-code' },
    { line: 4, column: 'issuedDate', code: 'not-a-date' },
    { line: 5, code: 'quotes' },
    { line: 6, code: 'cells' },
    { line: 7, column: 'certNo', code: 'duplicate', first: 2 },
    { line: 8, column: 'certNo', code: 'differs' },
  ];
  const tried = await holders.import(file, { dryRun: true });
  const done = await holders.import(file, real);
  assert.deepEqual(done, { lines: 8, accepted: 2, unchanged: 0, refused: 6, faults: expected });
  assert.deepEqual(tried, done);
  const text = await new Response(await holders.faults(file)).text();
  assert.deepEqual(text.replace('\ufeff', '').trimEnd().split('\r\n'), [
    'line,column,code,first',
    ...expected.map(({ line: at, column = '', code, first: one = '' }) => `${at},${column},${code},${one}`),
  ]);
});

test('the report of a file full of faults is short, the file of them is whole', async () => {
  const file = csv(...Array.from({ length: 3000 }, () => ',张三,111,220104198107032634,,,'));
  const { refused, faults } = await holders.import(file, real);
  assert.deepEqual([refused, faults.length], [3000, 200]);
  const text = await new Response(await holders.faults(file)).text();
  assert.equal(text.trimEnd().split('\r\n').length, 3001);
});

test('UTF-8 with its mark and GB18030 are read alike', async () => {
  const name = [0xd5, 0xc5, 0xce, 0xb0];
  const [certNo = '', , ...rest] = line().split(',');
  const gb = new Blob([`${header}\r\n${certNo},`, Uint8Array.from(name), `,${rest.join(',')}\r\n`]);
  assert.equal((await holders.import(gb, real)).accepted, 1);
  const utf8 = new Blob([`\ufeff${header}\n${certNo},张伟,${rest.join(',')}`]);
  assert.equal((await holders.import(utf8, real)).unchanged, 1);
  const found = await holders.find(certNo.toLowerCase());
  assert.equal(found?.name, '张伟');
  assert.equal(found?.claimed, false);
  assert.match(found?.idNumber ?? '', /^\d{4}\*{10}/);
  assert.match(found?.mobile ?? '', /^\d{3}\*{4}\d{4}$/);
  assert.equal(await holders.find('nothing'), null);
});

test('a first line that does not fit is refused before anything is read, also of a large file', async () => {
  for (const [head, code, column] of [
    ['certNo,name,idType', 'missing-column', 'idNumber'],
    [`${header},colour`, 'unknown-column', 'colour'],
    [`${header},name`, 'repeated-column', 'name'],
    ['', 'missing-column', 'certNo'],
  ] as const) {
    const file = new Blob([`${head}\r\n`, 'x'.repeat(head === '' ? 0 : 5_000_000)]);
    const { detail } = await refusal(holders.import(file, real));
    assert.deepEqual(
      detail.issues?.map((issue) => [issue.path, issue.code, issue.params?.['column']]),
      [['file', code, column]],
    );
  }
});

test('an imported person claims the certificate with the phone of the register, and finds it filled in', async () => {
  const { idNumber } = samplePerson(profile, {});
  const phone = samplePhone();
  const file = csv(`claim-1,李 小明,111,${idNumber},${phone},,220104`);
  await holders.import(file, real);
  const person = await signedIn(server, { phone });
  await person.adapter.record.open();
  const claim = { certNo: 'CLAIM-1', idNumber, name: '李小明' };
  const view = await person.adapter.record.claimFormerCertificate(claim);
  assert.equal(view.data['basic']?.['name'], '李小明');
  assert.equal((await holders.find('claim-1'))?.claimed, true);
});

test('two imports of one file at once enter each line once', async () => {
  const lines = Array.from({ length: 1200 }, () => line());
  const before = await registered();
  const reports = await Promise.all([1, 2, 3].map(() => holders.import(csv(...lines), real)));
  assert.equal(await registered(), before + 1200);
  assert.equal(
    reports.reduce((sum, { accepted }) => sum + accepted, 0),
    1200,
  );
  for (const { accepted, unchanged, refused } of reports) assert.equal(accepted + unchanged + refused, 1200);
  assert.deepEqual(
    reports.map(({ refused }) => refused),
    [0, 0, 0],
  );
});

test('acct-server import-holders does the same from the console', async () => {
  const fresh = await createTestServer();
  try {
    const path = join(fresh.dataDir, 'register.csv');
    const report = join(fresh.dataDir, 'faults.csv');
    await writeFile(path, `${header}\n${line()}\n${line()}\n,x,111,1,,,\n`);
    const cli = new URL('../cli/acct-server.ts', import.meta.url).pathname;
    const { database } = fresh.deps.config;
    const run = (...args: readonly string[]) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--conditions=source', cli, ...args], {
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          DATA_DIR: fresh.dataDir,
          KEYS_FILE: join(fresh.dataDir, 'keys'),
          ...(database.url === undefined ? {} : { DATABASE_URL: database.url }),
        },
      });
      return { stdout, stderr, status };
    };
    const dry = run('import-holders', path, '--dry-run');
    assert.match(
      dry.stdout,
      /^3 lines: 2 to be accepted, 0 in the register already, 1 refused\n {2}line 4: /,
    );
    assert.equal(await fresh.deps.orm.em.fork().count(FormerHolderEntity), 0);
    assert.match(run('import-holders', path, '--report', report).stdout, /^3 lines: 2 accepted/);
    assert.match(await readFile(report, 'utf8'), /4,certNo,required,\r\n/);
    assert.match(run('import-holders', path).stdout, /^3 lines: 0 accepted, 2 in the register already/);
    assert.equal(run('import-holders').status, 64);
    assert.equal(run('import-holders', path, '--colour').status, 64);
    const made = run('create-administrator', 'shengting');
    const [, password = ''] = /: (\S+)\n$/.exec(made.stdout) ?? [];
    const { adapter } = await signedIn(fresh);
    const session = await adapter.accounts.login({ username: 'shengting', password });
    assert.deepEqual([session.roles, session.mustChangePassword], [['administrator'], true]);
    assert.notEqual(run('create-administrator', 'Shengting').status, 0);
  } finally {
    await fresh.stop();
  }
});

test('what is personal in a register is sealed', async () => {
  const [certNo = '', name = '', , idNumber = ''] = line().split(',');
  await holders.import(csv(`${certNo},${name},111,${idNumber},,,`), real);
  const certIndex = vault.blindIndex('certNo', certNo);
  const row = await em().findOneOrFail(FormerHolderEntity, { certIndex });
  for (const secret of [certNo, name, idNumber]) assert.equal(JSON.stringify(row).includes(secret), false);
});
