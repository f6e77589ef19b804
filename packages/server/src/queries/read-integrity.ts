import type { Json } from '@acct-forms/core';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { IntegrityEntryEntity, PersonKeyEntity } from '../entities/archive.ts';

/** A person's 诚信档案 as they may read it: what, when, and what was written; nothing once its key is destroyed. */
export async function readIntegrity(deps: Deps, em: EntityManager, person: string): Promise<Json[]> {
  const row = await em.findOne(PersonKeyEntity, { account: person });
  if (!row?.keyCipher) return [];
  const key = Buffer.from(deps.vault.open('person_key.key', person, row.keyCipher), 'base64');
  const entries = await em.find(IntegrityEntryEntity, { account: person }, { orderBy: { sequence: 'asc' } });
  return entries.map(({ sequence, kind, at, payloadCipher }) => {
    const text = deps.vault.openWith(key, 'integrity_entry.payload', `${person}.${sequence}`, payloadCipher);
    return { sequence, kind, at: at.toISOString(), ...(JSON.parse(text) as { [name: string]: Json }) };
  });
}
