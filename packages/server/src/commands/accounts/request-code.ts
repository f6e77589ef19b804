import { randomInt } from 'node:crypto';
import { AcctError, phoneIssues } from '@acct-forms/core';
import type { ChallengeAnswer } from '@acct-forms/adapter';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import { AccountEntity, PhoneCodeEntity } from '../../entities/account.ts';
import { nobody } from '../../notify/outbox.ts';
import { accountLetters } from '../../notify/templates.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { sendSms } from './send-sms.ts';

export type CodePurpose = 'register' | 'reset' | 'changePhone';

const lifeMilliseconds = 10 * 60_000;
const resendMilliseconds = 60_000;

export const codeHash = (deps: Deps, id: string, code: string) =>
  deps.vault.blindIndex('phoneCode', `${id}\0${code}`);
export const codeId = (deps: Deps, purpose: CodePurpose, phone: string) =>
  deps.vault.blindIndex('phoneCode', `${purpose}\0${phone}`);

/** Sends a code. Known and unknown phones get the same answer; only a fitting one gets a message. */
export async function requestCode(
  deps: Deps,
  client: Client,
  caller: Caller | undefined,
  input: { readonly purpose: CodePurpose; readonly phone: string; readonly challenge?: ChallengeAnswer },
) {
  const { purpose, phone } = input;
  if (purpose === 'changePhone') {
    if (caller === undefined) throw new AcctError('unauthenticated');
  } else await deps.challenges.check(input.challenge, purpose, client.prefix);
  const { config } = deps;
  if (!config.limits.phoneCodes && !config.demo) throw new AcctError('not-allowed', { failed: 'phoneCodes' });
  refuseInvalid(phoneIssues(phone));
  await deps.limits.phoneCodes.take(client.prefix);
  const now = deps.now();
  const phoneIndex = deps.vault.blindIndex('phone', phone);
  const answer = await inTransaction(deps, async (em) => {
    const id = codeId(deps, purpose, phone);
    const last = await em.findOne(PhoneCodeEntity, { id }, hold);
    if (last !== null && last.resendAfter > now) {
      const retryAfter = Math.ceil((last.resendAfter.getTime() - now.getTime()) / 1000);
      throw new AcctError('rate-limited', { retryAfter });
    }
    // By the phone as it was asked for: known or not, it is told the same.
    await deps.limits.smsPerPhone.take(phoneIndex);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const resendAfter = new Date(now.getTime() + resendMilliseconds);
    const expiresAt = new Date(now.getTime() + lifeMilliseconds);
    const sent = { codeHash: codeHash(deps, id, code), attempts: 0, resendAfter, expiresAt };
    if (last === null) await em.insert(PhoneCodeEntity, { id, ...sent });
    else await em.nativeUpdate(PhoneCodeEntity, { id }, sent);
    const known = (await em.count(AccountEntity, { phoneIndex })) > 0;
    const fits = known || purpose !== 'reset';
    // For an unknown phone it is a letter to nobody: the same work, hence the same time.
    const recipient = fits ? phone : nobody;
    await sendSms(deps, em, { kind: 'code', recipient, askedFor: phone, body: accountLetters.code(code) });
    return { expiresAt: expiresAt.toISOString(), resendAfter: resendAfter.toISOString() };
  });
  deps.outboxFilled();
  return answer;
}
