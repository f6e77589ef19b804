import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { startChild } from '../testing/child-server.ts';
import { createDatabase, dropDatabase, testServerUrl } from '../testing/test-database.ts';

const postgres = testServerUrl() ?? '';
const each = 15;

test('three processes of the server send each of many codes once, whoever delivers it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'acct-processes-'));
  const url = await createDatabase(postgres);
  const keys = join(dataDir, 'shared-keys');
  await writeFile(keys, 'ab'.repeat(32));
  const received: { readonly key: unknown; readonly to: string }[] = [];
  const gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => void (body += chunk.toString()));
    request.on('end', () => {
      const { to } = JSON.parse(body) as { to: string };
      received.push({ key: request.headers['idempotency-key'], to });
      setTimeout(() => response.writeHead(204).end(), 5);
    });
  });
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  const env = {
    DATA_DIR: dataDir,
    KEYS_FILE: keys,
    DATABASE_URL: url,
    DEMO: 'false',
    PHONE_CODES: 'true',
    PHONE_CODES_PER_HOUR: '100000',
    SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`,
    SMS_SECRET: 'a secret of thirty-two characters',
  };
  const children = [1, 2, 3].map(() => startChild(env));
  try {
    const bases: string[] = [];
    for (const child of children) bases.push((await child.until(/listening on (http:\S+)/))[1] ?? '');
    const phones = Array.from({ length: 3 * each }, (_, i) => `139000010${String(i).padStart(2, '0')}`);
    const ask = async (phone: string, i: number) => {
      const answer = await fetch(`${bases[i % 3]}/api/accounts/codes`, {
        method: 'POST',
        body: JSON.stringify({ purpose: 'register', phone }),
        headers: { 'acct-wire': '1', 'content-type': 'application/json' },
      });
      assert.equal(answer.status, 200, await answer.text());
    };
    await Promise.all(phones.map(ask));
    while (new Set(received.map(({ to }) => to)).size < phones.length)
      await new Promise((next) => setTimeout(next, 20));
  } finally {
    for (const child of children) child.kill('SIGTERM');
    assert.deepEqual(await Promise.all(children.map(({ exit }) => exit)), [0, 0, 0]);
    gateway.close();
    await dropDatabase(postgres, url);
    await rm(dataDir, { recursive: true, force: true });
  }
  // Looked at when every process has ended, and with it whatever it still had to deliver.
  assert.equal(received.length, 3 * each);
  assert.equal(new Set(received.map(({ key }) => key)).size, 3 * each);
});
