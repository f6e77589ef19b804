/**
 * Measures the queue through HTTP: each filter in each order at its first, middle and last page, with many cases beside
 * a thousand in the same run, and looks whether a plan reads a whole table.
 */
import { parseArgs } from 'node:util';
import { shanghaiDay } from '@acct-forms/core';
import type { CaseFilter, CaseSort } from '@acct-forms/adapter';
import type { EntityManager } from '../../packages/server/src/db/database.ts';
import { AccountEntity } from '../../packages/server/src/entities/account.ts';
import {
  countPlaces,
  readPlaces,
  streamsOf,
  type Place,
} from '../../packages/server/src/queries/queue-streams.ts';
import { createTestServer, type TestServer } from '../../packages/server/src/testing/create-test-server.ts';
import { signedIn, type TestPerson } from '../../packages/server/src/testing/people.ts';
import { median, noiseLine, spread, table } from '../figures.ts';
import { idNumberOf, makeCases, nameOf, referenceOf, unitCodeOf, unitNameOf } from './make-cases.ts';

const { values: options } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '15' } },
});
const sizes = [1000, Number(options.cases)] as const;
const rounds = Number(options.rounds);
const bureauNo = 2;
const sorts: readonly CaseSort[] = ['oldest', 'newest', 'deadline', 'decidedNewest'];
const dayBefore = (days: number) => shanghaiDay(new Date(Date.now() - days * 86_400_000));

/** The reviewer's own filters; the searches are for cases that exist in both sizes. */
const filters: Readonly<Record<string, CaseFilter>> = {
  everything: {},
  waiting: { states: ['submitted'] },
  approved: { states: ['approved'] },
  changes: { kind: 'change' },
  overdue: { overdue: true },
  'in hand': { mine: true },
  'changes of one kind': { changeKind: 'title' },
  'approved changes of one kind': { changeKind: 'title', states: ['approved'] },
  'decided by oneself': { mine: true, states: ['approved'] },
  'decided by oneself, of one kind': { mine: true, changeKind: 'title' },
  'by a colleague': { reviewer: `reviewer-${bureauNo}-3` },
  'of a month': { submittedFrom: dayBefore(400), submittedTo: dayBefore(370) },
  'approved, of a month': {
    states: ['approved'],
    submittedFrom: dayBefore(400),
    submittedTo: dayBefore(370),
  },
  'a colleague’s, of a year': {
    reviewer: `reviewer-${bureauNo}-3`,
    submittedFrom: dayBefore(800),
    submittedTo: dayBefore(435),
  },
  'due soon': { dueWithin: 5 },
  'due soon, of one kind': { dueWithin: 5, changeKind: 'title' },
  'part of a name, by a colleague': { search: nameOf(450).slice(0, 2), reviewer: `reviewer-${bureauNo}-3` },
  'end of a reference number': { search: referenceOf(7).slice(-8) },
  'whole name': { search: nameOf(450) },
  'part of a name': { search: nameOf(450).slice(0, 2) },
  unit: { search: unitNameOf(7) },
  'part of a unit': { search: unitNameOf(7).slice(0, 6) },
  'unit code': { search: unitCodeOf(7) },
  'ID number': { search: idNumberOf(7) },
  'reference number': { search: referenceOf(7) },
};

interface Side {
  readonly server: TestServer;
  readonly people: Readonly<Record<'reviewer' | 'administrator', TestPerson>>;
}

async function openSide(count: number): Promise<Side> {
  // A million cases take longer to make than a session may be idle.
  const server = await createTestServer({ env: { SESSION_IDLE_MINUTES: '600' } });
  const reviewer = await signedIn(server, { role: 'reviewer', bureau: bureauNo });
  const administrator = await signedIn(server, { role: 'administrator' });
  const started = Date.now();
  await makeCases(server.deps, count, { reviewer: reviewer.id, bureauNo });
  await server.deps.orm.em.execute('analyze');
  console.error(`${count} cases made in ${Math.round((Date.now() - started) / 1000)} s`);
  return { server, people: { reviewer, administrator } };
}

const cursorOf = (place: Place | undefined) =>
  place === undefined ? {} : { cursor: `${place.at}.${place.id}` };

/** On PostgreSQL where `scripts/postgres.mjs` runs this beside a server. */
const onPostgres = process.env['TEST_DATABASE_URL'] !== undefined;
const explain = onPostgres ? 'explain' : 'explain query plan';

/** A read of a whole table; the merged streams are read whole and are short. */
const wholeTable = /^SCAN (?!s\d|counted)\w+(?! USING)|Seq Scan/;

/** The statements of a page and of a count, and what their plans say of whole tables. */
async function scans(
  { server: { deps }, people }: Side,
  who: keyof Side['people'],
  filter: CaseFilter,
  sort: CaseSort,
) {
  const em = deps.orm.em.fork();
  const staff = await em.findOneOrFail(AccountEntity, { id: people[who].id });
  const found: string[] = [];
  const explaining = {
    async execute(sql: string, values: unknown[]) {
      const plan = await em.execute<Record<string, unknown>[]>(`${explain} ${sql}`, values);
      // What was found by a name is read whole where it was put aside, and is short.
      const aside = plan.filter(({ detail }) => detail === 'MATERIALIZE t').map(({ parent }) => parent);
      const lines = plan
        .filter(({ detail, parent }) => detail !== 'SCAN e' || !aside.includes(parent))
        .map((row) => String(row['detail'] ?? row['QUERY PLAN']));
      found.push(...lines.filter((line) => wholeTable.test(line)));
      return em.execute(sql, values);
    },
  } as unknown as EntityManager;
  const streams = await streamsOf(deps, em, staff, filter, sort);
  await readPlaces(explaining, streams, undefined, 21);
  await countPlaces(explaining, streams, 10_000);
  return { found, places: await readPlaces(em, streams, undefined, sizes[1]) };
}

