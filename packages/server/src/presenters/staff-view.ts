import type { Profile } from '@acct-forms/core';
import type { Staff, StaffRole } from '@acct-forms/adapter';
import type { Account } from '../entities/account.ts';
import { departmentView } from './department.ts';

export function staffView(profile: Profile, account: Account): Staff {
  const { id, username, staffName, role, bureauNo, disabled, mustChangePassword, signedInAt } = account;
  return {
    id,
    username,
    name: staffName ?? username,
    role: role as StaffRole,
    ...(typeof bureauNo === 'number' ? { bureau: departmentView(profile, bureauNo) } : {}),
    disabled,
    mustChangePassword,
    ...(signedInAt == null ? {} : { lastSignInAt: signedInAt.toISOString() }),
  };
}
