import { passwordIssues } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity } from '../../entities/account.ts';
import { tellOfAccount } from '../../notify/tell-applicant.ts';
import { accountLetters } from '../../notify/templates.ts';
import { invalidAt, refuseInvalid } from '../../policies/account-rules.ts';
import { startSession } from './start-session.ts';
import { verifyPassword } from './verify-password.ts';

/** Ends every session of the account and starts this one anew, with a fresh token. */
export async function changePassword(
  deps: Deps,
  client: Client,
  caller: Caller,
  input: { readonly current: string; readonly next: string },
) {
  const { account, session } = caller;
  await verifyPassword(deps, client, account, input.current);
  refuseInvalid(passwordIssues(input.next, account.username, 'next'));
  // A first password was told by somebody, who would go on knowing it.
  if (account.mustChangePassword && input.next === input.current) throw invalidAt('next', 'password-same');
  const passwordHash = await deps.hasher.hash(input.next);
  const started = await inTransaction(deps, async (em) => {
    await em.nativeUpdate(AccountEntity, { id: account.id }, { passwordHash, mustChangePassword: false });
    await em.nativeDelete(SessionEntity, { account: account.id });
    const fresh = await startSession(deps, em, client, account, session.sharedComputer);
    if (account.role === 'applicant') {
      const key = `${account.id} ${fresh.session.id} passwordChanged`;
      const text = accountLetters.passwordChanged();
      await tellOfAccount(deps, em, account.id, { key, kind: 'passwordChanged', text, outside: true });
    }
    return fresh;
  });
  deps.outboxFilled();
  return started;
}
