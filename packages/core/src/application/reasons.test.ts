import assert from 'node:assert/strict';
import test from 'node:test';
import type { ReasonTemplate } from '../profile/profile.ts';
import { exampleForm } from '../testing/example-form.ts';
import { reasonsAt, reasonsFor } from './reasons.ts';

const template = (code: string, about?: ReasonTemplate['about']): ReasonTemplate => ({
  code,
  text: { 'zh-CN': code },
  ...(about === undefined ? {} : { about }),
});
const form = {
  ...exampleForm,
  reasons: [
    template('any'),
    template('blurred', ['material']),
    template('mismatch', ['field', 'section']),
    template('white', ['photo']),
    template('false', ['reject']),
  ],
};
const codes = (found: readonly ReasonTemplate[]) => found.map(({ code }) => code);

test('a remark is offered the reasons for what it is about: a field, a section, a file, one slot', () => {
  assert.deepEqual(codes(reasonsAt(form, 'who.name')), ['any', 'mismatch']);
  assert.deepEqual(codes(reasonsAt(form, 'who')), ['any', 'mismatch']);
  assert.deepEqual(codes(reasonsAt(form, 'materials.idFront')), ['any', 'blurred']);
  assert.deepEqual(codes(reasonsAt(form, 'materials.photo')), ['any', 'blurred', 'white']);
});

test('an act is offered its own reasons, no remark those', () => {
  assert.deepEqual(codes(reasonsFor(form, 'reject')), ['false']);
  assert.deepEqual(codes(reasonsFor(form, 'reveal')), []);
});
