import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbours, spread } from './neighbours.ts';

test('the pairs of neighbouring characters, each once', () => {
  assert.deepEqual(neighbours('欧阳小明'), ['欧阳', '阳小', '小明']);
  assert.deepEqual(neighbours('𠮷田𠮷田'), ['𠮷田', '田𠮷']);
  assert.deepEqual(neighbours('王'), []);
});

test('of a long list the first, the last, and some from between', () => {
  const pairs = Array.from({ length: 99 }, (_, i) => i);
  assert.deepEqual(spread(pairs, 6), [0, 20, 39, 59, 78, 98]);
  assert.deepEqual(spread(pairs.slice(0, 6), 6), [0, 1, 2, 3, 4, 5]);
});
