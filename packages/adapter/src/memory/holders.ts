import { AcctError } from '@acct-forms/core';
import type { FormerCertificateClaim } from '../backend-adapter.ts';
import type { Account, Store } from './store.ts';

const claimsPerHour = 10;
const hourMs = 3_600_000;

/** Counts a claim of the account; `rate-limited` past ten in an hour. */
export function countClaim(store: Store, { id }: Account): void {
  const now = store.now().getTime();
  const before = store.claims.get(id);
  const { since, count } =
    before !== undefined && now - before.since < hourMs ? before : { since: now, count: 0 };
  if (count >= claimsPerHour)
    throw new AcctError('rate-limited', { retryAfter: Math.ceil((since + hourMs - now) / 1000) });
  store.claims.set(id, { since, count: count + 1 });
}

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
