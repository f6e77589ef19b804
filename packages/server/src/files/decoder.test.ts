import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sampleFiles } from '@acct-forms/adapter/conformance';
import { AcctError } from '@acct-forms/core';
import { scan } from '@acct-forms/core/sections';
import { createDecoderPool } from './decoder-pool.ts';
import { conditionsOf, startDecoder, type Decoder } from './decoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'acct-decoder-'));
after(() => rmSync(folder, { recursive: true }));
const broken = join(folder, 'broken.mjs');
writeFileSync(broken, `import '@acct-forms/nowhere';\n`);

const dying = join(folder, 'dying.mjs');
writeFileSync(dying, `process.on('message', () => process.exit(1));\nprocess.send('ready');\n`);

const picture = Buffer.from(await sampleFiles.scan(1).arrayBuffer());

test('a decoder that cannot start says nothing about the file, and what it wrote is told', async () => {
  const told: string[] = [];
  const start = () => startDecoder(pathToFileURL(broken));
  const images = createDecoderPool({ start, failed: (complaint) => void told.push(complaint) });
  after(() => images.close());
  await assert.rejects(
    images.process(picture, scan, 'person'),
    (error: unknown) => error instanceof AcctError && error.code === 'unavailable',
  );
  assert.equal(await images.check(), false);
  assert.equal(told.length, 2);
  for (const complaint of told) assert.match(complaint, /@acct-forms\/nowhere/);
});

const slow = join(folder, 'slow.mjs');
// It is ready when it is told to be.
writeFileSync(
  slow,
  `process.on('message', () => process.send({ refused: 'damaged' }));
process.on('SIGUSR2', () => process.send('ready'));
process.stderr.write('here');\n`,
);

/** Decoders that are not ready before they are told to be; `listening` waits until the nth can be told. */
function slowDecoders() {
  const started: Decoder[] = [];
  const start = () => {
    const decoder = startDecoder(pathToFileURL(slow));
    started.push(decoder);
    return decoder;
  };
  const listening = async (nth: number): Promise<number> => {
    while (started[nth]?.complaint !== 'here') await setImmediate();
    return started[nth].pid!;
  };
  return { start, listening };
}

test('what a decoder takes to start is not counted against the file', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { start, listening } = slowDecoders();
  const patient = createDecoderPool({ start, patience: { start: 1000, picture: 300 } });
  after(() => patient.close());
  const refused = assert.rejects(
    patient.process(picture, scan, 'person'),
    (error: unknown) => error instanceof AcctError && error.code === 'file-type',
  );
  const pid = await listening(0);
  t.mock.timers.tick(900);
  process.kill(pid, 'SIGUSR2');
  await refused;
});

test('a decoder that never is ready is given up', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const told: string[] = [];
  const { start, listening } = slowDecoders();
  const failed = (complaint: string) => void told.push(complaint);
  const hasty = createDecoderPool({ start, failed, patience: { start: 100 } });
  after(() => hasty.close());
  const refused = assert.rejects(
    hasty.process(picture, scan, 'person'),
    (error: unknown) => error instanceof AcctError && error.code === 'unavailable',
  );
  for (const nth of [0, 1]) {
    await listening(nth);
    t.mock.timers.tick(100);
  }
  await refused;
  assert.deepEqual(told, ['here']);
});

test('a picture over which decoders die twice is refused', async () => {
  const told: string[] = [];
  const start = () => startDecoder(pathToFileURL(dying));
  const images = createDecoderPool({ start, failed: (complaint) => void told.push(complaint) });
  after(() => images.close());
  await assert.rejects(
    images.process(picture, scan, 'person'),
    (error: unknown) => error instanceof AcctError && error.code === 'file-type',
  );
  assert.deepEqual(told, []);
});

test('a decoder resolves packages as the process that starts it, and keeps ready for the first picture', async () => {
  assert.deepEqual(
    conditionsOf(['--conditions=source', '--test', '-C', 'a', '--conditions', 'b', '--inspect']),
    ['--conditions=source', '-C', 'a', '--conditions', 'b'],
  );
  // Says where it would find the sources, by the condition that this test runs with.
  const asking = join(folder, 'asking.mjs');
  writeFileSync(asking, `process.stderr.write(process.execArgv.join(' ')); process.exitCode = 1;\n`);
  const told: string[] = [];
  const images = createDecoderPool({
    start: () => startDecoder(pathToFileURL(asking)),
    failed: (complaint) => void told.push(complaint),
  });
  after(() => images.close());
  await images.check();
  assert.match(told.join(), /--conditions=source/);

  const working = createDecoderPool();
  after(() => working.close());
  assert.equal(await working.check(), true);
  const before = working.pids();
  assert.equal((await working.process(picture, scan, 'person')).type, 'image/jpeg');
  assert.deepEqual(working.pids(), before);
});
