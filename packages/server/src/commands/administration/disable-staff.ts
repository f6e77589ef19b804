import type { Staff } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity } from '../../entities/account.ts';
import { staffView } from '../../presenters/staff-view.ts';
import { writeAccess } from '../review/write-access.ts';
import { giveBack } from './give-back.ts';
import { heldStaff } from './held-staff.ts';
import { requireAnother } from './require-another.ts';

/** Ends an account of the staff; again changes nothing. */
export function disableStaff(deps: Deps, { account: office }: Caller, id: string): Promise<Staff> {
  return inTransaction(deps, async (em) => {
    await requireAnother(em, office, id);
    const staff = await heldStaff(em, office, id);
    if (!staff.disabled) {
      await em.nativeUpdate(AccountEntity, { id }, { disabled: true });
      await em.nativeDelete(SessionEntity, { account: id });
      await giveBack(deps, em, staff, office);
      await writeAccess(deps, em, { kind: 'disableStaff', actor: office.id, caseId: null, detail: id });
    }
    return staffView(deps.profile, { ...staff, disabled: true });
  });
}
