import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import type { ArchiveFinding } from '@acct-forms/adapter';
import { archive } from '../cli/archive.ts';
import { eraseIntegrity } from '../commands/record/erase-integrity.ts';
import { appendIntegrity } from '../commands/record/append-integrity.ts';
import { inTransaction } from '../db/transaction.ts';
import { readIntegrity } from '../queries/read-integrity.ts';
import { runCli } from '../testing/child-server.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { computeAnew, fillArchive, readRows, seal, writeRows, type Rows } from '../testing/filled-archive.ts';

const server = await createTestServer();
after(() => server.stop());
const scene = await fillArchive(server);
const { deps } = server;
const env = {
  NODE_ENV: 'test',
  DATA_DIR: server.dataDir,
  KEYS_FILE: join(server.dataDir, 'keys'),
  ...(deps.config.database.url === undefined ? {} : { DATABASE_URL: deps.config.database.url }),
};
const whole = await readRows(server);
const anchorFile = join(server.dataDir, 'anchor.json');

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  return { code: await archive(args, (line) => void lines.push(line), env), lines };
}

/** What a verification finds once the rows are changed; the rows are whole again afterwards. */
async function found(change: (rows: Rows) => void, ...args: string[]) {
  const rows = structuredClone(whole);
  change(rows);
  await writeRows(server, rows);
  try {
    const { code, lines } = await run('verify', '--json', ...args);
    const items = lines.map((line) => JSON.parse(line) as ArchiveFinding & { ok?: boolean });
    assert.equal(code, items.at(-1)?.ok === true ? 0 : 1);
    return items
      .slice(0, -1)
      .map(({ book, id, code: what, sequence }) => [book, id ?? `number ${sequence}`, what].join(' '));
  } finally {
    await writeRows(server, whole);
  }
}

/** Of a person with several entries, the one in the middle. */
const middle = (rows: Rows) => {
  const of = rows.integrity.filter(({ account }) => account === rows.integrity[0]?.account);
  assert.ok(of.length >= 3);
  return of[1]!;
};

