import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { allLaws } from './laws/index.ts';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const spec = join(import.meta.dirname, 'testing/mocha.spec.ts');

interface Told {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  readonly passes: readonly { readonly title: string }[];
}

test('the suite runs under mocha, its `it` as the runner', async () => {
  const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning', mocha];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--reporter', 'json', '--timeout', '20000', spec],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  const { stats, passes } = JSON.parse(stdout) as Told;
  const laws = allLaws.filter(({ id }) => /^(contract|revisions|materials|idempotency)\//.test(id));
  assert.deepEqual([stats.failures, stats.pending], [0, 0]);
  assert.deepEqual(
    passes.map(({ title }) => title),
    laws.map(({ id, title }) => `${id}: ${title}`),
  );
});
