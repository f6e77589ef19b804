import type { Database, EntityManager, Orm } from '../db/database.ts';
import { isRace } from '../db/failures.ts';
import { AccessEntryEntity, IntegrityEntryEntity, SealEntity, type Seal } from '../entities/archive.ts';
import { coveredText, digestOf, sealHash, type Hashed } from './entry-hash.ts';

/** Most entries of a book that one seal covers: what is read at once here and in a verification. */
export const mostCovered = 1000;

const books = { integrity_entry: IntegrityEntryEntity, access_entry: AccessEntryEntity } as const;
type Table = keyof typeof books;

async function topOf(em: EntityManager, table: Table): Promise<number> {
  const [row] = await em.execute<{ top: number | string | null }[]>(`select max(id) as top from ${table}`);
  return Number(row?.top ?? 0);
}

/** The hashes behind an id and up to another, in their order. */
export async function hashesBetween(
  em: EntityManager,
  table: Table,
  behind: number,
  upTo: number,
  most: number,
): Promise<Hashed[]> {
  const rows = await em.execute<{ id: number | string; hash: string }[]>(
    `select id, hash from ${table} where id > ? and id <= ? order by id limit ?`,
    [behind, upTo, most],
  );
  return rows.map(({ id, hash }) => ({ id: Number(id), hash }));
}

export const lastSeal = async (em: EntityManager): Promise<Seal | undefined> =>
  (await em.find(SealEntity, {}, { orderBy: { id: 'desc' }, limit: 1 }))[0];

/**
 * Adds one seal over what is new in both books, and answers whether there was anything. How far it may go is read
 * first and those who write at that moment are waited for afterwards, so that nothing appears below it later
 * (decision 0017).
 */
export async function sealNext({
  orm,
  settled,
  now,
}: Pick<Database, 'settled'> & { readonly orm: Orm; readonly now: () => Date }): Promise<boolean> {
  const em = orm.em.fork();
  const last = await lastSeal(em);
  const { integrityTo = 0, accessTo = 0 } = last ?? {};
  const tops = [await topOf(em, 'integrity_entry'), await topOf(em, 'access_entry')] as const;
  if (tops[0] <= integrityTo && tops[1] <= accessTo) return false;
  if (!(await settled(Object.keys(books)))) return false;
  const integrity = await hashesBetween(em, 'integrity_entry', integrityTo, tops[0], mostCovered);
  const access = await hashesBetween(em, 'access_entry', accessTo, tops[1], mostCovered);
  const seal = {
    id: (last?.id ?? 0) + 1,
    integrityTo: integrity.at(-1)?.id ?? integrityTo,
    integrityCovered: coveredText(integrity),
    integrityDigest: digestOf(integrity),
    accessTo: access.at(-1)?.id ?? accessTo,
    accessCovered: coveredText(access),
    accessDigest: digestOf(access),
    previousHash: last?.hash ?? '',
    at: now(),
  };
  try {
    await em.insert(SealEntity, { ...seal, hash: sealHash(seal) });
  } catch (error) {
    // Somebody else sealed it; what is left is the next round's.
    if (isRace(error)) return false;
    throw error;
  }
  return true;
}
