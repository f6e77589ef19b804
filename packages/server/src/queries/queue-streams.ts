import type { CaseFilter, CaseSort } from '@acct-forms/adapter';
import { everyBureau } from '../entities/application.ts';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { findUnits } from './find-units.ts';
import { codesOfUnits, registeredUnit } from './registered-unit.ts';
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
  readonly column: 'submitted_at' | 'deadline_at';
  readonly descending: boolean;
  readonly bureauNo: number;
}

const shown = ['submitted', 'inReview', 'returned', 'approved', 'rejected'] as const;
const overdueStates: readonly string[] = ['submitted', 'inReview'];
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

/** Exact by keyed hash, part of a name by its pairs of characters, a unit by the register; never LIKE on a person. */
async function searched(
  { vault }: Deps,
  em: EntityManager,
  bureauNo: number,
  text: string,
): Promise<Streams['sources']> {
  const wanted = text.normalize('NFC').trim();
  const code = wanted.toUpperCase();
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
    by('reference_number', code),
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

/** How the cases that a member of staff may see are read for a filter. What is overdue goes by its deadline. */
export async function streamsOf(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  filter: CaseFilter,
  sort: CaseSort,
): Promise<Streams> {
  const own = bureauOf(staff);
  const { kind, mine = false, overdue = false, search = '', bureau = own } = filter;
  const states: readonly string[] = (filter.states ?? shown).filter(
    (state) => !overdue || overdueStates.includes(state),
  );
  const kinds = kind === undefined ? ['initial', 'change'] : [kind];
  const late: Part[] = overdue ? [{ sql: 'e.deadline_at < ?', values: [deps.now().getTime()] }] : [];
  const order = {
    column: sort === 'deadline' || overdue ? 'deadline_at' : 'submitted_at',
    descending: sort === 'newest',
    bureauNo: own === everyBureau ? bureau : own,
  } as const;
  if (states.length === 0 || (own !== everyBureau && bureau !== own)) return { sources: [], ...order };
  const narrowed = [isOneOf('e.state', states), isOneOf('e.kind', kinds), ...late];
  const hands: Part[] = mine ? [{ sql: 'a.claimed_by = ?', values: [staff.id] }] : [];
  const sources =
    search.trim() === ''
      ? mine
        ? [{ from: withCases, where: all(...hands, ...narrowed) }]
        : states.flatMap((state) =>
            kinds.map((one) => ({
              from: entries,
              where: all({ sql: 'e.state = ? and e.kind = ?', values: [state, one] }, ...late),
            })),
          )
      : (await searched(deps, em, order.bureauNo, search)).map(({ from, where, ...more }) =>
          mine && from !== withCases
            ? {
                ...more,
                from: `${from} join application as a on a.id = e.application_id`,
                where: all(where, ...hands, ...narrowed),
              }
            : { ...more, from, where: all(where, ...(from === withCases ? hands : []), ...narrowed) },
        );
  return { sources, ...order };
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
