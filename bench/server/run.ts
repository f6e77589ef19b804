/**
 * Measures the server through HTTP beside Koa and MikroORM with one table, in turns: a record opened, a section saved,
 * a picture stored, and what others wait meanwhile; then how soon it answers after a start, and what memory it holds.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RecordView } from '@acct-forms/adapter';
import type { Material } from '@acct-forms/core';
import { completeData, cookieFetch, samplePerson } from '@acct-forms/adapter/conformance';
import { accountsRoutes } from '@acct-forms/adapter/wire/routes';
import sharp from 'sharp';
import { startChild } from '../../packages/server/src/testing/child-server.ts';
import { createTestServer } from '../../packages/server/src/testing/create-test-server.ts';
import { signedIn } from '../../packages/server/src/testing/people.ts';
import { median, noiseLine, spread, table } from '../figures.ts';
import { ask, drive, type Ask, type Driven } from './load.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    /** Seconds of a round. */
    seconds: { type: 'string', default: '4' },
  },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const connections = 32;
/** Who sends pictures: more than are looked at together, fewer than may wait. */
const senders = 4;

// As it is used: built, not compiled on the way.
execFileSync('npx', ['tsc', '-b', 'packages/server'], { stdio: 'inherit' });

const folder = await mkdtemp(join(tmpdir(), 'acct-bench-server-'));
const picture = join(folder, 'scan.jpg');

/** A page of text at 150 dpi, as a JPEG of about 150 KB. */
async function drawScan(): Promise<Buffer> {
  const lines = Array.from(
    { length: 34 },
    (_, i) =>
      `<text x="110" y="${200 + i * 44}" font-size="21">${'Accounting personnel information, page of a sample document. '.repeat(2)}</text>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#fbfaf7"/>${lines.join('')}</svg>`;
  let drawn = Buffer.alloc(0);
  for (let quality = 95; quality >= 20; quality -= 5) {
    drawn = await sharp(Buffer.from(page)).jpeg({ quality }).toBuffer();
    if (drawn.length <= 160_000) break;
  }
  return drawn;
}

interface Applicant {
  readonly cookie: string;
  revision: number;
  file: string;
}

/** A database with people who have filled their records, closed again so that the server starts on it by itself. */
async function makePeople(count: number) {
  const dataDir = join(folder, 'data');
  const keys = join(folder, 'keys');
  const key = randomBytes(32).toString('hex');
  await writeFile(keys, key);
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'keys'), key);
  const server = await createTestServer({ dataDir });
  const logins: { readonly username: string; readonly password: string }[] = [];
  for (let i = 0; i < count; i += 1) {
    const { adapter, credentials } = await signedIn(server);
    let view = await adapter.record.open();
    for (const [section, value] of Object.entries(completeData(samplePerson(server.deps.profile))))
      view = await adapter.record.saveSection(section, value, { revision: view.revision });
    const { version } = server.deps.profile.notices.privacy;
    await adapter.record.consent({ notice: 'scans', version });
    logins.push({ username: credentials.username, password: credentials.password });
  }
  await server.stop({ keep: true });
  const env = {
    DATA_DIR: dataDir,
    KEYS_FILE: join(dataDir, 'keys'),
    DEMO: 'false',
    UPLOADS_PER_10_MINUTES: '1000000',
    DRAFT_FILES: '1000000',
    DRAFT_BYTES: '100000000000',
  };
  return { env, logins };
}

await writeFile(picture, await drawScan());
const scan = await readFile(picture);
const { env, logins } = await makePeople(connections);

