import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { SeenCertificates } from './seen-certificates.ts';

test('each certificate is known by its first line, however many there are', () => {
  const seen = new SeenCertificates();
  const hash = (n: number) => createHash('sha256').update(String(n)).digest();
  const count = 50_000;
  for (let n = 1; n <= count; n += 1) assert.equal(seen.firstLine(hash(n), n), undefined);
  for (let n = 1; n <= count; n += 7) assert.equal(seen.firstLine(hash(n), count + n), n);
});

test('hashes that begin alike are told apart', () => {
  const seen = new SeenCertificates();
  const hash = (a: number, b: number, c: number) => Buffer.from(new Uint32Array([a, b, c]).buffer);
  assert.equal(seen.firstLine(hash(1, 2, 3), 1), undefined);
  assert.equal(seen.firstLine(hash(1, 2, 4), 2), undefined);
  assert.equal(seen.firstLine(hash(1, 9, 3), 3), undefined);
  assert.equal(seen.firstLine(hash(0, 0, 0), 4), undefined);
  assert.equal(seen.firstLine(hash(0, 0, 0), 5), 4);
  assert.equal(seen.firstLine(hash(1, 2, 4), 6), 2);
});
