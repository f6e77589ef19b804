import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import { readKeyRing } from './keys.ts';
import { createPasswordHasher } from './password.ts';
import { createVault } from './vault.ts';

const line = () => randomBytes(32).toString('hex');

test('a sealed text opens in its own row and column only', () => {
  const vault = createVault(readKeyRing(line()));
  const sealed = vault.seal('account.phone', 'a', '13900000000');
  assert.match(sealed, /^v1\.[0-9a-f]{8}\.[\w-]+\.[\w-]+\.[\w-]+$/);
  assert.equal(vault.open('account.phone', 'a', sealed), '13900000000');
  assert.throws(() => vault.open('account.phone', 'b', sealed));
  assert.throws(() => vault.open('account.name', 'a', sealed));
  const [head, kid, iv, text = '', tag] = sealed.split('.');
  const bent = Buffer.from(text, 'base64url');
  bent[0] = (bent[0] ?? 0) ^ 1;
  assert.throws(() =>
    vault.open('account.phone', 'a', [head, kid, iv, bent.toString('base64url'), tag].join('.')),
  );
});

test('the same text is never sealed alike, but indexed alike within its kind', () => {
  const vault = createVault(readKeyRing(line()));
  assert.notEqual(vault.seal('t.c', '1', 'x'), vault.seal('t.c', '1', 'x'));
  assert.equal(vault.blindIndex('phone', '1'), vault.blindIndex('phone', '1'));
  assert.notEqual(vault.blindIndex('phone', '1'), vault.blindIndex('idNumber', '1'));
});

test('a new key seals, the old one still opens, and indexes stay', () => {
  const first = line();
  const old = createVault(readKeyRing(first));
  const rotated = createVault(readKeyRing(`${first}\n${line()}`));
  const sealed = old.seal('t.c', '1', 'x');
  assert.equal(rotated.open('t.c', '1', sealed), 'x');
  assert.notEqual(rotated.seal('t.c', '1', 'x').split('.')[1], sealed.split('.')[1]);
  assert.throws(() => old.open('t.c', '1', rotated.seal('t.c', '1', 'x')));
  assert.equal(rotated.blindIndex('phone', '1'), old.blindIndex('phone', '1'));
});

test('a file is bound to its name', () => {
  const vault = createVault(readKeyRing(line()));
  const sealed = vault.sealFile('a', Buffer.from('bytes'));
  assert.equal(vault.openFile('a', sealed).toString(), 'bytes');
  assert.throws(() => vault.openFile('b', sealed));
  assert.equal(sealed.includes('bytes'), false);
});

test('a key that is not 256 bits is refused', () => {
  assert.throws(() => readKeyRing('abc'));
  assert.throws(() => readKeyRing(''));
});

test('a password is verified by its hash, whatever its width; without a hash it is wrong', async () => {
  const hasher = createPasswordHasher();
  const hash = await hasher.hash('Ｐassword-1');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await hasher.verify('Password-1', hash), true);
  assert.equal(await hasher.verify('password-1', hash), false);
  assert.equal(await hasher.verify('Password-1', undefined), false);
});
