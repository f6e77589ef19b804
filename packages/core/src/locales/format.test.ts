import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format } from './format.ts';

describe('format', () => {
  it('puts parameters into their places, each as often as it stands', () => {
    assert.equal(format('{a}–{b}，共 {a} 项', { a: 1, b: '二' }), '1–二，共 1 项');
  });
  it('leaves a place without a parameter as it is', () => {
    assert.equal(format('{a} {b}', { a: 'x', b: undefined }), 'x {b}');
  });
  it('takes no parameter from the prototype, and reads a value as text', () => {
    assert.equal(format('{toString} {constructor}', {}), '{toString} {constructor}');
    assert.equal(format('{a}', { a: '{b} $&' }), '{b} $&');
  });
});
