import type { Json } from '@acct-forms/core';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { IntegrityEntryEntity, PersonKeyEntity, type IntegrityEntry } from '../entities/archive.ts';

type Payload = { readonly [name: string]: Json };

/** What the entries of people say; nothing of those whose key is destroyed. */
export async function payloadsOf(
  { vault }: Pick<Deps, 'vault'>,
  em: EntityManager,
  people: readonly string[],
): Promise<(entry: IntegrityEntry) => Payload | undefined> {
  const rows = await em.find(PersonKeyEntity, { account: { $in: [...new Set(people)] } });
  const keys = new Map(
    rows.flatMap(({ account, keyCipher, opensFrom }) =>
      keyCipher
        ? [
            [
              account,
              { opensFrom, key: Buffer.from(vault.open('person_key.key', account, keyCipher), 'base64') },
            ],
          ]
        : [],
    ),
  );
  return ({ account, sequence, payloadCipher }) => {
    const held = keys.get(account);
    if (held === undefined || sequence < held.opensFrom) return undefined;
    const place = `${account}.${sequence}`;
    return JSON.parse(vault.openWith(held.key, 'integrity_entry.payload', place, payloadCipher)) as Payload;
  };
}

/** A person's 诚信档案 as they may take it along: what, when, and what was written. */
export async function readIntegrity(deps: Deps, em: EntityManager, person: string): Promise<Json[]> {
  const payloadOf = await payloadsOf(deps, em, [person]);
  const entries = await em.find(IntegrityEntryEntity, { account: person }, { orderBy: { sequence: 'asc' } });
  return entries.map((entry) => {
    const { sequence, kind, at } = entry;
    return { ...payloadOf(entry), sequence, kind, at: at.toISOString() };
  });
}