const sides = [await openSide(sizes[0]), await openSide(sizes[1])] as const;
const rows = [['who', 'filter', 'order', 'page', 'cases', 'ratio', 'ms at 1000', `ms at ${sizes[1]}`]];
const ratios: number[] = [];
const spreads: number[] = [];
const scanned: string[] = [];
/** How many times the time at a thousand cases a page may take. */
const goal = 2;
/** How many pages were over it at first. */
let again = 0;

async function timed(
  side: Side,
  who: keyof Side['people'],
  ask: Parameters<typeof queueOf>[2],
): Promise<number> {
  const started = performance.now();
  await queueOf(side, who, ask);
  return performance.now() - started;
}

/** The times of a page in both sizes, in turns. */
async function compared(
  who: keyof Side['people'],
  asks: readonly Parameters<typeof queueOf>[2][],
): Promise<number[][]> {
  const times: number[][] = [[], []];
  for (let round = -2; round < rounds; round++)
    for (const [i, side] of sides.entries()) {
      const time = await timed(side, who, asks[i]!);
      if (round >= 0) times[i]!.push(time);
    }
  return times;
}

function ratioOf(times: readonly number[][]): number {
  const [small = 0, large = 0] = times.map(median);
  return large / small;
}

function queueOf(
  { people }: Side,
  who: keyof Side['people'],
  ask: { readonly filter: CaseFilter; readonly sort: CaseSort; readonly cursor?: string },
) {
  const { review } = people[who].adapter;
  if (review === undefined) throw new Error('no review');
  return review.queue(ask);
}

const perPage = 20;

/** Behind which place a page lies, and how many rows it has. */
function pageAt(places: readonly Place[], part: number): { readonly after?: Place; readonly rows: number } {
  if (part === 0) return { rows: Math.min(perPage, places.length) };
  const at = Math.max(0, Math.floor((places.length - perPage - 1) * part));
  const after = places[at];
  return after === undefined ? { rows: 0 } : { after, rows: Math.min(perPage, places.length - at - 1) };
}

for (const who of ['reviewer', 'administrator'] as const) {
  const everything = new Map<CaseSort, Place[]>();
  for (const sort of sorts) everything.set(sort, (await scans(sides[0], who, {}, sort)).places);
  for (const [name, filter] of Object.entries(filters)) {
    if (who === 'administrator' && filter.mine) continue;
    for (const sort of sorts) {
      const seen = [];
      for (const side of sides) seen.push(await scans(side, who, filter, sort));
      // A thousand rows are read whole with good reason.
      scanned.push(...seen[1]!.found.map((line) => `${who}, ${name}, ${sort}: ${line}`));
      for (const [page, part] of [
        ['first', 0],
        ['middle', 0.5],
        ['last', 1],
      ] as const) {
        const pages = seen.map(({ places }) => pageAt(places, part));
        const asks = pages.map(({ after }) => ({ filter, sort, ...cursorOf(after) }));
        const [few, many] = pages as [(typeof pages)[0], (typeof pages)[0]];
        // Rows have to be deciphered: a page of twenty is held beside one of twenty.
        const fewer = few.rows < many.rows;
        if (fewer) {
          const all = everything.get(sort)!;
          asks[0] = { filter: {}, sort, ...cursorOf(all[all.length - many.rows - 1]) };
        }
        let times = await compared(who, asks);
        // What belongs to a page comes again; any of them may be interrupted once.
        if (ratioOf(times) > goal) {
          times = await compared(who, asks);
          again++;
        }
        const [small, large] = times.map(median) as [number, number];
        ratios.push(ratioOf(times));
        spreads.push(spread(times[0]!));
        const counts = seen.map(({ places }) => places.length).join(' / ');
        rows.push([
          who,
          name,
          sort,
          fewer ? `${page}*` : page,
          counts,
          (large / small).toFixed(2),
          small.toFixed(1),
          large.toFixed(1),
        ]);
      }
    }
  }
}

console.log(`On ${onPostgres ? 'PostgreSQL' : 'SQLite'}, through HTTP, medians of ${rounds}.`);
console.log(table(rows));
for (const who of ['reviewer', 'administrator'] as const) {
  const counted: number[][] = [[], []];
  for (let round = 0; round < rounds; round++)
    for (const [i, { people }] of sides.entries()) {
      const started = performance.now();
      await people[who].adapter.review?.counts({});
      counted[i]!.push(performance.now() - started);
    }
  const [small = 0, large = 0] = counted.map(median);
  console.log(`Counts of the ${who}: ${small.toFixed(1)} and ${large.toFixed(1)} ms.`);
}
const over = ratios.filter((ratio) => ratio > goal).length;
console.log('* Too few there: held beside a page with as many rows of everything.');
console.log(
  `${ratios.length} pages; ratio to a thousand cases: median ${median(ratios).toFixed(2)}, greatest ${Math.max(...ratios).toFixed(2)}, ${over} over ${goal} (goal: none); ${again} measured again.`,
);
console.log(scanned.length === 0 ? 'No plan reads a whole table.' : `Whole tables:\n${scanned.join('\n')}`);
console.log(noiseLine(spreads));
for (const { server } of sides) await server.stop();
