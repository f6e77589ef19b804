import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { sample } from '@acct-forms/profiles/sample';
import { createTestServer } from '../testing/create-test-server.ts';

const outer = await mkdtemp(join(tmpdir(), 'acct-static-'));
const folder = join(outer, 'dist');
await mkdir(join(folder, 'assets'), { recursive: true });
await writeFile(join(outer, 'secret.txt'), 'secret');
await writeFile(
  join(folder, 'index.html'),
  '<!doctype html><meta name="acct-profile" content="jilin" /><meta name="acct-phone-codes" content="false" />' +
    '<title>portal</title>',
);
await writeFile(join(folder, 'assets', 'index-Ab3dEf9h.js'), 'export {};');
await writeFile(join(folder, 'assets', 'index-Ab3dEf9h.js.br'), brotliCompressSync('export {};'));
const server = await createTestServer({ env: { STATIC_DIR: folder, PHONE_CODES: 'true' }, profile: sample });
const base = server.baseUrl.replace('/api', '');
after(async () => {
  await server.stop();
  await rm(outer, { recursive: true, force: true });
});

/** As it is written, without a client that tidies the path. */
function get(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request(base, { path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

test('a page of the portal is its index, checked again each time, under the strict policy', async () => {
  for (const path of ['/', '/home', '/wizard/basic?x=1']) {
    const { status, headers, body } = await get(path);
    assert.equal(status, 200, path);
    assert.match(body.toString(), /<meta name="acct-profile" content="sample" \/>.*<title>portal/);
    assert.match(body.toString(), /<meta name="acct-phone-codes" content="true" \/>/);
    assert.equal(headers['cache-control'], 'no-cache');
    assert.match(
      String(headers['content-security-policy']),
      /script-src 'self'.*require-trusted-types-for 'script'/,
    );
  }
});

test('a hashed file is kept for good and sent as it was compressed', async () => {
  const { headers, body } = await get('/assets/index-Ab3dEf9h.js', { 'accept-encoding': 'gzip, br' });
  assert.equal(headers['content-encoding'], 'br');
  assert.match(String(headers['content-type']), /^text\/javascript/);
  assert.match(String(headers['cache-control']), /immutable/);
  assert.equal(brotliDecompressSync(body).toString(), 'export {};');
  const plain = await get('/assets/index-Ab3dEf9h.js');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), 'export {};');
  const again = await get('/assets/index-Ab3dEf9h.js', { 'if-none-match': String(plain.headers['etag']) });
  assert.equal(again.status, 304);
});

test('nothing outside the folder is served', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%00.txt',
    '/%.txt',
  ]) {
    const { status, body } = await get(path);
    assert.equal(status === 404 || status === 400, true, `${path} ${status}`);
    assert.equal(body.includes('secret'), false);
  }
});

test('the API has no pages: what it does not know is a problem document', async () => {
  const { status, headers } = await get('/api/nothing');
  assert.equal(status, 404);
  assert.match(String(headers['content-type']), /problem\+json/);
});

test('health and readiness are told apart from pages', async () => {
  assert.equal((await get('/healthz')).status, 200);
  assert.equal((await get('/readyz')).status, 200);
});
