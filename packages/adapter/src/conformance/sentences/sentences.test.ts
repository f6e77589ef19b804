import assert from 'node:assert/strict';
import test from 'node:test';
import { allLaws } from '../laws/index.ts';
import { sentences } from './index.ts';

const all = Object.values(sentences).flat();
const named = all.flatMap(({ laws }) => laws);
const ids = allLaws.map(({ id }) => id);

test('every law holds a sentence of the contract, and every sentence names laws that there are', () => {
  assert.deepEqual(
    ids.filter((id) => !named.includes(id)),
    [],
    'laws without a sentence',
  );
  assert.deepEqual(
    named.filter((id) => !ids.includes(id)),
    [],
    'names of no law',
  );
});

test('every sentence has a law, or says what holds it otherwise', () => {
  const loose = all.filter(({ laws, otherwise }) => laws.length === 0 && otherwise === undefined);
  assert.deepEqual(loose, []);
});
