import assert from 'node:assert/strict';
import test from 'node:test';
import readWorkbook from 'read-excel-file/node';
import { xlsxOf } from './xlsx.ts';

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function* batches(...all: string[][][]) {
  yield* all;
}

test('another reader of workbooks finds every text as it was', async () => {
  const texts = [
    ['220102198001010013', '007', '=1+1', '<&>"\'', ' 首尾空格 ', '第一行\n第二行'],
    ['@SUM(A1)', '-1', '𠮷野家', '', '1.0', 'TRUE'],
  ];
  const file = await bytesOf(
    xlsxOf('案件', ['甲', '乙', '丙', '丁', '戊', '己'], batches(texts.slice(0, 1), texts.slice(1))),
  );
  const [sheet] = await readWorkbook(file);
  assert.equal(sheet?.sheet, '案件');
  const cells = sheet?.data.map((row) => row.map((cell) => cell ?? ''));
  assert.deepEqual(cells?.[0], ['甲', '乙', '丙', '丁', '戊', '己']);
  assert.deepEqual(
    cells?.slice(1).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trim() : cell))),
    texts.map((row) => row.map((text) => text.trim())),
  );
});

test('what XML cannot hold is left out, and an empty table is a workbook too', async () => {
  const [sheet] = await readWorkbook(await bytesOf(xlsxOf('a', ['x'], batches([['a\u0000\u0008b']]))));
  assert.deepEqual(sheet?.data, [['x'], ['ab']]);
  const [empty] = await readWorkbook(await bytesOf(xlsxOf('a', ['x'], batches())));
  assert.deepEqual(empty?.data, [['x']]);
});

test('it comes in pieces while the lines do', async () => {
  async function* many() {
    for (let i = 0; i < 50; i += 1)
      yield Array.from({ length: 500 }, (_, n) => [crypto.randomUUID(), String(i * 500 + n)]);
  }
  let pieces = 0;
  let bytes = 0;
  for await (const chunk of xlsxOf('a', ['x', 'y'], many())) {
    pieces += 1;
    bytes += chunk.length;
  }
  assert.ok(pieces > 50, `${pieces} pieces`);
  assert.ok(bytes > 100_000, `${bytes} bytes`);
});
