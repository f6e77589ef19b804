import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';

test('what a resident ID told does not stay for a passport, the number does', async () => {
  const server = await createTestServer();
  try {
    const { adapter } = await signedIn(server);
    const resident = { idType: '111', idNumber: '220104198107032634' };
    const first = await adapter.record.saveSection('basic', resident, await adapter.record.open());
    assert.deepEqual([first.data['basic']?.['sex'], first.data['basic']?.['birthDate']], ['1', '1981-07-03']);
    const passport = { ...first.data['basic'], idType: '414' };
    const { data } = await adapter.record.saveSection('basic', passport, first);
    assert.deepEqual([data['basic']?.['sex'], data['basic']?.['birthDate']], [undefined, undefined]);
    assert.equal(data['basic']?.['idNumber'], resident.idNumber);
  } finally {
    await server.stop();
  }
});
