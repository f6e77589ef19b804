import { AcctError } from '@acct-forms/core';
import type { Client, Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';

/** The password once more, from somebody signed in; counted like a login, `bad-credentials` when it is wrong. */
export async function verifyPassword(
  deps: Deps,
  { prefix }: Client,
  { usernameKey, passwordHash }: Account,
  password: string,
): Promise<void> {
  await deps.limits.loginGuard.attempt(usernameKey, prefix);
  if (!(await deps.hasher.verify(password, passwordHash))) throw new AcctError('bad-credentials');
  await deps.limits.loginGuard.succeeded(usernameKey, prefix);
}
