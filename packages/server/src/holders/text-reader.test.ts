import assert from 'node:assert/strict';
import test from 'node:test';
import { TextReader } from './text-reader.ts';

function read(bytes: Buffer, size: number): string {
  const reader = new TextReader();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += reader.push(bytes.subarray(at, at + size));
  return text + reader.end();
}

/** 张伟,联通 and a middle dot in GB18030. */
const gb = Buffer.from([0xd5, 0xc5, 0xce, 0xb0, 0x2c, 0xc1, 0xaa, 0xcd, 0xa8, 0xa1, 0xa4]);
const header = 'certNo,name\r\n1,';

test('UTF-8, with its mark or without, and GB18030 are told apart and read in whatever pieces they come', () => {
  const chinese = '张伟,联通·𠮷\r\n'.repeat(400);
  for (const size of [1, 7, 1000, 1_000_000]) {
    assert.equal(read(Buffer.from(header + chinese), size), header + chinese);
    assert.equal(read(Buffer.from(`\ufeff${header}${chinese}`), size), header + chinese);
    assert.equal(read(Buffer.from(header), size), header);
    const old = Buffer.concat([Buffer.from(header), ...Array.from({ length: 900 }, () => gb)]);
    assert.equal(read(old, size), header + '张伟,联通·'.repeat(900));
  }
});

test('a word that is right in both is read as Chinese, and a foreign name keeps its dot', () => {
  // 联通 in GB18030 is two letters in UTF-8.
  assert.equal(read(Buffer.concat([Buffer.from('a,'), gb.subarray(5, 9)]), 100), 'a,联通');
  assert.equal(read(Buffer.from('MARY·ANN'), 100), 'MARY·ANN');
});

test('what is no character is told by U+FFFD', () => {
  const broken = Buffer.concat([Buffer.from('张'.repeat(2000)), Buffer.from([0xff, 0x41])]);
  assert.match(read(broken, 4096), /张\ufffdA$/);
});
