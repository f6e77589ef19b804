import { raw } from '@mikro-orm/core';
import type { ArchiveCheck, ArchiveFinding } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import { IntegrityEntryEntity, type IntegrityEntry } from '../entities/archive.ts';
import { integrityHash } from './entry-hash.ts';
import { mostCovered } from './seal-next.ts';

type Place = Pick<IntegrityEntry, 'account' | 'sequence' | 'hash' | 'id'>;

/** What is wrong with an entry beside the one before it of the same person. */
function verifyEntry(entry: IntegrityEntry, previous: Place | undefined): ArchiveFinding[] {
  const { account: personId, sequence } = entry;
  const named = { book: 'integrity', personId } as const;
  const own = { ...named, id: String(entry.id), sequence };
  const last = previous?.account === personId ? previous : { sequence: 0, hash: '', id: -Infinity };
  const findings: ArchiveFinding[] = [];
  if (integrityHash(entry) !== entry.hash) findings.push({ ...own, code: 'altered' });
  for (let gone = last.sequence + 1; gone < Math.min(sequence, last.sequence + mostCovered); gone += 1)
    findings.push({ ...named, sequence: gone, code: 'missing' });
  if (sequence === last.sequence + 1 && entry.previousHash !== last.hash)
    findings.push({ ...own, code: 'unchained' });
  if (entry.id < last.id) findings.push({ ...own, code: 'reordered' });
  return findings;
}

/** The chains of all people in their order, from behind `person.sequence`. */
export async function verifyChains(em: EntityManager, position: string): Promise<ArchiveCheck | undefined> {
  const [, account = '', sequence = '0'] = /^([\w-]+)\.(\d{1,9})$/.exec(position) ?? [];
  if (position !== '' && account === '') return undefined;
  const place = [account, Number(sequence)] as const;
  let previous: Place | undefined;
  if (account !== '')
    previous = (await em.findOne(IntegrityEntryEntity, { account, sequence: place[1] })) ?? undefined;
  const rows = await em.find(
    IntegrityEntryEntity,
    { [raw('(account_id, sequence)')]: { $gt: raw('(?, ?)', [...place]) } },
    { orderBy: { account: 'asc', sequence: 'asc' }, limit: mostCovered },
  );
  em.clear();
  const broken: ArchiveFinding[] = [];
  for (const entry of rows) {
    broken.push(...verifyEntry(entry, previous));
    previous = entry;
  }
  const last = rows.at(-1);
  return {
    checked: rows.length,
    broken,
    ...(last === undefined ? {} : { next: `chain.${last.account}.${last.sequence}` }),
  };
}
