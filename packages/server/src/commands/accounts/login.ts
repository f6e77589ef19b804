import { AcctError, usernameKey } from '@acct-forms/core';
import type { ChallengeAnswer } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity } from '../../entities/account.ts';
import { startSession } from './start-session.ts';

export interface Login {
  readonly username: string;
  readonly password: string;
  readonly challenge?: ChallengeAnswer;
  readonly sharedComputer?: boolean;
}

/** So many tries left before a lock are told, alike for names that nobody has. */
const fewTries = 2;

/**
 * Every attempt is counted before it is judged, so that a thousand at once are not judged a thousand times; a right
 * one is given back. An unknown name takes as long as a wrong password and counts alike.
 */
export async function login(deps: Deps, client: Client, before: Caller | undefined, input: Login) {
  const { limits, hasher } = deps;
  const { prefix } = client;
  const name = usernameKey(input.username);
  const solved = await deps.challenges.check(input.challenge, 'login', prefix);
  await limits.loginGuard.demand(name, prefix, solved);
  await limits.loginPrefix.take(prefix);
  const triesLeft = await limits.loginGuard.attempt(name, prefix);
  const account = await deps.orm.em.fork().findOne(AccountEntity, { usernameKey: name });
  const right = await hasher.verify(input.password, account?.passwordHash);
  if (!right || account === null || account.disabled)
    throw new AcctError('bad-credentials', triesLeft <= fewTries ? { triesLeft } : {});
  await Promise.all([limits.loginPrefix.giveBack(prefix), limits.loginGuard.succeeded(name, prefix)]);
  return inTransaction(deps, async (em) => {
    if (before !== undefined) await em.nativeDelete(SessionEntity, { id: before.session.id });
    return startSession(deps, em, client, account, input.sharedComputer ?? false);
  });
}
