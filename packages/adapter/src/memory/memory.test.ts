import assert from 'node:assert/strict';
import test from 'node:test';
import { isAcctError, type ErrorCode } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import type { Challenge } from '../views.ts';
import { createMemoryAdapter, createMemoryBackend, type MemoryOptions } from './index.ts';
import { readPicture } from './picture.ts';

const form = await jilin.form();
const account = { username: 'zhang', password: 'a-long-secret', phone: '13812345678' };
const minutes = 60_000;
const hours = 60 * minutes;

/** A backend whose clock the test moves. */
function backendAt(options: Partial<MemoryOptions> = {}) {
  let time = Date.parse('2026-03-02T01:00:00Z');
  const seed = { accounts: [account] };
  const backend = createMemoryBackend({ profile: jilin, form, now: () => new Date(time), seed, ...options });
  return { backend, adapter: backend.adapterFor(), pass: (ms: number) => void (time += ms) };
}

const refused = (code: ErrorCode, call: Promise<unknown>) =>
  assert.rejects(call, (error) => isAcctError(error) && error.code === code);

test('a session ends after half an hour without use, and is prolonged by use', async () => {
  const { adapter, pass } = backendAt();
  await adapter.accounts.login(account);
  pass(29 * minutes);
  await adapter.record.open();
  pass(29 * minutes);
  assert.notEqual(await adapter.accounts.session(), null);
  pass(31 * minutes);
  assert.equal(await adapter.accounts.session(), null);
  await refused('unauthenticated', adapter.record.open());
});

test('a session ends after twelve hours whatever is done', async () => {
  const { adapter, pass } = backendAt();
  await adapter.accounts.login(account);
  for (let i = 0; i < 35; i++) {
    pass(20 * minutes);
    await adapter.accounts.extend();
  }
  pass(20 * minutes);
  assert.equal(await adapter.accounts.session(), null);
});

test('a lock is over when its time is', async () => {
  const { adapter, pass } = backendAt();
  const wrong = { ...account, password: 'not-the-secret' };
  for (let i = 0; i < 5; i++) await refused('bad-credentials', adapter.accounts.login(wrong));
  await refused('locked', adapter.accounts.login(account));
  pass(1 * minutes);
  await adapter.accounts.login(account);
});

test('a challenge lives two minutes', async () => {
  const { adapter, pass } = backendAt({ challenge: 'proofOfWork' });
  const challenge = await adapter.accounts.challenge('login');
  const answer = await solve(challenge);
  pass(2 * minutes);
  await refused('challenge-failed', adapter.accounts.login({ ...account, challenge: answer }));
});

test('proof of work is done with PBKDF2 over nonce and counter', async () => {
  const { adapter } = backendAt({ challenge: 'proofOfWork' });
  const challenge = await adapter.accounts.challenge('login');
  assert.equal(challenge.kind, 'proofOfWork');
  await adapter.accounts.login({ ...account, challenge: await solve(challenge) });
  const next = await adapter.accounts.challenge('login');
  const wrong = { id: 'id' in next ? next.id : '', solution: '{"counter":-1}' };
  await refused('challenge-failed', adapter.accounts.login({ ...account, challenge: wrong }));
});

test('an image is offered in place of proof of work on request', async () => {
  const { adapter } = backendAt({ challenge: 'proofOfWork' });
  assert.equal((await adapter.accounts.challenge('login', { kind: 'image' })).kind, 'image');
});

test('without a challenge nothing is asked', async () => {
  const { adapter } = backendAt();
  assert.deepEqual(await adapter.accounts.challenge('login', { kind: 'image' }), { kind: 'none' });
});

test('a code to the phone lives five minutes and resets the password once', async () => {
  let code = '';
  const { adapter, pass } = backendAt({ sendCode: (_, text) => void (code = text) });
  const { phone } = account;
  await adapter.accounts.requestCode({ purpose: 'reset', phone });
  pass(5 * minutes);
  await refused('invalid', adapter.accounts.resetPassword({ phone, code, next: 'another-secret' }));
  await adapter.accounts.requestCode({ purpose: 'reset', phone });
  await adapter.accounts.resetPassword({ phone, code, next: 'another-secret' });
  await refused('invalid', adapter.accounts.resetPassword({ phone, code, next: 'a-third-secret' }));
  await adapter.accounts.login({ ...account, password: 'another-secret' });
});