const floorProcess = spawn(
  process.execPath,
  [new URL('floor.ts', import.meta.url).pathname, folder, picture],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [said] = (await once(floorProcess.stdout!, 'data')) as [Buffer];
const floor = /http:\S+/.exec(said.toString())![0];

const begun = performance.now();
const server = startChild(env, 'built');
const [, base = ''] = await server.until(/listening on (http:\S+)/);
await ask(base, { method: 'GET', path: '/healthz' });
const startSeconds = (performance.now() - begun) / 1000;

const wire = { 'acct-wire': '1' };
const json = { ...wire, 'content-type': 'application/json' };

async function signIn(login: { readonly username: string; readonly password: string }): Promise<Applicant> {
  const cookies: string[] = [];
  const browser = cookieFetch();
  const { method, path } = accountsRoutes['accounts.login'];
  const answer = await browser(`${base}/api${path}`, { method, body: JSON.stringify(login), headers: json });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  cookies.push(...answer.headers.getSetCookie().map((line) => line.split(';')[0]!));
  const cookie = cookies.join('; ');
  const opened = await ask(base, { method: 'PUT', path: '/api/record', headers: { ...wire, cookie } });
  return { cookie, revision: (JSON.parse(opened.body) as RecordView).revision, file: 'none' };
}

const people: Applicant[] = [];
for (const login of logins) people.push(await signIn(login));

const education = completeData(samplePerson((await import('@acct-forms/profiles/jilin')).jilin))[
  'education'
]!;

const open = (person: Applicant) => () =>
  ask(base, { method: 'PUT', path: '/api/record', headers: { ...wire, cookie: person.cookie } });

const save = (person: Applicant) => {
  let n = 0;
  return async () => {
    n += 1;
    const { body } = await ask(base, {
      method: 'PUT',
      path: '/api/record/sections/education',
      headers: { ...json, cookie: person.cookie, 'if-match': `"${person.revision}"` },
      body: JSON.stringify({ ...education, fullTimeMajor: `会计学${n}` }),
    });
    person.revision = (JSON.parse(body) as RecordView).revision;
  };
};

const put = (person: Applicant) => async () => {
  const { body } = await ask(base, {
    method: 'PUT',
    path: '/api/record/slots/truthPledge',
    headers: { ...wire, cookie: person.cookie, 'acct-replaces': person.file, 'content-type': 'image/jpeg' },
    body: scan,
  });
  person.file = (JSON.parse(body) as Material).id;
};

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const ofFloor = (request: Ask, count: number) => times(count, () => () => ask(floor, request));

/** Both in turns, the floor first, after a warm-up of each. */
async function compare(
  ours: readonly (() => Promise<unknown>)[],
  least: readonly (() => Promise<unknown>)[],
): Promise<{ readonly ours: Driven[]; readonly floor: Driven[] }> {
  const driven = { ours: [] as Driven[], floor: [] as Driven[] };
  for (const side of [least, ours]) await drive(side, Math.min(seconds, 2));
  for (let round = 0; round < rounds; round += 1) {
    driven.floor.push(await drive(least, seconds));
    driven.ours.push(await drive(ours, seconds));
  }
  return driven;
}

/** Megabytes that the server holds, as Linux alone tells it. */
async function resident(): Promise<string> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => '');
  return `${(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024).toFixed(0)} MB`;
}

const of = (driven: readonly Driven[], what: keyof Driven) => median(driven.map((each) => each[what]));
const rows = [['', 'ours × floor', 'goal', 'ours', 'floor', 'p99 ours × floor', 'goal']];
const spreads: number[] = [];
function row(
  name: string,
  goal: string,
  { ours, floor: least }: Awaited<ReturnType<typeof compare>>,
  tail = '',
) {
  spreads.push(spread(least.map(({ rate }) => rate)));
  rows.push([
    name,
    (of(ours, 'rate') / of(least, 'rate')).toFixed(2),
    goal,
    `${of(ours, 'rate').toFixed(0)}/s`,
    `${of(least, 'rate').toFixed(0)}/s`,
    (of(ours, 'p99') / of(least, 'p99')).toFixed(2),
    tail,
  ]);
  console.error(rows.at(-1)!.join('  '));
}

try {
  const senderPeople = people.slice(0, senders);
  row(
    'record.open beside a read',
    '≥ 0.6',
    await compare(people.map(open), ofFloor({ method: 'GET', path: '/read' }, connections)),
    '≤ 3',
  );
  row(
    'record.saveSection beside an insert',
    '≥ 0.6',
    await compare(people.map(save), ofFloor({ method: 'POST', path: '/insert' }, connections)),
  );
  const afterRecords = await resident();
  row(
    'materials.put beside an encoding',
    '≥ 0.7',
    await compare(senderPeople.map(put), ofFloor({ method: 'GET', path: '/encode' }, senders)),
  );
  // What a few others wait while pictures come, and while none do.
  const others = people.slice(senders, senders + 4).map(open);
  const alone: Driven[] = [];
  const beside: Driven[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await drive(others, seconds));
    const [read] = await Promise.all([drive(others, seconds), drive(senderPeople.map(put), seconds)]);
    beside.push(read);
  }
  const p99 = [of(beside, 'p99'), of(alone, 'p99')] as const;
  rows.push([
    'record.open while pictures come',
    '',
    '',
    `${of(beside, 'rate').toFixed(0)}/s`,
    `${of(alone, 'rate').toFixed(0)}/s`,
    (p99[0] / p99[1]).toFixed(2),
    '≤ 2',
  ]);
  console.log(`${connections} connections; medians of ${rounds} rounds of ${seconds} s after a warm-up.`);
  console.log(table(rows));
  console.log(`From its start to the first answer: ${startSeconds.toFixed(1)} s (goal under 2).`);
  console.log(
    `Resident after the records ${afterRecords}, after the pictures ${await resident()} (goal under 250), decoders not counted.`,
  );
  console.log(noiseLine(spreads));
} finally {
  floorProcess.kill();
  server.kill('SIGTERM');
  await server.exit;
  await rm(folder, { recursive: true, force: true });
}
