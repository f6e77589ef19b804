import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import readWorkbook from 'read-excel-file/node';
import { AccessEntryEntity } from '../entities/archive.ts';
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
  const [titles = [], ...rows] = sheet?.data ?? [];
  assert.deepEqual(titles.slice(0, 4), ['参考编号', '类型', '姓名', '证件号码']);
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], row[2], row[3]]),
    waiting.map(({ referenceNumber, name, idNumber }) => [referenceNumber, '首次登记', name, idNumber]),
  );
  assert.ok(rows.every((row) => /^\d{4}\*+\d{3}[\dX]$/.test(String(row[3]))));
  assert.ok(rows.every((row) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(String(row[7]))));
  const csv = (await bytesOf(await reviewer.export({}, { format: 'csv', reason }))).toString('utf8');
  const lines = csv.replace('\ufeff', '').trimEnd().split('\r\n');
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
  assert.equal(sheet?.data.length, 1);
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
