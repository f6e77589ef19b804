import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { referenceNumber } from './reference-number.ts';

test('a reference number has year, bureau and seven characters that are not mistaken for each other', () => {
  for (let i = 0; i < 200; i += 1) {
    assert.match(referenceNumber('2026', 3, randomBytes(6)), /^2026-003-[2-9A-HJKMNP-Z]{6}-[2-9A-HJKMNP-Z]$/);
  }
});

test('one changed character and two exchanged neighbours change the check character', () => {
  const check = (...bytes: number[]) => referenceNumber('2026', 2, Uint8Array.from(bytes)).slice(-1);
  assert.notEqual(check(1, 2, 3, 4, 5, 6), check(1, 2, 3, 4, 5, 7));
  assert.notEqual(check(1, 2, 3, 4, 5, 6), check(2, 1, 3, 4, 5, 6));
});
