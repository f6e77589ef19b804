import type { FormerCertificateClaim } from '../backend-adapter.ts';
import type { Account, Store } from './store.ts';

/** Links the account to a former certificate; false for every mismatch alike. */
export function claimHolder(store: Store, account: Account, claim: FormerCertificateClaim): boolean {
  const holder = store.holders.get(claim.certNo);
  const fits =
    holder !== undefined &&
    holder.idNumber === claim.idNumber &&
    holder.name === claim.name &&
    (holder.phone === undefined || holder.phone === account.phone) &&
    (account.certNo === undefined || account.certNo === holder.certNo) &&
    ![...store.accounts.values()].some((other) => other !== account && other.certNo === holder.certNo);
  if (fits) account.certNo = holder.certNo;
  return fits;
}
