import { randomBytes } from 'node:crypto';
import type { Json } from '@acct-forms/core';
import { sha256 } from '../../crypto/sha256.ts';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { IntegrityEntryEntity, PersonKeyEntity } from '../../entities/archive.ts';

/** Holds the key until the transaction ends: a person's chain grows by one entry at a time. */
async function personKey(deps: Deps, em: EntityManager, person: string): Promise<Buffer> {
  const row = await em.findOne(PersonKeyEntity, { account: person }, hold);
  if (row?.keyCipher) return Buffer.from(deps.vault.open('person_key.key', person, row.keyCipher), 'base64');
  const key = randomBytes(32);
  const keyCipher = deps.vault.seal('person_key.key', person, key.toString('base64'));
  if (row === null) await em.insert(PersonKeyEntity, { account: person, keyCipher });
  else await em.nativeUpdate(PersonKeyEntity, { account: person }, { keyCipher });
  return key;
}

/** Appends to a person's 诚信档案: the hash commits to the ciphertext and to the entry before. */
export async function appendIntegrity(
  deps: Deps,
  em: EntityManager,
  person: string,
  entry: { readonly kind: string; readonly actor: string; readonly payload: Json },
): Promise<void> {
  const key = await personKey(deps, em, person);
  const last = await em.findOne(IntegrityEntryEntity, { account: person }, { orderBy: { sequence: 'desc' } });
  const sequence = (last?.sequence ?? 0) + 1;
  const previousHash = last?.hash ?? '';
  const { kind, actor, payload } = entry;
  const at = deps.now();
  const place = `${person}.${sequence}`;
  const payloadCipher = deps.vault.sealWith(key, 'integrity_entry.payload', place, JSON.stringify(payload));
  const hash = sha256(
    JSON.stringify([person, sequence, kind, at.toISOString(), actor, payloadCipher, previousHash]),
  );
  await em.insert(IntegrityEntryEntity, {
    account: person,
    sequence,
    kind,
    at,
    actor,
    payloadCipher,
    previousHash,
    hash,
  });
}