test('an archive made by the server holds, sealed in several seals', async () => {
  assert.ok(whole.seals.length >= 4 && whole.integrity.length >= 9 && whole.access.length >= 9);
  const { code, lines } = await run('verify');
  assert.equal(code, 0, lines.join('\n'));
  assert.match(lines.at(-1) ?? '', /^4 seals, \d+ rows checked, 0 findings \(without an anchor/);
  const anchor = await run('anchor', '--last', '2');
  assert.equal(anchor.code, 0);
  await writeFile(anchorFile, anchor.lines.join('\n'));
  assert.equal((await run('verify', '--anchor', anchorFile)).code, 0);
  assert.equal(await seal(server), false);
});

test('one changed byte of an integrity entry is named', async () => {
  let id = 0;
  const findings = await found((rows) => {
    const entry = middle(rows);
    id = entry.id;
    const last = entry.payloadCipher.endsWith('A') ? 'B' : 'A';
    entry.payloadCipher = entry.payloadCipher.slice(0, -1) + last;
  });
  assert.deepEqual(findings, [`integrity ${id} altered`]);
});

test('one changed byte of an access entry is named', async () => {
  const entry = whole.access.find(({ kind }) => kind === 'reveal')!;
  const findings = await found((rows) => {
    rows.access.find(({ id }) => id === entry.id)!.detail = 'basic.idNumbes';
  });
  assert.deepEqual(findings, [`access ${entry.id} altered`]);
});

test('a changed entry whose hash was made to fit is named by its seal, and in the chain by the next', async () => {
  let ids = ['', ''];
  const findings = await found((rows) => {
    const entry = middle(rows);
    const next = rows.integrity.find((item) => item.account === entry.account && item.sequence === 3)!;
    ids = [String(entry.id), String(next.id)];
    entry.kind = 'rejected';
    const fitting = structuredClone(rows);
    computeAnew(fitting);
    entry.hash = fitting.integrity.find(({ id }) => id === entry.id)!.hash;
    rows.access[0]!.kind = 'export';
    rows.access[0]!.hash = (computeAnew(fitting), fitting.access[0]!.hash);
  });
  assert.ok(findings.includes(`integrity ${ids[0]} replaced`), String(findings));
  assert.ok(findings.includes(`integrity ${ids[1]} unchained`), String(findings));
});

test('a removed entry is named, the last of a person too', async () => {
  const { id, sequence } = middle(whole);
  assert.deepEqual(
    await found((rows) => void (rows.integrity = rows.integrity.filter((item) => item.id !== id))),
    [`integrity ${id} missing`, `integrity number ${sequence} missing`],
  );
  const last = whole.integrity.at(-1)!.id;
  assert.deepEqual(
    await found((rows) => void (rows.integrity = rows.integrity.filter((item) => item.id !== last))),
    [`integrity ${last} missing`],
  );
  const access = whole.access[2]!.id;
  assert.deepEqual(
    await found((rows) => void (rows.access = rows.access.filter((item) => item.id !== access))),
    [`access ${access} missing`],
  );
});

test('two that were swapped are named', async () => {
  const covered = whole.seals[0]!.accessCovered.split(' ').map((item) => Number(item.split(':')[0]));
  const [one = 0, other = 0] = covered;
  const findings = await found((rows) => {
    const [a, b] = [one, other].map((id) => rows.access.find((item) => item.id === id)!);
    [a!.id, b!.id] = [b!.id, a!.id];
  });
  assert.deepEqual(findings.sort(), [`access ${one} reordered`, `access ${other} reordered`].sort());
  const person = whole.integrity.filter(({ account }) => account === whole.integrity[0]!.account);
  const [first, second] = [person[0]!.id, person[1]!.id];
  const inChain = await found((rows) => {
    const [a, b] = [first, second].map((id) => rows.integrity.find((item) => item.id === id)!);
    [a!.id, b!.id] = [b!.id, a!.id];
  });
  for (const id of [first, second]) {
    assert.ok(
      inChain.some((line) => line.startsWith(`integrity ${id} re`)),
      String(inChain),
    );
  }
});

test('an entry added behind a seal is named', async () => {
  const gap = await found((rows) => {
    const entry = rows.access.find(({ id }) => id === rows.seals[0]!.accessTo)!;
    rows.access.push({ ...entry, id: -5 });
  });
  assert.deepEqual(gap, ['access -5 added']);
});

test('a changed, a removed and an unchained seal are named', async () => {
  const changed = await found((rows) => void (rows.seals[1]!.at = new Date(0)));
  assert.deepEqual(changed, ['seal 2 altered']);
  const removed = await found((rows) => void rows.seals.splice(1, 1));
  assert.deepEqual(removed, ['seal 2 missing']);
  const unchained = await found((rows) => void (rows.seals[2]!.previousHash = 'x'));
  assert.deepEqual(unchained, ['seal 3 altered', 'seal 3 unchained']);
});

test('a cut-off tail is seen against an anchor only', async () => {
  const cut = (rows: Rows) => {
    const { integrityTo, accessTo } = rows.seals.at(-2)!;
    rows.seals.pop();
    rows.integrity = rows.integrity.filter(({ id }) => id <= integrityTo);
    rows.access = rows.access.filter(({ id }) => id <= accessTo);
  };
  assert.deepEqual(await found(cut), []);
  assert.deepEqual(await found(cut, '--anchor', anchorFile), ['seal 4 missing']);
});

test('a chain computed anew is seen against an anchor only', async () => {
  const forge = (rows: Rows) => {
    const entry = middle(rows);
    entry.kind = 'rejected';
    rows.access = rows.access.filter(({ kind }) => kind !== 'reveal');
    computeAnew(rows);
  };
  assert.deepEqual(await found(forge), []);
  assert.deepEqual(await found(forge, '--anchor', anchorFile), ['seal 3 replaced', 'seal 4 replaced']);
});

test('the command tells it in words and by its exit code', async () => {
  const clean = await runCli(['archive', 'verify', '--anchor', anchorFile], env);
  assert.equal(clean.code, 0, clean.output);
  await deps.orm.em
    .fork()
    .execute(`update access_entry set actor = 'nobody' where id = ?`, [whole.access[1]!.id]);
  const broken = await runCli(['archive', 'verify', '--anchor', anchorFile], env);
  await writeRows(server, whole);
  assert.equal(broken.code, 1, broken.output);
  assert.match(broken.output, /access entry \d+ altered: its content does not fit its hash\n4 seals/);
  for (const wrong of [[], ['look'], ['verify', '--what'], ['anchor', '--last', '0']])
    assert.equal((await run(...wrong)).code, 64);
  const noAnchor = await runCli(['archive', 'verify', '--anchor', join(server.dataDir, 'keys')], env);
  assert.deepEqual(noAnchor, { code: 78, output: 'the anchor is not JSON\n' });
});

test('an approval keeps what it put into force, and only the person’s key opens it', async () => {
  const em = deps.orm.em.fork();
  const person = scene.applicants[0]!.person;
  const entries = JSON.stringify(await readIntegrity(deps, em, person.id));
  const approved = (await person.adapter.record.open()).data;
  assert.ok(entries.includes(String(approved['basic']?.['idNumber'])));
  assert.ok(!JSON.stringify(whole.integrity).includes(String(approved['basic']?.['idNumber'])));
});

test('a destroyed key leaves nothing to read, and every chain and seal whole', async () => {
  const person = scene.applicants[1]!.person;
  await inTransaction(deps, (em) => eraseIntegrity(em, person.id));
  const entry = { kind: 'submitted' as const, actor: person.id, payload: { round: 9 } };
  const read = async () => readIntegrity(deps, deps.orm.em.fork(), person.id);
  assert.ok((await read()).every((item) => Object.keys(item as object).length === 3));
  await inTransaction(deps, (em) => appendIntegrity(deps, em, person.id, entry));
  assert.equal(await seal(server), true);
  assert.deepEqual(
    (await read()).map((item) => Object.keys(item as object).length === 4),
    [...whole.integrity.filter(({ account }) => account === person.id).map(() => false), true],
  );
  const { code, lines } = await run('verify', '--anchor', anchorFile);
  assert.equal(code, 0, lines.join('\n'));
});
