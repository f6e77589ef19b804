import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { allLaws } from '@acct-forms/adapter/conformance';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';

const command = new URL('../../adapter/src/conformance/cli/acct-conformance.ts', import.meta.url).pathname;

/** One law of each group; the other tests of conformance run them all. */
const laws = [...new Map(allLaws.map(({ id }) => [id.split('/')[0], id])).values()];

test('acct-conformance takes a running server’s address and an administrator, and makes everybody else', async () => {
  const server = await createTestServer({
    env: { CHALLENGE: 'proofOfWork', UNIT_SEARCHES_PER_10_MINUTES: '100000', PHONE_CODES: 'true' },
  });
  after(() => server.stop());
  const { credentials } = await signedIn(server, { role: 'administrator' });
  const gateway = createServer((request, response) =>
    response.end(server.sent.get((request.url ?? '').slice(1)) ?? ''),
  );
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  const folder = await mkdtemp(join(tmpdir(), 'acct-conformance-'));
  after(async () => {
    gateway.close();
    await rm(folder, { recursive: true });
  });
  const script = join(folder, 'code.mjs');
  const sent = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  await writeFile(script, `console.log(await (await fetch('${sent}' + process.argv[2])).text())`);
  const flags = [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    command,
    server.baseUrl,
    '--law',
    laws.join(),
  ];
  const people = [
    '--administrator',
    credentials.username,
    '--phone-code-from',
    `${process.execPath} ${script}`,
  ];
  const child = spawn(process.execPath, [...flags, ...people], {
    env: { PATH: process.env['PATH'] ?? '', ACCT_ADMINISTRATOR_PASSWORD: credentials.password },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, output);
  assert.match(
    output,
    new RegExp(`^${laws.length} laws: ${laws.length - 1} passed, 1 skipped: for another profile;`, 'm'),
  );
});
