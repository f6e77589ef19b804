import { randomBytes } from 'node:crypto';
import type { Json } from '@acct-forms/core';
import { integrityHash } from '../../archive/entry-hash.ts';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { IntegrityKind } from '../../entities/access-kind.ts';
import { IntegrityEntryEntity, PersonKeyEntity } from '../../entities/archive.ts';

/** A key for a person who has none, or whose was destroyed: it opens this entry and those that follow. */
async function newKey(
  deps: Deps,
  em: EntityManager,
  person: string,
  { replaces, opensFrom }: { readonly replaces: boolean; readonly opensFrom: number },
): Promise<Buffer> {
  const key = randomBytes(32);
  const keyCipher = deps.vault.seal('person_key.key', person, key.toString('base64'));
  if (replaces) await em.nativeUpdate(PersonKeyEntity, { account: person }, { keyCipher, opensFrom });
  else await em.insert(PersonKeyEntity, { account: person, keyCipher, opensFrom });
  return key;
}

/**
 * Appends to a person's 诚信档案: the hash commits to the ciphertext and to the entry before. Holds the person's key
 * until the transaction ends, so that a chain grows by one entry at a time; nobody waits for another person's.
 */
export async function appendIntegrity(
  deps: Deps,
  em: EntityManager,
  person: string,
  entry: {
    readonly kind: IntegrityKind;
    readonly actor: string;
    readonly payload: Json;
    /** The bureau that the case lies with. */
    readonly bureauNo?: number | null | undefined;
  },
): Promise<void> {
  const held = await em.findOne(PersonKeyEntity, { account: person }, hold);
  const last = await em.findOne(IntegrityEntryEntity, { account: person }, { orderBy: { sequence: 'desc' } });
  const sequence = (last?.sequence ?? 0) + 1;
  const key = held?.keyCipher
    ? Buffer.from(deps.vault.open('person_key.key', person, held.keyCipher), 'base64')
    : await newKey(deps, em, person, { replaces: held !== null, opensFrom: sequence });
  const { kind, actor, payload, bureauNo = null } = entry;
  const place = `${person}.${sequence}`;
  const row = {
    account: person,
    sequence,
    kind,
    at: deps.now(),
    actor,
    bureauNo,
    payloadCipher: deps.vault.sealWith(key, 'integrity_entry.payload', place, JSON.stringify(payload)),
    previousHash: last?.hash ?? '',
  };
  await em.insert(IntegrityEntryEntity, { ...row, hash: integrityHash(row) });
}