test('without a way to send codes none is sent', async () => {
  const { adapter } = backendAt();
  assert.equal(adapter.supports.phoneCodes, false);
  await refused('not-allowed', adapter.accounts.requestCode({ purpose: 'register', phone: '13912345678' }));
});

test('a key is kept for a day', async () => {
  const { adapter, pass } = backendAt();
  const { version } = jilin.notices.privacy;
  const input = { username: 'wang', password: 'a-long-secret', phone: '13912345678', key: 'k-1' };
  const consent = { notice: 'privacy', version } as const;
  await adapter.accounts.register({ ...input, consent });
  pass(23 * hours);
  await adapter.accounts.register({ ...input, consent });
  pass(2 * hours);
  await refused('username-taken', adapter.accounts.register({ ...input, consent }));
});

test('a phone in the register of certificates must be the account’s', async () => {
  const holder = { certNo: 'c-1', idNumber: '220102199001011234', name: '张三', phone: '13900000000' };
  const { adapter, backend } = backendAt();
  backend.add({ holders: [holder, { ...holder, certNo: 'c-2', phone: account.phone }] });
  await adapter.accounts.login(account);
  await refused('not-found', adapter.record.claimFormerCertificate(holder));
  await adapter.record.claimFormerCertificate({ ...holder, certNo: 'c-2' });
});

test('a seeded unit can be found and taken', async () => {
  const unit = {
    id: 'u-1',
    unitCode: '912201020000000000',
    unitName: '长春某某有限公司',
    unitRegion: '220102',
    unitAddress: '人民大街1号',
    state: 'confirmed',
  } as const;
  const adapter = createMemoryAdapter({ profile: jilin, form, seed: { accounts: [account], units: [unit] } });
  await adapter.accounts.login(account);
  assert.deepEqual(await adapter.units.search('某某'), [unit]);
  const { revision } = await adapter.record.open();
  const { data } = await adapter.record.saveSection(
    'employer',
    { onDuty: true, unitId: 'u-1' },
    { revision },
  );
  assert.equal(data['employer']?.['unitName'], unit.unitName);
});

test('what a resident ID told does not stay for a passport, the number does', async () => {
  const adapter = createMemoryAdapter({ profile: jilin, form, seed: { accounts: [account] } });
  await adapter.accounts.login(account);
  const resident = { idType: '111', idNumber: '220104198107032634' };
  const first = await adapter.record.saveSection('basic', resident, await adapter.record.open());
  assert.deepEqual([first.data['basic']?.['sex'], first.data['basic']?.['birthDate']], ['1', '1981-07-03']);
  const passport = { ...first.data['basic'], idType: '414' };
  const { data } = await adapter.record.saveSection('basic', passport, first);
  assert.deepEqual([data['basic']?.['sex'], data['basic']?.['birthDate']], [undefined, undefined]);
  assert.equal(data['basic']?.['idNumber'], resident.idNumber);
});

test('a picture is told by its bytes', () => {
  const png = Uint8Array.from([
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 5,
  ]);
  assert.deepEqual(readPicture(png), { type: 'image/png', width: 256, height: 5 });
  const arithmetic = Uint8Array.from([0xff, 0xd8, 0xff, 0xc9, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
  assert.equal(readPicture(arithmetic), undefined);
  assert.equal(readPicture(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff])), undefined);
});

/** What a browser's solver does: counts up until the derived key begins as asked. */
async function solve(challenge: Challenge) {
  assert.ok(challenge.kind === 'proofOfWork');
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters as Record<string, string & number>;
  const bytes = (hex = '') => Uint8Array.from(Buffer.from(hex, 'hex'));
  for (let counter = 0; ; counter++) {
    const password = new Uint8Array(20);
    password.set(bytes(nonce));
    new DataView(password.buffer).setUint32(16, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const algorithm = { name: 'PBKDF2', salt: bytes(salt), iterations: cost ?? 0, hash: 'SHA-256' };
    const derived = Buffer.from(
      await crypto.subtle.deriveBits(algorithm, key, (keyLength ?? 0) * 8),
    ).toString('hex');
    if (derived.startsWith(keyPrefix ?? '')) {
      return { id: challenge.id, solution: JSON.stringify({ counter, derivedKey: derived }) };
    }
  }
}
