import { sameJson, type HolderValues } from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { FormerHolderEntity, type FormerHolder } from '../../entities/account.ts';
import { readHolder } from '../record/claim-holder.ts';

export interface Entry {
  readonly certIndex: string;
  readonly values: HolderValues;
}

/** What became of an entry; nothing of one that the register had otherwise. */
export type Fate = 'accepted' | 'unchanged' | 'differs';

function rowOf({ vault }: Deps, { certIndex, values }: Entry): FormerHolder {
  const id = newId();
  return {
    id,
    certIndex,
    recordCipher: vault.seal('former_holder.record', id, JSON.stringify(values)),
    idIndex: vault.blindIndex('idNumber', values.idNumber),
    phoneIndex: values.mobile === undefined ? null : vault.blindIndex('phone', values.mobile),
    claimedBy: null,
  };
}

/** Enters those whose certificate the register does not have, each of another certificate; by certificate, its fate. */
export async function keepHolders(
  deps: Deps,
  entries: readonly Entry[],
  dryRun: boolean,
): Promise<ReadonlyMap<string, Fate>> {
  if (entries.length === 0) return new Map();
  return inTransaction(deps, async (em) => {
    const indexes = entries.map(({ certIndex }) => certIndex);
    const rows = await em.find(FormerHolderEntity, { certIndex: { $in: indexes } });
    const known = new Map(rows.map((row) => [row.certIndex, row]));
    const fates = new Map<string, Fate>();
    for (const { certIndex, values } of entries) {
      const row = known.get(certIndex);
      const same = row && sameJson({ ...readHolder(deps, row) }, { ...values });
      fates.set(certIndex, row === undefined ? 'accepted' : same ? 'unchanged' : 'differs');
    }
    const fresh = entries.filter(({ certIndex }) => !known.has(certIndex));
    if (!dryRun && fresh.length > 0)
      await em.insertMany(
        FormerHolderEntity,
        fresh.map((entry) => rowOf(deps, entry)),
      );
    return fates;
  });
}

/** Adds one entry of the register of former certificates. */
export async function addHolder(deps: Deps, em: EntityManager, values: HolderValues): Promise<void> {
  const certIndex = deps.vault.blindIndex('certNo', values.certNo);
  await em.insert(FormerHolderEntity, rowOf(deps, { certIndex, values }));
}
