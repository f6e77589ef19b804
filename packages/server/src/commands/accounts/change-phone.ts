import { AcctError, mask, phoneIssues } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import { AccountEntity } from '../../entities/account.ts';
import { ApplicationEntity } from '../../entities/application.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { tellOfAccount } from '../../notify/tell-applicant.ts';
import { accountLetters } from '../../notify/templates.ts';
import { appendIntegrity } from '../record/append-integrity.ts';
import { sendSms } from './send-sms.ts';
import { checkPhoneCode, usePhoneCode } from './use-phone-code.ts';
import { verifyPassword } from './verify-password.ts';

/**
 * Another phone for the account. `basic.mobile` is derived from it, so the record follows; what was submitted stays
 * as it was, but is found by the new number.
 */
export async function changePhone(
  deps: Deps,
  client: Client,
  { account }: Caller,
  input: { readonly phone: string; readonly code: string; readonly password: string },
): Promise<void> {
  const { vault } = deps;
  const { phone, code } = input;
  const given = { purpose: 'changePhone', phone, code, path: 'code' } as const;
  const { id } = account;
  await verifyPassword(deps, client, account, input.password);
  refuseInvalid(phoneIssues(phone));
  await checkPhoneCode(deps, given);
  await inTransaction(deps, async (em) => {
    await usePhoneCode(deps, em, given);
    const phoneIndex = vault.blindIndex('phone', phone);
    if (await em.count(AccountEntity, { phoneIndex })) throw new AcctError('phone-taken');
    const before = account.phoneCipher ? vault.open('account.phone', id, account.phoneCipher) : '';
    const phoneCipher = vault.seal('account.phone', id, phone);
    // In the order in which a decision takes them.
    await em.nativeUpdate(ApplicationEntity, { account: id, phoneIndex: { $ne: null } }, { phoneIndex });
    await em.nativeUpdate(AccountEntity, { id }, { phoneCipher, phoneIndex });
    await appendIntegrity(deps, em, id, {
      kind: 'phoneChanged',
      actor: id,
      payload: { before: mask('phone', before), after: mask('phone', phone) },
    });
    const text = accountLetters.phoneChanged();
    // To the number that was: who took the account away has the new one.
    if (before) await sendSms(deps, em, { kind: 'phoneChanged', account: id, recipient: before, body: text });
    await tellOfAccount(deps, em, id, { key: '', kind: 'phoneChanged', text, outside: false });
  });
  deps.outboxFilled();
}
