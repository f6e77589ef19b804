import {
  AcctError,
  passwordIssues,
  phoneIssues,
  refuseTaken,
  usernameIssues,
  usernameKey,
} from '@acct-forms/core';
import type { Registration } from '@acct-forms/adapter';
import { hardest } from '../../challenge/proof-of-work.ts';
import { once } from '../../db/once.ts';
import type { Client, Deps } from '../../deps.ts';
import { AccountEntity, ConsentEntity } from '../../entities/account.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { findAnswer } from '../../queries/find-answer.ts';
import { claimHolder } from '../record/claim-holder.ts';
import { createAccount } from './create-account.ts';
import { checkPhoneCode, usePhoneCode } from './use-phone-code.ts';

function check(deps: Deps, { username, password, phone, consent }: Registration): void {
  const current = consent.version === deps.profile.notices.privacy.version;
  refuseInvalid([
    ...usernameIssues(username),
    ...passwordIssues(password, username, 'password'),
    ...phoneIssues(phone),
    ...(current ? [] : [{ path: 'consent', code: 'consent-version', severity: 'error' as const }]),
  ]);
}

/** Makes an applicant's account. The challenge is used up first; a repetition by key needs none. */
export async function register(deps: Deps, client: Client, input: Registration): Promise<void> {
  const { username, phone, consent, formerCertificate, challenge, key } = input;
  const keyed = { scope: 'register', key, body: [usernameKey(username), phone] };
  if (await findAnswer(deps, keyed)) return;
  const solved = await deps.challenges.check(challenge, 'register', client.prefix);
  const { registrations } = deps.limits;
  // Past the day's budget of an address nobody is refused; a harder challenge is asked.
  if (solved < Math.min(hardest, await registrations.level(client.prefix)))
    throw new AcctError('challenge-failed');
  check(deps, input);
  await registrations.count(client.prefix);
  const phoneCode = { purpose: 'register', phone, code: input.phoneCode, path: 'phoneCode' } as const;
  const { phoneCodes } = deps.config.limits;
  if (phoneCodes) await checkPhoneCode(deps, phoneCode);
  const passwordHash = await deps.hasher.hash(input.password);
  await once(deps, keyed, async (em) => {
    if (phoneCodes) await usePhoneCode(deps, em, phoneCode);
    const phoneIndex = deps.vault.blindIndex('phone', phone);
    const named = await em.count(AccountEntity, { usernameKey: usernameKey(username) });
    refuseTaken(named > 0, (await em.count(AccountEntity, { phoneIndex })) > 0);
    const account = await createAccount(deps, em, { username, passwordHash, phone, role: 'applicant' });
    await em.insert(ConsentEntity, { account: account.id, ...consent, at: deps.now() });
    if (formerCertificate !== undefined) await claimHolder(deps, em, account, formerCertificate);
  });
}
