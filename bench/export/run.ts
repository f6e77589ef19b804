/**
 * Exports cases over HTTP from a server that is a process of its own to a reader that only counts: CSV of a thousand, a
 * hundred thousand and a million, workbooks of the first two. Tells the time, how far the server's resident memory rose
 * over its rest, and the longest that somebody else waited meanwhile.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { accountsRoutes, reviewRoutes } from '@acct-forms/adapter/wire/routes';
import { cookieFetch } from '@acct-forms/adapter/conformance';
import { startChild } from '../../packages/server/src/testing/child-server.ts';
import { createTestServer } from '../../packages/server/src/testing/create-test-server.ts';
import { signedIn } from '../../packages/server/src/testing/people.ts';
import { table } from '../figures.ts';
import { makeCases } from '../queue/make-cases.ts';
import { startPeak } from './server-memory.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    /** Where the cases are kept between two runs: one that makes them, one that exports them in quiet. */
    folder: { type: 'string' },
    only: { type: 'string' },
  },
});
const mostWorkbookRows = 100_000;
const sizes = [...new Set([1000, mostWorkbookRows, Number(options.cases)])];
const folder = options.folder ? resolve(options.folder) : await mkdtemp(join(tmpdir(), 'acct-export-'));

interface Made {
  readonly env: Readonly<Record<string, string>>;
  readonly login: { readonly username: string; readonly password: string };
}

/** A database with so many cases, and an administrator, who sees all of them. */
async function make(cases: number): Promise<Made> {
  const dataDir = join(folder, String(cases));
  const file = join(dataDir, 'made.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Made;
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'keys'), randomBytes(32).toString('hex'));
  const server = await createTestServer({ dataDir });
  const started = Date.now();
  const { id, credentials } = await signedIn(server, { role: 'administrator' });
  await makeCases(server.deps, cases, { reviewer: id, bureauNo: 2 });
  await server.deps.orm.em.execute('analyze');
  const { url } = server.deps.config.database;
  await server.stop({ keep: true });
  console.error(`${cases} cases made in ${Math.round((Date.now() - started) / 1000)} s`);
  const { username, password } = credentials;
  const env = { DATA_DIR: dataDir, KEYS_FILE: join(dataDir, 'keys'), DEMO: 'false' };
  const made = { env: { ...env, ...(url ? { DATABASE_URL: url } : {}) }, login: { username, password } };
  await writeFile(file, JSON.stringify(made));
  return made;
}

/** Asks the server for its health again and again; answers the longest wait, in milliseconds. */
function watch(base: string): () => Promise<number> {
  let longest = 0;
  const watching = { on: true };
  const run = (async () => {
    while (watching.on) {
      const asked = performance.now();
      await (await fetch(`${base}/healthz`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - asked);
      await pause(20);
    }
  })();
  return async () => {
    watching.on = false;
    await run;
    return longest;
  };
}

async function exported({ env, login }: Made, format: 'csv' | 'xlsx'): Promise<string[]> {
  const server = startChild(env);
  try {
    const [, base = ''] = await server.until(/listening on (http:\S+)/);
    const browser = cookieFetch();
    const post = (path: string, body: unknown) =>
      browser(`${base}/api${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'acct-wire': '1', 'content-type': 'application/json' },
      });
    const session = await post(accountsRoutes['accounts.login'].path, login);
    if (!session.ok) throw new Error(`${session.status}: ${await session.text()}`);
    const peak = await startPeak(server.pid);
    const started = performance.now();
    const answer = await post(reviewRoutes['review.export'].path, { filter: {}, format, reason: 'bench' });
    if (!answer.ok || answer.body === null) throw new Error(`${answer.status}: ${await answer.text()}`);
    const slowest = watch(base);
    let bytes = 0;
    let lines = 0;
    for await (const chunk of answer.body) {
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 10) lines += 1;
    }
    const seconds = (performance.now() - started) / 1000;
    const waited = await slowest();
    const { rest, rise } = await peak();
    return [
      format === 'csv' ? String(lines - 1) : '',
      (bytes / 1e6).toFixed(1),
      seconds.toFixed(1),
      (rest / 1024).toFixed(0),
      (rise / 1024).toFixed(0),
      waited.toFixed(0),
    ];
  } finally {
    server.kill('SIGTERM');
    await server.exit;
  }
}

const head = ['cases', 'as', 'rows', 'MB', 'seconds', 'rest, MB', 'peak over rest, MB', 'longest wait, ms'];
const rows = [head];
try {
  for (const cases of sizes) {
    const made = await make(cases);
    if (options.only === 'make') continue;
    for (const format of cases <= mostWorkbookRows ? (['csv', 'xlsx'] as const) : (['csv'] as const)) {
      rows.push([String(cases), format, ...(await exported(made, format))]);
      console.error(rows.at(-1)!.join('  '));
    }
  }
  if (rows.length > 1) console.log(table(rows));
} finally {
  if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
}
