import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import readWorkbook from 'read-excel-file/node';
import { AccountEntity } from '../entities/account.ts';
import { AccessEntryEntity } from '../entities/archive.ts';
import { exportCsv } from '../queries/exported-cases.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { signedIn } from '../testing/people.ts';
import { createScene, makeWaiting } from '../testing/races/scene.ts';

const server = await createTestServer();
after(() => server.stop());
const scene = await createScene(server);
for (const applicant of scene.applicants) await makeWaiting(scene, applicant);
const reviewer = scene.reviewers[0]!.review;
const reason = '月度核对';

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer());

test('a workbook and CSV tell the same cases in the words of the office, numbers masked', async () => {
  const waiting = (await reviewer.queue({})).items;
  const workbook = await bytesOf(await reviewer.export({}, { format: 'xlsx', reason }));
  const [sheet] = await readWorkbook(workbook);
  const [titles = [], ...all] = sheet?.data ?? [];
  const rows = all.slice(0, -1);
  const mark = all.at(-1)?.map(String) ?? [];
  assert.deepEqual([mark[0], mark[3], mark[4]], ['导出记录', '证件号码已遮盖', `共 ${rows.length} 行`]);
  const em = server.deps.orm.em.fork();
  const [entry] = await em.find(AccessEntryEntity, { kind: 'export' }, { orderBy: { id: 'desc' }, limit: 1 });
  assert.equal(mark[1], `编号 ${entry?.id}`);
  assert.deepEqual(titles.slice(0, 4), ['参考编号', '类型', '姓名', '证件号码']);
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], row[2], row[3]]),
    waiting.map(({ referenceNumber, name, idNumber }) => [referenceNumber, '首次登记', name, idNumber]),
  );
  assert.ok(rows.every((row) => /^\d{4}\*+\d{3}[\dX]$/.test(String(row[3]))));
  assert.ok(rows.every((row) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(String(row[7]))));
  const csv = (await bytesOf(await reviewer.export({}, { format: 'csv', reason }))).toString('utf8');
  const lines = csv.replace('\ufeff', '').trimEnd().split('\r\n').slice(0, -1);
  assert.deepEqual(
    lines.map((line) => line.slice(1, -1).split('","')),
    [titles, ...rows].map((row) => row.map((cell) => String(cell ?? ''))),
  );
});

test('another bureau exports nothing of them, and none exports without a reason', async () => {
  const { adapter } = await signedIn(server, { role: 'reviewer', bureau: 1 });
  const [sheet] = await readWorkbook(
    await bytesOf(await adapter.review!.export({}, { format: 'xlsx', reason })),
  );
  assert.equal(sheet?.data.length, 2, 'the titles and who exported nothing');
  await assert.rejects(
    reviewer.export({}, { format: 'xlsx', reason: ' ' }),
    (error) => isAcctError(error) && error.code === 'invalid',
  );
});

test('an export is recorded with what it was of, not with whom was searched for', async () => {
  const [{ name } = { name: '' }] = (await reviewer.queue({})).items;
  await bytesOf(await reviewer.export({ search: name, states: ['submitted'] }, { format: 'csv', reason }));
  const em = server.deps.orm.em.fork();
  const [entry] = await em.find(AccessEntryEntity, { kind: 'export' }, { orderBy: { id: 'desc' }, limit: 1 });
  const detail: unknown = JSON.parse(entry?.detail ?? '');
  assert.deepEqual(detail, { format: 'csv', lines: 1, states: ['submitted'], search: true });
  assert.equal(entry?.actor, scene.reviewers[0]!.id);
});

test('whole numbers go to supervisors alone, on record; a wrong day is refused', async () => {
  const whole = { format: 'csv', reason, unmasked: true } as const;
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'done',
      (error: unknown) => isAcctError(error) && error.code,
    );
  assert.equal(await codeOf(reviewer.export({}, whole)), 'not-allowed');
  assert.equal(
    await codeOf(reviewer.export({ submittedFrom: '2026-02-30' }, { format: 'csv', reason })),
    'invalid',
  );
  const csv = (await bytesOf(await scene.supervisor.review.export({}, whole))).toString('utf8');
  assert.match(csv, /"\d{17}[\dX]"/);
  const em = server.deps.orm.em.fork();
  const [entry] = await em.find(AccessEntryEntity, { kind: 'export' }, { orderBy: { id: 'desc' }, limit: 1 });
  assert.equal((JSON.parse(entry?.detail ?? '') as { unmasked: boolean }).unmasked, true);
  assert.ok(csv.includes(`编号 ${entry?.id}`) && csv.includes('含完整证件号码'));
});

test('whole numbers go to the province too', async () => {
  const { adapter } = await signedIn(server, { role: 'administrator' });
  const csv = await bytesOf(await adapter.review!.export({}, { format: 'csv', reason, unmasked: true }));
  assert.match(csv.toString('utf8'), /"\d{17}[\dX]"/);
});

test('what was decided has its verdict, when and by whom', async () => {
  const { items } = await reviewer.queue({});
  const { id, referenceNumber } = items[0]!;
  const { revision } = await reviewer.claim(id);
  await reviewer.decide(id, { action: 'return', reason: '请重拍', revision, key: 'return' });
  const [sheet] = await readWorkbook(await bytesOf(await reviewer.export({}, { format: 'xlsx', reason })));
  const [titles = [], ...rows] = (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
  const told = rows.map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i] ?? ''])));
  const decided = told.find((row) => row['参考编号'] === referenceNumber)!;
  assert.deepEqual([decided['状态'], decided['审核结果']], ['审核退回', '退回修改']);
  assert.match(decided['审核时间']!, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  const by = (await reviewer.queue({ filter: { states: ['returned'] } })).items[0]?.decided?.by;
  assert.equal(decided['审核人'], by?.name);
  const waiting = told.find((row) => row['状态'] === '待审核')!;
  assert.deepEqual([waiting['审核结果'], waiting['审核时间'], waiting['审核人']], ['', '', '']);
});

test('others have their turn while an export is under way', async () => {
  const { deps } = server;
  const { id } = scene.reviewers[0]!;
  const account = await deps.orm.em.fork().findOneOrFail(AccountEntity, { id });
  let turns = 0;
  setImmediate(() => (turns += 1));
  const by = { name: '审核员', username: 'shenheyuan' };
  const mark = { by, at: deps.now(), record: '1', unmasked: false };
  for await (const bytes of exportCsv(deps, { staff: account, filter: {}, mark }))
    assert.ok(bytes.length > 0);
  assert.equal(turns, 1);
});
