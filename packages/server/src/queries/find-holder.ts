import { cleanCertNo, mask } from '@acct-forms/core';
import type { FormerHolder } from '@acct-forms/adapter';
import { readHolder } from '../commands/record/claim-holder.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Caller, Deps } from '../deps.ts';
import { FormerHolderEntity } from '../entities/account.ts';

/** An entry of the register with its numbers masked; that it was looked for is recorded before it is shown. */
export function findHolder(deps: Deps, { account }: Caller, certNo: string): Promise<FormerHolder | null> {
  const certIndex = deps.vault.blindIndex('certNo', cleanCertNo(certNo));
  return inTransaction(deps, async (em) => {
    const row = await em.findOne(FormerHolderEntity, { certIndex });
    const detail = row?.id ?? 'none';
    await writeAccess(deps, em, { kind: 'findHolder', actor: account.id, caseId: null, detail });
    if (row === null) return null;
    const { name, idType, idNumber, mobile, unitName, issuedDate, ...rest } = readHolder(deps, row);
    return {
      certNo: mask('idNumber', rest.certNo),
      name,
      idType,
      idNumber: mask('idNumber', idNumber),
      ...(mobile === undefined ? {} : { mobile: mask('phone', mobile) }),
      ...(unitName === undefined ? {} : { unitName }),
      ...(issuedDate === undefined ? {} : { issuedDate }),
      claimed: row.claimedBy !== null,
    };
  });
}
