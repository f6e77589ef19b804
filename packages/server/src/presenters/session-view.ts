import type { Session } from '@acct-forms/adapter';
import type { Caller, Deps } from '../deps.ts';
import { departmentView } from './department.ts';

export function sessionView({ vault, profile }: Deps, { account, session }: Caller): Session {
  const { id, username, phoneCipher, role, staffName, bureauNo, erasureRequestedAt } = account;
  const end = new Date(Math.min(session.idleUntil.getTime(), session.absoluteUntil.getTime()));
  return {
    account: {
      id,
      username,
      mobile: phoneCipher ? vault.open('account.phone', id, phoneCipher) : '',
      ...(erasureRequestedAt ? { erasureRequestedAt: erasureRequestedAt.toISOString() } : {}),
    },
    roles: [role],
    ...(staffName ? { name: staffName } : {}),
    ...(typeof bureauNo === 'number' ? { bureau: departmentView(profile, bureauNo) } : {}),
    expiresAt: end.toISOString(),
    absoluteExpiresAt: session.absoluteUntil.toISOString(),
    ...(session.sharedComputer
      ? { sharedComputer: true }
      : { draftKey: vault.open('account.draft_key', id, account.draftKeyCipher) }),
    ...(account.mustChangePassword ? { mustChangePassword: true } : {}),
  };
}
