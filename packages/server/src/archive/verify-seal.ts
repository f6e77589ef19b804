import type { ArchiveBook, ArchiveFinding } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import { AccessEntryEntity, SealEntity, type Seal } from '../entities/archive.ts';
import { accessHash, beginning, digestOf, readCovered, sealHash, type Hashed } from './entry-hash.ts';
import { hashesBetween, mostCovered } from './seal-next.ts';

/** More than a seal covers cannot be its own; so many are read and named of what was added behind it. */
const mostRead = 2 * mostCovered;

const before: Pick<Seal, 'id' | 'integrityTo' | 'accessTo' | 'hash'> = {
  id: 0,
  integrityTo: 0,
  accessTo: 0,
  hash: '',
};

/** What differs between the entries that a seal covers and those that are there. */
function compare(book: ArchiveBook, covered: ReadonlyMap<number, string>, found: readonly Hashed[]) {
  const findings: ArchiveFinding[] = [];
  const sealed = new Set(covered.values());
  const there = new Set(found.map(({ id }) => id));
  for (const { id, hash } of found) {
    const expected = covered.get(id);
    if (expected === undefined) findings.push({ book, id: String(id), code: 'added' });
    else if (expected !== beginning(hash)) {
      findings.push({ book, id: String(id), code: sealed.has(beginning(hash)) ? 'reordered' : 'replaced' });
    }
  }
  for (const id of covered.keys()) {
    if (!there.has(id)) findings.push({ book, id: String(id), code: 'missing' });
  }
  return findings;
}

/** Entries of the access book whose content is not what their hash says. */
export async function alteredAccess(em: EntityManager, ids: readonly number[]): Promise<ArchiveFinding[]> {
  const rows = await em.find(AccessEntryEntity, { id: { $in: [...ids] } }, { orderBy: { id: 'asc' } });
  em.clear();
  return rows
    .filter((row) => accessHash(row) !== row.hash)
    .map(({ id }) => ({ book: 'access', id: String(id), code: 'altered' }));
}

/** The seal itself: in its place, as it was written, and over the entries that it says. */
function verifyColumns(seal: Seal, previous: typeof before | undefined, whole: boolean): ArchiveFinding[] {
  const finding = (code: ArchiveFinding['code']) => ({ book: 'seal', id: String(seal.id), code }) as const;
  const lastOf = (text: string, otherwise: number) => [...readCovered(text).keys()].at(-1) ?? otherwise;
  const fits =
    sealHash(seal) === seal.hash &&
    seal.integrityTo === lastOf(seal.integrityCovered, previous?.integrityTo ?? seal.integrityTo) &&
    seal.accessTo === lastOf(seal.accessCovered, previous?.accessTo ?? seal.accessTo);
  return [
    ...(fits && whole ? [] : [finding('altered')]),
    ...(previous === undefined || seal.previousHash === previous.hash ? [] : [finding('unchained')]),
  ];
}

/** The seal after the given one, with the entries that it covers. */
export async function verifySeal(em: EntityManager, after: number) {
  const previous = after === 0 ? before : ((await em.findOne(SealEntity, { id: after })) ?? before);
  const [seal] = await em.find(SealEntity, { id: { $gt: after } }, { orderBy: { id: 'asc' }, limit: 1 });
  if (seal === undefined) return { checked: 0, broken: [], next: `unsealed.${previous.accessTo}` };
  const missing = Array.from({ length: Math.min(seal.id - after - 1, mostCovered) }, (_, i) => after + 1 + i);
  const readIntegrity = readCovered(seal.integrityCovered);
  const readAccess = readCovered(seal.accessCovered);
  // Nothing stands before the first seal; where seals are missing, what they covered is not this one's.
  const behind = (to: number, covered: ReadonlyMap<number, string>) => {
    if (seal.id === 1) return Number.MIN_SAFE_INTEGER;
    return missing.length === 0 ? to : ([...covered.keys()][0] ?? Number.MAX_SAFE_INTEGER) - 1;
  };
  const integrity = await hashesBetween(
    em,
    'integrity_entry',
    behind(previous.integrityTo, readIntegrity),
    seal.integrityTo,
    mostRead,
  );
  const access = await hashesBetween(
    em,
    'access_entry',
    behind(previous.accessTo, readAccess),
    seal.accessTo,
    mostRead,
  );
  const differing = [
    ...compare('integrity', readIntegrity, integrity),
    ...compare('access', readAccess, access),
  ];
  // Where an entry differs it is named; the digest tells what the beginnings of the hashes do not show.
  const whole =
    differing.length > 0 ||
    (digestOf(integrity) === seal.integrityDigest && digestOf(access) === seal.accessDigest);
  const ids = access.map(({ id }) => id);
  return {
    checked: integrity.length + access.length + 1,
    seal: { number: seal.id, at: seal.at.toISOString() },
    broken: [
      ...missing.map((id): ArchiveFinding => ({ book: 'seal', id: String(id), code: 'missing' })),
      ...verifyColumns(seal, missing.length === 0 ? previous : undefined, whole),
      ...differing,
      ...(await alteredAccess(em, ids)),
    ],
    next: `seal.${seal.id}`,
  };
}
