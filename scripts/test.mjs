/** Runs the test layers in turn and ends with one line: `N passed, N failed`. Arguments narrow the layers. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'acct-test-'));
const totals = { passed: 0, failed: 0 };
const failedLayers = [];

function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return result.status ?? 1;
}

function count(name, status, passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
  if (status !== 0 || failed > 0 || passed === 0) failedLayers.push(name);
  console.log(`${name}: ${passed} passed, ${failed} failed\n`);
}

function nodeTests(name, patterns) {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
  const tap = join(scratch, `${name}.tap`);
  const status = run(process.execPath, [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...files,
  ]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const read = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  count(name, status, read('pass'), read('fail') + read('cancelled') + read('skipped') + read('todo'));
}

function webTests() {
  ensureChromium();
  const json = join(scratch, 'elements.json');
  const status = run('wtr', [], { ACCT_WTR_SUMMARY: json });
  const { passed = 0, failed = 0 } = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  count('elements', status, passed, failed);
}

function journeys() {
  ensureChromium();
  const json = join(scratch, 'e2e.json');
  const status = run('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: json,
  });
  const { stats = {} } = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  count(
    'e2e',
    status,
    stats.expected ?? 0,
    (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (stats.skipped ?? 0),
  );
}

const layers = {
  check: () => {
    const status = run(process.execPath, [join(root, 'scripts/check.mjs')]);
    count('check', status, status === 0 ? 1 : 0, status === 0 ? 0 : 1);
  },
  unit: () =>
    nodeTests('unit', ['packages/{core,profiles,adapter}/src/**/*.test.ts', 'tests/house/*.test.ts']),
  server: () => nodeTests('server', ['packages/server/src/**/*.test.ts']),
  elements: webTests,
  e2e: journeys,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in layers));
if (unknown.length > 0) {
  console.error(`No layer ${unknown.join(', ')}; there are ${Object.keys(layers).join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(layers)) layers[name]();
rmSync(scratch, { recursive: true });
if (failedLayers.length > 0) console.log(`Failed: ${failedLayers.join(', ')}`);
console.log(
  `${totals.passed} passed, ${totals.failed + (totals.failed === 0 ? failedLayers.length : 0)} failed`,
);
process.exit(failedLayers.length > 0 ? 1 : 0);
