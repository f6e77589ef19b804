import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { AcctError } from '@acct-forms/core';
import { readKeyRing } from '../crypto/keys.ts';
import { createVault } from '../crypto/vault.ts';
import { createDiskFileStore, keyOf } from './file-store.ts';
import { receiveBody } from './receive.ts';
import { noScanner, requireClean } from './scanner.ts';
import { contentDisposition, storedName } from './stored-name.ts';
import { sweepOrphans } from './sweep.ts';

const folder = mkdtempSync(join(tmpdir(), 'acct-files-'));
after(() => rmSync(folder, { recursive: true }));

const vault = createVault(readKeyRing(randomBytes(32).toString('hex')));
const filesBelow = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const refusal = (code: string) => (error: unknown) => error instanceof AcctError && error.code === code;

test('a stored file is sealed, comes back whole, and a flipped byte never gives another picture', async () => {
  const place = join(folder, 'sealed');
  const store = createDiskFileStore(place, vault);
  const bytes = Buffer.from('an identity card');
  const key = keyOf(bytes);
  await store.put(key, bytes);
  await store.put(key, bytes);
  const [path = ''] = filesBelow(place);
  assert.equal(filesBelow(place).length, 1);
  assert.ok(!readFileSync(path).includes('identity'));
  assert.deepEqual(await store.get(key), bytes);

  const damaged = readFileSync(path);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  writeFileSync(path, damaged);
  await assert.rejects(store.get(key), refusal('unexpected'));
  await store.delete(key);
  await assert.rejects(store.get(key), refusal('unexpected'));
});

test('a file under another key does not open', async () => {
  const place = join(folder, 'moved');
  const store = createDiskFileStore(place, vault);
  const [a, b] = [Buffer.from('a'), Buffer.from('b')];
  await store.put(keyOf(a), a);
  await store.put(keyOf(b), b);
  const paths = filesBelow(place);
  const pathOfA = paths.find((path) => path.endsWith(keyOf(a))) ?? '';
  const pathOfB = paths.find((path) => path.endsWith(keyOf(b))) ?? '';
  writeFileSync(pathOfA, readFileSync(pathOfB));
  await assert.rejects(store.get(keyOf(a)), refusal('unexpected'));
});

test('a sweep takes old files that nothing names, half-written ones too, and nothing else', async () => {
  const place = join(folder, 'sweep');
  const store = createDiskFileStore(place, vault);
  const [named, orphan, fresh] = ['named', 'orphan', 'fresh'].map((text) => Buffer.from(text));
  for (const bytes of [named, orphan, fresh]) await store.put(keyOf(bytes!), bytes!);
  const half = join(place, 'ab', 'cd');
  await store.put('abcd'.padEnd(64, '0'), Buffer.from('x'));
  writeFileSync(join(half, `${'abcd'.padEnd(64, '1')}.1.2.tmp`), 'half');
  const hourAgo = new Date(Date.now() - 7_200_000);
  for (const path of filesBelow(place)) if (!path.endsWith(keyOf(fresh!))) utimesSync(path, hourAgo, hourAgo);
  const swept = await sweepOrphans(store, async (key) => key === keyOf(named!), {
    now: Date.now(),
    olderThan: 3_600_000,
  });
  assert.equal(swept, 3);
  assert.deepEqual(
    filesBelow(place)
      .map((path) => path.slice(-64))
      .sort(),
    [keyOf(named!), keyOf(fresh!)].sort(),
  );
});

test('a body at the limit is taken, one byte more is not, and hardly more is read', async () => {
  const limit = 100_000;
  const body = (bytes: number) => {
    let sent = 0;
    const stream = new Readable({
      read() {
        if (sent >= bytes) return void this.push(null);
        const part = Math.min(10_000, bytes - sent);
        sent += part;
        this.push(Buffer.alloc(part, 7));
      },
    });
    return { stream, sent: () => sent };
  };
  const whole = await receiveBody(body(limit).stream, { limit });
  assert.equal(whole.bytes.length, limit);
  await assert.rejects(receiveBody(body(limit + 1).stream, { limit }), refusal('file-too-large'));
  const endless = body(50_000_000);
  await assert.rejects(receiveBody(endless.stream, { limit, contentLength: 10 }), refusal('file-too-large'));
  assert.ok(endless.sent() <= limit + 64 * 1024 + 40_000, String(endless.sent()));
  const declared = body(50_000_000);
  await assert.rejects(
    receiveBody(declared.stream, { limit, contentLength: 50_000_000 }),
    refusal('file-too-large'),
  );
  assert.ok(declared.sent() <= 20_000);
  await assert.rejects(receiveBody(body(0).stream, { limit }), refusal('file-type'));
});

test('a scanner that finds something or fails lets nothing through', async () => {
  await requireClean(noScanner, Buffer.from('x'));
  await assert.rejects(requireClean({ scan: async () => 'infected' }, Buffer.from('x')), refusal('infected'));
  await assert.rejects(
    requireClean({ scan: () => Promise.reject(new Error('down')) }, Buffer.from('x')),
    refusal('unavailable'),
  );
});

const names: [string, string][] = [
  ['身份证正面.jpg', '身份证正面.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\b.png', 'b.png'],
  ['a\u0000b.jpg', 'ab.jpg'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie: x.jpg'],
  ['gpj.\u202Eexe', 'gpj.exe'],
  ['a\u200Bb.jpg', 'ab.jpg'],
  ['e\u0301.png', 'é.png'],
  ['', 'file'],
  ['..', 'file'],
  ['/', 'file'],
  ['a\uD800.jpg', 'a\uFFFD.jpg'],
  [`${'长'.repeat(5000)}.jpeg`, `${'长'.repeat(115)}.jpeg`],
  ['CON.jpg', 'CON.jpg'],
  ['a.php.jpg', 'a.php.jpg'],
];

for (const [name, expected] of names) {
  test(`keeps ${JSON.stringify(name.slice(0, 20))} as a clean name`, () => {
    assert.equal(storedName(name), expected);
  });
}

test('a disposition is one header line of plain characters, whatever the name', () => {
  for (const [name] of names) {
    const header = contentDisposition(storedName(name));
    assert.match(header, /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!*'()%-]+$/);
    assert.equal(decodeURIComponent(/UTF-8''(.*)$/.exec(header)?.[1] ?? ''), storedName(name));
  }
});
