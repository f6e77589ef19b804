import { AcctError, usernameIssues, usernameKey, type Issue } from '@acct-forms/core';
import type { NewStaff, Staff } from '@acct-forms/adapter';
import { firstPassword } from '../../crypto/random.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity } from '../../entities/account.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { isOfBureau, requireManaged, requireOffice } from '../../policies/administration.ts';
import { staffView } from '../../presenters/staff-view.ts';
import { createAccount } from '../accounts/create-account.ts';
import { writeAccess } from '../review/write-access.ts';
import { at, placeIssues } from './staff-issues.ts';

/** What is wrong with a new member of staff. */
function issuesOf({ profile, form }: Deps, input: NewStaff, bureauNo: number | null, now: Date): Issue[] {
  const { username, name, role, idNumber } = input;
  const numberFits = idNumber === undefined || form.checkIdNumber?.('111', idNumber, { now }).valid !== false;
  return [
    ...usernameIssues(username),
    ...placeIssues(profile, name, role, bureauNo),
    ...(numberFits ? [] : [at('idNumber', 'id-number')]),
  ];
}

/** Makes an account whose first password is answered here and nowhere else. */
export async function createStaff(
  deps: Deps,
  { account: office }: Caller,
  input: NewStaff,
): Promise<{ readonly staff: Staff; readonly firstPassword: string }> {
  requireOffice(office, 'supervisor');
  const { username, role, idNumber } = input;
  const own = office.role === 'supervisor' ? office.bureauNo : undefined;
  const bureauNo = input.bureau ?? (isOfBureau(role) ? own : undefined) ?? null;
  requireManaged(office, role, bureauNo);
  refuseInvalid(issuesOf(deps, input, bureauNo, deps.now()));
  const password = firstPassword();
  const passwordHash = await deps.hasher.hash(password);
  const staff = await inTransaction(deps, async (em) => {
    if ((await em.count(AccountEntity, { usernameKey: usernameKey(username) })) > 0)
      throw new AcctError('username-taken');
    const created = await createAccount(deps, em, {
      username,
      passwordHash,
      role,
      staffName: input.name.normalize('NFC').trim(),
      mustChangePassword: true,
      ...(bureauNo === null ? {} : { bureauNo }),
      ...(idNumber === undefined ? {} : { idNumber: idNumber.trim().toUpperCase() }),
    });
    const detail = `${created.id} ${role} ${bureauNo ?? 0}`;
    await writeAccess(deps, em, { kind: 'createStaff', actor: office.id, caseId: null, detail });
    return created;
  });
  return { staff: staffView(deps.profile, staff), firstPassword: password };
}
