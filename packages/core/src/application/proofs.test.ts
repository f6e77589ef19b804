import assert from 'node:assert/strict';
import test from 'node:test';
import type { FormDefinition } from '../profile/profile.ts';
import { exampleForm } from '../testing/example-form.ts';
import { provenBy, sourceOf } from './proofs.ts';

const form: FormDefinition = {
  ...exampleForm,
  slots: exampleForm.slots.map((slot) =>
    slot.key === 'idFront' || slot.key === 'dataPage'
      ? { ...slot, proves: ['who.name', 'who.idNumber'] }
      : slot,
  ),
  derive: exampleForm.derive.map((each) =>
    each.at === 'who.birthDate' ? { ...each, of: ['who.idNumber'] } : each,
  ),
};
const proofs = (path: string) => provenBy(form, {}, path);

test('a field is proven by the files that say so, a derived one by those of its source', () => {
  assert.deepEqual(proofs('who.name'), ['idFront', 'dataPage']);
  assert.deepEqual(proofs('who.birthDate'), ['idFront', 'dataPage']);
  assert.equal(sourceOf(form, 'who.birthDate'), 'who.idNumber');
  assert.deepEqual(proofs('who.email'), []);
  assert.equal(sourceOf(form, 'who.email'), undefined);
});

test('a row is proven by its own file, a picture and a file by themselves', () => {
  assert.deepEqual(proofs('work.jobs.a.unit'), ['jobProof.a']);
  assert.deepEqual(proofs('who.photo'), ['photo']);
  assert.deepEqual(proofs('materials.other.2'), ['other.2']);
});
