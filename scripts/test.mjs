/**
 * Runs the test layers in turn, names at the end what failed, and closes with one line: `N passed, N failed`. Arguments
 * name the layers; some run only then.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { start as startPostgres } from './postgres.mjs';

/** Where databases are in memory: thousands of commits wait for no disk. */
function quickFolder() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * 2 ** 30 ? memory : tmpdir();
}

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(quickFolder(), 'acct-test-'));
// As root PostgreSQL runs as a user of its own, who has to come through to what is theirs.
chmodSync(scratch, 0o711);
process.env.TMPDIR = scratch;
const totals = { passed: 0, failed: 0 };
const failedLayers = [];
/** What failed, layer by layer, with the first line of why. */
const failures = [];
/** Minutes after which a layer that hangs is ended, and told as failed; the longest takes some ten on two cores. */
const mostMinutes = 30;
/** When the layer under way began. */
let began = Date.now();

function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
    timeout: mostMinutes * 60_000,
  });
  if (result.error) console.error(`${command} was ended after ${mostMinutes} minutes:`, result.error.message);
  return result.status ?? 1;
}

function count(name, status, passed, failed, named = []) {
  totals.passed += passed;
  totals.failed += failed;
  failures.push(...named.map((failure) => `${name}: ${failure}`));
  if (status !== 0 || failed > 0 || passed === 0) failedLayers.push(name);
  console.log(`${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} s\n`);
  began = Date.now();
}

function nodeTests(name, patterns, { exclude = [], env = {}, together } = {}) {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude }));
  const tap = join(scratch, `${name.replaceAll(/\W+/g, '-')}.tap`);
  const flags = [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    '--test',
    // Short-lived objects are many: more room for them, less to collect.
    '--max-semi-space-size=32',
    // What a failed test left running keeps nobody waiting.
    '--test-force-exit',
    '--test-timeout=300000',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...(together ? [`--test-concurrency=${Math.max(2, availableParallelism() - 1)}`] : []),
  ];
  const status = run(process.execPath, [...flags, ...files], env);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const read = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const named = text
    .split(/^(?= *(?:not )?ok \d)/m)
    .filter((entry) => /^ *not ok/.test(entry) && !entry.includes("failureType: 'subtestsFailed'"))
    .map((entry) => {
      const title = /- (.*)/.exec(entry)?.[1] ?? '';
      const error = /error: (?:\|-\s*)?(.*)/.exec(entry)?.[1] ?? 'not run';
      return `${title}: ${error}`;
    });
  count(name, status, read('pass'), read('fail') + read('cancelled') + read('skipped') + read('todo'), named);
}

/** On a PostgreSQL server that is there for these tests only. */
async function postgresTests(name, patterns, options = {}) {
  const server = await startPostgres().catch((error) => console.error('PostgreSQL does not start', error));
  if (server === undefined) return count(name, 1, 0, 0);
  try {
    nodeTests(name, patterns, { ...options, env: { ...options.env, TEST_DATABASE_URL: server.url } });
  } finally {
    await server.stop();
  }
}

function webTests() {
  ensureChromium();
  ensureFirefox();
  const json = join(scratch, 'elements.json');
  const status = run('wtr', [], { ACCT_WTR_SUMMARY: json });
  const { passed = 0, failures: named = [] } = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  count('elements', status, passed, named.length, named);
}

function journeys() {
  ensureChromium();
  const json = join(scratch, 'e2e.json');
  const status = run('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: json,
  });
  const { stats = {}, suites = [] } = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap((inner) => specs(inner))];
  const named = suites
    .flatMap((suite) => specs(suite))
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error.message;
      return `${file}:${line} › ${title}: ${error ?? 'not run'}`;
    });
  count(
    'e2e',
    status,
    stats.expected ?? 0,
    (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (stats.skipped ?? 0),
    named,
  );
}

function docsTests() {
  ensureChromium();
  const built = run(process.execPath, [join(root, 'scripts/docs.mjs'), '--build']);
  if (built !== 0) return count('docs', built, 0, 0, ['the site does not build']);
  nodeTests('docs', ['tests/docs/*.test.ts']);
}

const serverTests = 'packages/server/src/**/*.test.ts';
/** What measures, or fills the machine by itself. */
const apart = [
  'packages/server/src/{who-exists,login-attack,uploads-under-attack,slow-clients}.test.ts',
  'packages/server/src/files/*.test.ts',
];
/** What needs PostgreSQL, and what tells most about how the rest fares there. */
const onPostgres = [
  'packages/server/src/**/*.postgres.test.ts',
  'packages/server/src/db/read-plain.test.ts',
  'packages/server/src/archive/{archive,reading,sealing}.test.ts',
  'packages/server/src/holders/import-holders.test.ts',
  'packages/server/src/notify/delivery.test.ts',
  'packages/server/src/{conformance-two-levels,races,access,housekeeping,staff,administration,units,matrix}.test.ts',
];
const races = 250;

const layers = {
  check: () => {
    const status = run(process.execPath, [join(root, 'scripts/check.mjs')]);
    count('check', status, status === 0 ? 1 : 0, status === 0 ? 0 : 1);
  },
  unit: () =>
    nodeTests('unit', ['packages/{core,profiles,adapter}/src/**/*.test.ts', 'tests/house/*.test.ts'], {
      together: true,
    }),
  async server() {
    nodeTests('server', [serverTests], { exclude: ['**/*.postgres.test.ts', ...apart], together: true });
    nodeTests('server, one file at a time', apart);
    await postgresTests('server on PostgreSQL', onPostgres, { together: true });
  },
  examples: () => nodeTests('examples', ['examples/*/test/*.test.ts']),
  packages: () => nodeTests('packages', ['tests/packages/*.test.ts']),
  elements: webTests,
  e2e: journeys,
  docs: docsTests,
};

const onDemand = {
  postgres: () => postgresTests('postgres', [serverTests]),
  async races() {
    const files = ['packages/server/src/races.test.ts'];
    nodeTests('races on SQLite', files, { env: { RACES: String(races) } });
    await postgresTests('races on PostgreSQL', files, { env: { RACES: String(races), FIRST_RACE: '1001' } });
  },
};

const all = { ...layers, ...onDemand };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`No layer ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(layers)) await all[name]();
rmSync(scratch, { recursive: true, force: true });
for (const failure of failures) console.log(`✘ ${failure.split('\n').slice(0, 2).join(' ')}`);
if (failedLayers.length > 0) console.log(`Failed: ${failedLayers.join(', ')}`);
console.log(
  `${totals.passed} passed, ${totals.failed + (totals.failed === 0 ? failedLayers.length : 0)} failed`,
);
process.exit(failedLayers.length > 0 ? 1 : 0);
