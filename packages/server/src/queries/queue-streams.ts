import { spokenReference } from '@acct-forms/core';
import type { CaseFilter, CaseSort } from '@acct-forms/adapter';
import { caseRanges, type Span } from '@acct-forms/adapter/wire/case-ranges';
import { everyBureau } from '../entities/application.ts';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { findUnits } from './find-units.ts';
import { codesOfUnits, registeredUnit } from './registered-unit.ts';
import { reversedReference } from './reversed-reference.ts';
import { neighbours, spread } from './neighbours.ts';

/** A place in the queue, milliseconds and id. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

interface Part {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

interface Source {
  /** What is found before anything else. */
  readonly with?: Part;
  readonly from: string;
  readonly where: Part;
}

/**
 * Where cases come from, each in its own index: states and kinds of a bureau, what somebody has in hand, or each thing
 * that a search may mean. `where` begins behind `where e.bureau_no = ?`.
 */
export interface Streams {
  readonly sources: readonly Source[];
  readonly column: 'submitted_at' | 'deadline_at' | 'decided_at';
  readonly descending: boolean;
  readonly bureauNo: number;
}

const shown = ['submitted', 'inReview', 'returned', 'approved', 'rejected'] as const;
const waiting: readonly string[] = ['submitted', 'inReview'];
const orders: Readonly<Record<CaseSort, Pick<Streams, 'column' | 'descending'>>> = {
  oldest: { column: 'submitted_at', descending: false },
  newest: { column: 'submitted_at', descending: true },
  deadline: { column: 'deadline_at', descending: false },
  decidedOldest: { column: 'decided_at', descending: false },
  decidedNewest: { column: 'decided_at', descending: true },
};
const mostUnits = 50;
/** Of a long name as many pairs of characters as tell it from others. */
const mostPairs = 6;

/** Administrator and auditor see every bureau's cases. */
export const bureauOf = ({ role, bureauNo }: Account): number =>
  role === 'administrator' || role === 'auditor' ? everyBureau : (bureauNo ?? -1);

const isOneOf = (column: string, values: readonly (string | number)[]): Part => ({
  sql: `${column} in (${values.map(() => '?').join(', ')})`,
  values,
});

const all = (...parts: readonly Part[]): Part => ({
  sql: parts.map(({ sql }) => sql).join(' and '),
  values: parts.flatMap(({ values }) => values),
});

const always: Part = { sql: '1 = 1', values: [] };
const entries = 'case_entry as e';
const withCases = 'application as a join case_entry as e on e.application_id = a.id';

/** Behind every character of a reference number. */
const last = '~';

const endsWith = (spoken: string): Part => {
  const start = reversedReference(spoken);
  return { sql: 'a.reference_reversed >= ? and a.reference_reversed < ?', values: [start, start + last] };
};

const within = (column: Streams['column'], span: Span | undefined): readonly Part[] =>
  span === undefined
    ? []
    : [{ sql: `e.${column} >= ? and e.${column} < ?`, values: [span.from, span.before] }];

/** Exact by keyed hash, part of a name by its pairs of characters, a unit by the register; never LIKE on a person. */
async function searched(
  { vault }: Deps,
  em: EntityManager,
  bureauNo: number,
  text: string,
): Promise<Streams['sources']> {
  const wanted = text.normalize('NFC').trim();
  const code = wanted.toUpperCase();
  const spoken = spokenReference(wanted);
  const by = (column: string, value: string) => ({
    from: withCases,
    where: { sql: `a.${column} = ?`, values: [value] },
  });
  const byCode = await registeredUnit(em, { code });
  const units = [...(byCode ? [byCode] : []), ...(await findUnits(em, wanted, mostUnits))];
  const codes = await codesOfUnits(em, units);
  // What has a digit is a number: no name has one.
  const pairs = /\d/.test(wanted) ? [] : spread(neighbours(wanted), mostPairs);
  const tokens = pairs.map((pair) => vault.blindIndex('nameToken', pair));
  const others = tokens.slice(1).map((token): Part => ({
    sql: 'exists (select 1 from case_name_token as o where o.token = ? and o.application_id = n.application_id)',
    values: [token],
  }));
  const pairsFirst = all({ sql: 'n.token = ?', values: tokens.slice(0, 1) }, ...others);
  return [
    by('id_index', vault.blindIndex('idNumber', code)),
    by('name_index', vault.blindIndex('name', wanted)),
    ...(spoken === undefined ? [] : [{ from: withCases, where: endsWith(spoken) }]),
    ...[...new Set([code, ...codes])].map((unitCode) => ({
      from: entries,
      where: { sql: 'e.unit_code = ?', values: [unitCode] },
    })),
    ...(tokens.length === 0
      ? []
      : [
          {
            // Who has the pairs is found first: PostgreSQL would rather look at every case of the province in its order.
            with: {
              sql: `t as materialized (select e.* from case_name_token as n
                join case_entry as e on e.application_id = n.application_id where e.bureau_no = ? and ${pairsFirst.sql})`,
              values: [bureauNo, ...pairsFirst.values],
            },
            from: 't as e',
            where: always,
          },
        ]),
  ];
}

