import { AcctError, usernameIssues, usernameKey } from '@acct-forms/core';
import { createAccount } from '../commands/accounts/create-account.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import { firstPassword } from '../crypto/random.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import { refuseInvalid } from '../policies/account-rules.ts';

/** The province's first administrator, whom nobody else can make; answers the first password. */
export async function createAdministrator(deps: Deps, username: string): Promise<string> {
  refuseInvalid(usernameIssues(username));
  const password = firstPassword();
  const passwordHash = await deps.hasher.hash(password);
  await inTransaction(deps, async (em) => {
    if ((await em.count(AccountEntity, { usernameKey: usernameKey(username) })) > 0)
      throw new AcctError('username-taken');
    const { id } = await createAccount(deps, em, {
      username,
      passwordHash,
      role: 'administrator',
      staffName: username,
      mustChangePassword: true,
    });
    const detail = `${id} administrator 0`;
    await writeAccess(deps, em, { kind: 'createStaff', actor: 'acct-server', caseId: null, detail });
  });
  return password;
}
