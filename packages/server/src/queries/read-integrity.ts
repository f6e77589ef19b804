import type { Json } from '@acct-forms/core';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { IntegrityEntryEntity, PersonKeyEntity, type IntegrityEntry } from '../entities/archive.ts';

type Payload = { readonly [name: string]: Json };

/** What the entries of a person say, by their number; nothing of those whose key is destroyed. */
export async function payloadsOf(
  { vault }: Pick<Deps, 'vault'>,
  em: EntityManager,
  person: string,
): Promise<(entry: IntegrityEntry) => Payload | undefined> {
  const row = await em.findOne(PersonKeyEntity, { account: person });
  if (!row?.keyCipher) return () => undefined;
  const key = Buffer.from(vault.open('person_key.key', person, row.keyCipher), 'base64');
  return ({ sequence, payloadCipher }) => {
    if (sequence < row.opensFrom) return undefined;
    const place = `${person}.${sequence}`;
    return JSON.parse(vault.openWith(key, 'integrity_entry.payload', place, payloadCipher)) as Payload;
  };
}

/** A person's 诚信档案 as they may take it along: what, when, and what was written. */
export async function readIntegrity(deps: Deps, em: EntityManager, person: string): Promise<Json[]> {
  const payloadOf = await payloadsOf(deps, em, person);
  const entries = await em.find(IntegrityEntryEntity, { account: person }, { orderBy: { sequence: 'asc' } });
  return entries.map((entry) => {
    const { sequence, kind, at } = entry;
    return { ...payloadOf(entry), sequence, kind, at: at.toISOString() };
  });
}
