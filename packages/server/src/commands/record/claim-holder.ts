import { cleanCertNo, cleanText, fieldAt, type HolderValues } from '@acct-forms/core';
import type { FormerCertificateClaim } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { FormerHolderEntity, type Account, type FormerHolder } from '../../entities/account.ts';

/** What the register knows; what is not the certificate's own is taken over only where its phone is the account's. */
export const readHolder = (deps: Deps, holder: FormerHolder): HolderValues =>
  JSON.parse(deps.vault.open('former_holder.record', holder.id, holder.recordCipher)) as HolderValues;

/** Links the account to a former certificate; false for every mismatch alike. */
export async function claimHolder(
  deps: Deps,
  em: EntityManager,
  account: Account,
  claim: FormerCertificateClaim,
): Promise<boolean> {
  const { vault } = deps;
  const certIndex = vault.blindIndex('certNo', cleanCertNo(claim.certNo));
  const holder = await em.findOne(FormerHolderEntity, { certIndex });
  if (holder === null) return false;
  if (holder.claimedBy === account.id) return true;
  const record = readHolder(deps, holder);
  const clean = (path: string, text: string) => cleanText(fieldAt(deps.form, path), text);
  const fits =
    clean('basic.idNumber', record.idNumber) === clean('basic.idNumber', claim.idNumber) &&
    clean('basic.name', record.name) === clean('basic.name', claim.name) &&
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
