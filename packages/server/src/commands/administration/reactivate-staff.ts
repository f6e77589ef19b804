import { AcctError } from '@acct-forms/core';
import type { Staff } from '@acct-forms/adapter';
import { firstPassword as newPassword } from '../../crypto/random.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity } from '../../entities/account.ts';
import { staffView } from '../../presenters/staff-view.ts';
import { writeAccess } from '../review/write-access.ts';
import { heldStaff } from './held-staff.ts';

/** Opens a disabled account again; the password of before stays gone. */
export async function reactivateStaff(
  deps: Deps,
  { account: office }: Caller,
  id: string,
): Promise<{ readonly staff: Staff; readonly firstPassword: string }> {
  const firstPassword = newPassword();
  const passwordHash = await deps.hasher.hash(firstPassword);
  const staff = await inTransaction(deps, async (em) => {
    const held = await heldStaff(em, office, id);
    if (!held.disabled) throw new AcctError('not-allowed', { failed: 'state' });
    const open = { disabled: false, mustChangePassword: true };
    await em.nativeUpdate(AccountEntity, { id }, { ...open, passwordHash });
    await writeAccess(deps, em, { kind: 'reactivateStaff', actor: office.id, caseId: null, detail: id });
    return { ...held, ...open };
  });
  return { staff: staffView(deps.profile, staff), firstPassword };
}
