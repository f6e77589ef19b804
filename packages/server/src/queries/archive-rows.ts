import type { FilterQuery } from '@mikro-orm/core';
import { isCalendarDate } from '@acct-forms/core';
import type { ArchiveFilter } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { ApplicationEntity } from '../entities/application.ts';
import {
  AccessEntryEntity,
  IntegrityEntryEntity,
  type AccessEntry,
  type IntegrityEntry,
} from '../entities/archive.ts';
import { invalidAt } from '../policies/account-rules.ts';

const dayMs = 86_400_000;
/** People, or cases, that one search may mean. */
const mostFound = 50;

/** Where a book goes on: behind the last entry shown, by moment and number. */
interface Place {
  readonly at: Date;
  readonly id: number;
}

export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [at = '', id = ''] = cursor.split('.');
  if (!/^\d{1,16}$/.test(at) || !/^-?\d{1,15}$/.test(id)) throw invalidAt('cursor', 'format');
  return { at: new Date(Number(at)), id: Number(id) };
}

/** The first moment of a day in Shanghai, or of one some days later. */
function momentOf(name: 'from' | 'to', day: string, later = 0): Date {
  if (!isCalendarDate(day)) throw invalidAt(name, 'not-a-date');
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later * dayMs);
}

/** What every entry has to fit, each part with an index that begins with it and goes on by moment and number. */
export function conditions({ kind, bureau, from, to }: ArchiveFilter, behind: Place | undefined) {
  const until = to === undefined ? undefined : momentOf('to', to, 1);
  const at = {
    ...(from === undefined ? {} : { $gte: momentOf('from', from) }),
    ...(until === undefined ? {} : { $lt: until }),
    // Whoever reads on starts in the index where the last page ended.
    ...(behind === undefined ? {} : { $lte: behind.at }),
  };
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(bureau === undefined ? {} : { bureauNo: bureau }),
    ...(Object.keys(at).length === 0 ? {} : { at }),
    ...(behind === undefined ? {} : { $or: [{ at: { $lt: behind.at } }, { id: { $lt: behind.id } }] }),
  };
}

/** Who is searched for, by keyed hash: accounts in the one book, cases in the other; undefined for everybody. */
async function ownersOf(
  { vault }: Deps,
  em: EntityManager,
  { book, personId, caseId, search }: ArchiveFilter,
): Promise<readonly string[] | undefined> {
  if (book === 'integrity' && personId !== undefined) return [personId];
  if (book === 'access' && caseId !== undefined) return [caseId];
  if (search === undefined && personId === undefined) return undefined;
  const wanted = search?.normalize('NFC').trim() ?? '';
  const code = wanted.toUpperCase();
  const owners = new Set<string>();
  const ways =
    search === undefined
      ? [{ account: personId ?? '' }]
      : [
          { idIndex: vault.blindIndex('idNumber', code) },
          { nameIndex: vault.blindIndex('name', wanted) },
          { referenceNumber: code },
        ];
  for (const way of ways) {
    const options = { orderBy: { id: 'asc' }, limit: mostFound, fields: ['id', 'account'] } as const;
    for (const { id, account } of await em.find(ApplicationEntity, way, options))
      owners.add(book === 'integrity' ? account : id);
  }
  return [...owners].slice(0, mostFound);
}

const newestFirst = (a: Place, b: Place) => b.at.getTime() - a.at.getTime() || b.id - a.id;

export interface Rows<R> {
  readonly rows: readonly R[];
  readonly next?: string;
}

/** Each owner's entries are read from their own index as far as one page, and merged. */
async function pageFor<R extends Place>(
  owners: readonly string[] | undefined,
  size: number,
  read: (owner: string | undefined) => Promise<readonly R[]>,
): Promise<Rows<R>> {
  const streams: (readonly R[])[] = [];
  for (const owner of owners ?? [undefined]) streams.push(await read(owner));
  const merged = streams.flat().sort(newestFirst);
  const rows = merged.slice(0, size);
  const last = rows.at(-1);
  const next = merged.length > size && last ? `${last.at.getTime()}.${last.id}` : undefined;
  return { rows, ...(next === undefined ? {} : { next }) };
}

/** A page of the integrity book, the newest first. */
export async function integrityRows(
  deps: Deps,
  em: EntityManager,
  filter: ArchiveFilter,
  cursor: string | undefined,
  size: number,
): Promise<Rows<IntegrityEntry>> {
  const where = conditions(filter, placeOf(cursor));
  const order = { orderBy: { at: 'desc', id: 'desc' }, limit: size + 1 } as const;
  return pageFor(await ownersOf(deps, em, filter), size, (account) => {
    const own = { ...where, ...(account === undefined ? {} : { account }) } as FilterQuery<IntegrityEntry>;
    return em.find(IntegrityEntryEntity, own, order);
  });
}

/** A page of the access book, the newest first. */
export async function accessRows(
  deps: Deps,
  em: EntityManager,
  filter: ArchiveFilter,
  cursor: string | undefined,
  size: number,
): Promise<Rows<AccessEntry>> {
  const where = conditions(filter, placeOf(cursor));
  const order = { orderBy: { at: 'desc', id: 'desc' }, limit: size + 1 } as const;
  return pageFor(await ownersOf(deps, em, filter), size, (caseId) => {
    const own = { ...where, ...(caseId === undefined ? {} : { caseId }) } as FilterQuery<AccessEntry>;
    return em.find(AccessEntryEntity, own, order);
  });
}
