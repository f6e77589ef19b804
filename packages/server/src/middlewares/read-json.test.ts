import assert from 'node:assert/strict';
import test from 'node:test';
import { isAcctError } from '@acct-forms/core';
import { jsonLimits, parseJson } from './read-json.ts';

const codeOf = (text: string): string | undefined => {
  try {
    parseJson(text);
    return undefined;
  } catch (error) {
    if (!isAcctError(error)) throw error;
    return error.detail.issues?.[0]?.code;
  }
};

test('ordinary JSON is read as it stands', () => {
  const text = '{"a":[1,"}{",{"b\\"":null}],"c":{"a":"x","d":true},"e":"\\u4e2d"}';
  assert.deepEqual(parseJson(text), JSON.parse(text));
  assert.equal(parseJson('"text"'), 'text');
});

test('depth, width and length have bounds', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const object = (keys: number) => `{${Array.from({ length: keys }, (_, i) => `"k${i}":0`).join(',')}}`;
  const array = (items: number) => `[${Array(items).fill('0').join(',')}]`;
  assert.equal(codeOf(nested(jsonLimits.depth)), undefined);
  assert.equal(codeOf(nested(jsonLimits.depth + 1)), 'too-deep');
  assert.equal(codeOf(object(jsonLimits.keys)), undefined);
  assert.equal(codeOf(object(jsonLimits.keys + 1)), 'too-many-keys');
  assert.equal(codeOf(array(jsonLimits.items)), undefined);
  assert.equal(codeOf(array(jsonLimits.items + 1)), 'too-many-items');
});

test('a key that reaches a prototype or comes twice is refused, however it is spelled', () => {
  assert.equal(codeOf('{"__proto__":{"polluted":1}}'), 'unknown-field');
  assert.equal(codeOf('{"a":[{"\\u005f_proto__":1}]}'), 'unknown-field');
  assert.equal(codeOf('{"a":1,"\\u0061":2}'), 'duplicate-key');
  assert.equal(codeOf('{"a":{"b":1},"b":1}'), undefined);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('what is no JSON is refused', () => {
  for (const text of ['', '{', '{"a":}', 'NaN', '[1,]', '"open', "{'a':1}", '{"a":1}}'])
    assert.equal(codeOf(text), 'json', text);
});
