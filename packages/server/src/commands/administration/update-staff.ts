import { AcctError, type Role } from '@acct-forms/core';
import type { Staff, StaffChange, StaffRole } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity, staffPlace, type Account } from '../../entities/account.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { isOfBureau, requireManaged } from '../../policies/administration.ts';
import { staffView } from '../../presenters/staff-view.ts';
import { writeAccess } from '../review/write-access.ts';
import { giveBack } from './give-back.ts';
import { heldStaff } from './held-staff.ts';
import { requireAnother } from './require-another.ts';
import { placeIssues } from './staff-issues.ts';

interface Place {
  readonly staffName: string;
  readonly role: Role;
  readonly bureauNo: number | null;
}

const placeOf = ({ staffName, username, role, bureauNo }: Account): Place => ({
  staffName: staffName ?? username,
  role,
  bureauNo: bureauNo ?? null,
});

function changedPlace(staff: Account, change: StaffChange): Place {
  const before = placeOf(staff);
  const role = change.role ?? before.role;
  return {
    staffName: change.name?.normalize('NFC').trim() ?? before.staffName,
    role,
    bureauNo: change.bureau ?? (isOfBureau(role) ? before.bureauNo : null),
  };
}

/** What was changed, as it is recorded. */
function told({ id, username }: Account, before: Place, after: Place): string {
  const names = { staffName: 'name', role: 'role', bureauNo: 'bureau' } as const;
  const keys = (Object.keys(names) as (keyof Place)[]).filter((key) => before[key] !== after[key]);
  const pick = (place: Place) => Object.fromEntries(keys.map((key) => [names[key], place[key]]));
  return JSON.stringify({ id, username, before: pick(before), after: pick(after) });
}

/** Another name, role or bureau; who leaves a bureau leaves its cases to it. */
export function updateStaff(
  deps: Deps,
  { account: office }: Caller,
  id: string,
  change: StaffChange,
): Promise<Staff> {
  return inTransaction(deps, async (em) => {
    if (change.role !== undefined && change.role !== 'administrator') await requireAnother(em, office, id);
    const staff = await heldStaff(em, office, id, { self: true });
    const [before, after] = [placeOf(staff), changedPlace(staff, change)];
    const leaves = after.bureauNo !== before.bureauNo;
    const moves = leaves || after.role !== before.role;
    if (staff.id === office.id) {
      if (moves) throw new AcctError('not-allowed', { failed: 'notSelf' });
    } else requireManaged(office, after.role as StaffRole, after.bureauNo);
    refuseInvalid(placeIssues(deps.profile, after.staffName, after.role, after.bureauNo));
    if (!moves && after.staffName === before.staffName) return staffView(deps.profile, staff);
    const place = staffPlace(after.bureauNo, staff.usernameKey);
    await em.nativeUpdate(AccountEntity, { id }, { ...after, staffPlace: place });
    if (moves) await em.nativeDelete(SessionEntity, { account: id });
    if (leaves) await giveBack(deps, em, staff, office);
    const detail = told(staff, before, after);
    await writeAccess(deps, em, { kind: 'updateStaff', actor: office.id, caseId: null, detail });
    return staffView(deps.profile, { ...staff, ...after });
  });
}