/** The streams of one state: what it is narrowed by most begins an index, kinds that are not one of them are few. */
function streamsOfState(
  state: string,
  kinds: readonly string[],
  {
    changeKind,
    reviewer,
  }: { readonly changeKind: string | undefined; readonly reviewer: string | undefined },
): readonly Part[] {
  const of = (column: string, value: string): Part => ({ sql: `e.${column} = ?`, values: [value] });
  const ofState = of('state', state);
  const ofChange = changeKind === undefined ? [] : [of('change_kind', changeKind)];
  if (reviewer !== undefined)
    return [all(of('reviewer_id', reviewer), ofState, isOneOf('e.kind', kinds), ...ofChange)];
  if (changeKind !== undefined) return [all(...ofChange, ofState, isOneOf('e.kind', kinds))];
  return kinds.map((kind) => all(ofState, of('kind', kind)));
}

/** How the cases that a member of staff may see are read for a filter. */
export async function streamsOf(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  filter: CaseFilter,
  asked: CaseSort,
): Promise<Streams> {
  const own = bureauOf(staff);
  const { kind, changeKind, mine = false, search = '', bureau = own } = filter;
  const { submitted, decided, deadline, sort } = caseRanges(filter, asked, deps.now(), deps.config.holidays);
  const states: readonly string[] = (filter.states ?? shown).filter(
    (state) => deadline === undefined || waiting.includes(state),
  );
  const order = { ...orders[sort], bureauNo: own === everyBureau ? bureau : own };
  const reviewer = mine ? staff.id : filter.reviewer;
  const isNobodys =
    states.length === 0 ||
    (own !== everyBureau && bureau !== own) ||
    (mine && filter.reviewer !== undefined && filter.reviewer !== staff.id);
  if (isNobodys) return { sources: [], ...order };
  const kinds = kind === undefined ? ['initial', 'change'] : [kind];
  const ranges = [
    ...within('submitted_at', submitted),
    ...within('decided_at', decided),
    ...within('deadline_at', deadline),
  ];
  if (search.trim() === '')
    return {
      sources: states
        .flatMap((state) => streamsOfState(state, kinds, { changeKind, reviewer }))
        .map((where) => ({ from: entries, where: all(where, ...ranges) })),
      ...order,
    };
  // What was searched for is few: an expression keeps the planner from another way to them.
  const narrowed = all(
    isOneOf('e.state', states),
    isOneOf('e.kind', kinds),
    ...(changeKind === undefined ? [] : [isOneOf(`coalesce(e.change_kind, '')`, [changeKind])]),
    ...(reviewer === undefined ? [] : [isOneOf(`coalesce(e.reviewer_id, '')`, [reviewer])]),
    ...ranges,
  );
  const found = await searched(deps, em, order.bureauNo, search);
  return { sources: found.map((source) => ({ ...source, where: all(source.where, narrowed) })), ...order };
}

const withOf = (part: Part | undefined) => (part === undefined ? '' : `with ${part.sql}`);

/** The places behind one, at most `most`: each stream is read as far as that from its index, and they are merged. */
export async function readPlaces(
  em: EntityManager,
  { sources, column, descending, bureauNo }: Streams,
  behind: Place | undefined,
  most: number,
): Promise<Place[]> {
  if (sources.length === 0) return [];
  const direction = descending ? 'desc' : 'asc';
  const keyset = `and (e.${column}, e.application_id) ${descending ? '<' : '>'} (?, ?)`;
  const values: (string | number)[] = [];
  const streams = sources.map(({ with: before, from, where }, i) => {
    values.push(...(before?.values ?? []), bureauNo, ...where.values);
    values.push(...(behind ? [behind.at, behind.id] : []), most);
    return `select * from (${withOf(before)} select e.${column} as at, e.application_id as id from ${from}
      where e.bureau_no = ? and ${where.sql} ${behind ? keyset : ''}
      order by e.${column} ${direction}, e.application_id ${direction} limit ?) as s${i}`;
  });
  const rows = await em.execute<{ at: number | string; id: string }[]>(
    `${streams.join(' union ')} order by at ${direction}, id ${direction} limit ?`,
    [...values, most],
  );
  return rows.map(({ at, id }) => ({ at: Number(at), id }));
}

/** How many cases there are, at most `most`. */
export async function countPlaces(
  em: EntityManager,
  { sources, column, bureauNo }: Streams,
  most: number,
): Promise<number> {
  if (sources.length === 0) return 0;
  const values: (string | number)[] = [];
  const streams = sources.map(({ with: before, from, where }, i) => {
    values.push(...(before?.values ?? []), bureauNo, ...where.values, most);
    // In the order of its index, or PostgreSQL prefers to read the table until it has seen enough.
    const order = from === entries ? `order by e.${column}` : '';
    return `select * from (${withOf(before)} select e.application_id as id from ${from}
      where e.bureau_no = ? and ${where.sql} ${order} limit ?) as s${i}`;
  });
  const [row] = await em.execute<{ n: number | string }[]>(
    `select count(*) as n from (${streams.join(' union ')}) as counted`,
    values,
  );
  return Math.min(most, Number(row?.n));
}
