import type { FormerCertificateClaim } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { FormerHolderEntity, type Account, type FormerHolder } from '../../entities/account.ts';

/** What the register knows of a holder. */
export interface HolderRecord {
  readonly certNo: string;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  /** What follows is taken over only where the phone stands in the register, and so is the account's. */
  readonly mobile?: string;
  readonly fullTimeEducation?: string;
  readonly unitName?: string;
  readonly unitCode?: string;
  readonly regionCode?: string;
}

export const readHolder = (deps: Deps, holder: FormerHolder): HolderRecord =>
  JSON.parse(deps.vault.open('former_holder.record', holder.id, holder.recordCipher)) as HolderRecord;

/** Links the account to a former certificate; false for every mismatch alike. */
export async function claimHolder(
  deps: Deps,
  em: EntityManager,
  account: Account,
  claim: FormerCertificateClaim,
): Promise<boolean> {
  const { vault } = deps;
  const certIndex = vault.blindIndex('certNo', claim.certNo.trim().toUpperCase());
  const holder = await em.findOne(FormerHolderEntity, { certIndex });
  if (holder === null) return false;
  if (holder.claimedBy === account.id) return true;
  const record = readHolder(deps, holder);
  const fits =
    record.idNumber === claim.idNumber.trim().toUpperCase() &&
    record.name === claim.name.normalize('NFC').trim() &&
    (!holder.phoneIndex || holder.phoneIndex === account.phoneIndex) &&
    (await em.count(FormerHolderEntity, { claimedBy: account.id })) === 0;
  if (!fits) return false;
  return (
    (await em.nativeUpdate(
      FormerHolderEntity,
      { id: holder.id, claimedBy: null },
      { claimedBy: account.id },
    )) === 1
  );
}
