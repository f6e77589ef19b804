import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { CsvReader, type CsvRecord } from './csv-reader.ts';

function read(...parts: readonly string[]): CsvRecord[] {
  const reader = new CsvReader();
  return [...parts.flatMap((part) => reader.push(part)), ...reader.end()];
}

test('records come with the line where they begin, whatever ends the lines', () => {
  assert.deepEqual(read('a,b\r\n1,2\n\n"x\r\ny",3\r5,"6""7"\r\n'), [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
    { line: 4, cells: ['x\ny', '3'] },
    { line: 6, cells: ['5', '6"7'] },
  ]);
  assert.deepEqual(read('a'), [{ line: 1, cells: ['a'] }]);
  assert.deepEqual(read('a,\n'), [{ line: 1, cells: ['a', ''] }]);
  assert.deepEqual(read('a\r', '\nb\r'), [
    { line: 1, cells: ['a'] },
    { line: 2, cells: ['b'] },
  ]);
});

test('quotes amiss cost their own line, and those that never end no other', () => {
  assert.deepEqual(read('"x"y,2\n3,4\nfo"o,5\n6,7\n'), [
    { line: 1, fault: 'quotes' },
    { line: 2, cells: ['3', '4'] },
    { line: 3, fault: 'quotes' },
    { line: 4, cells: ['6', '7'] },
  ]);
  const many = Array.from({ length: 50 }, (_, i) => `${i},x`);
  assert.deepEqual(read(`"open,1\n${many.join('\n')}`), [
    { line: 1, fault: 'quotes' },
    ...many.map((_, i) => ({ line: i + 2, cells: [`${i}`, 'x'] })),
  ]);
  assert.deepEqual(read('1,2\n"open,1'), [
    { line: 1, cells: ['1', '2'] },
    { line: 2, fault: 'quotes' },
  ]);
});

test('a line without end is thrown away as it comes', () => {
  const long = Array.from({ length: 40 }, () => 'x'.repeat(10_000));
  for (const parts of [[`a\n${long.join('')}\nb\n`], ['a\n', ...long, '\n', 'b\n']])
    assert.deepEqual(read(...parts), [
      { line: 1, cells: ['a'] },
      { line: 2, fault: 'too-long' },
      { line: 3, cells: ['b'] },
    ]);
  assert.deepEqual(read('"x,1\n', ...long, '\r', '\nb'), [
    { line: 1, fault: 'quotes' },
    { line: 2, fault: 'too-long' },
    { line: 3, cells: ['b'] },
  ]);
});

test('what is written by the rules is read as it was, in whatever pieces it comes', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '张', ',', '"', '\n', ' ', '𠮷'), maxLength: 8 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.array(fc.nat(200), { maxLength: 6 }), (table, cuts) => {
      const text = table
        .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`)
        .join('');
      const at = [0, ...cuts.sort((a, b) => a - b), text.length];
      const parts = at.slice(1).map((end, i) => text.slice(at[i], end));
      assert.deepEqual(
        read(...parts).map((record) => ('cells' in record ? record.cells : record.fault)),
        table,
      );
    }),
  );
});
