import { AcctError } from '@acct-forms/core';
import { firstPassword } from '../../crypto/random.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity } from '../../entities/account.ts';
import { writeAccess } from '../review/write-access.ts';
import { heldStaff } from './held-staff.ts';

/** Another first password for somebody who lost theirs. */
export async function resetStaffPassword(
  deps: Deps,
  { account: office }: Caller,
  id: string,
): Promise<{ readonly firstPassword: string }> {
  const password = firstPassword();
  const passwordHash = await deps.hasher.hash(password);
  await inTransaction(deps, async (em) => {
    const staff = await heldStaff(em, office, id);
    if (staff.disabled) throw new AcctError('not-allowed', { failed: 'state' });
    await em.nativeUpdate(AccountEntity, { id }, { passwordHash, mustChangePassword: true });
    await em.nativeDelete(SessionEntity, { account: id });
    await writeAccess(deps, em, { kind: 'resetStaffPassword', actor: office.id, caseId: null, detail: id });
  });
  return { firstPassword: password };
}
