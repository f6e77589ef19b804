import { passwordIssues } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Client, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity } from '../../entities/account.ts';
import { ApplicationEntity } from '../../entities/application.ts';
import { invalidAt, refuseInvalid } from '../../policies/account-rules.ts';
import { tellOfAccount } from '../../notify/tell-applicant.ts';
import { accountLetters } from '../../notify/templates.ts';
import { sendSms } from './send-sms.ts';
import { checkPhoneCode, usePhoneCode } from './use-phone-code.ts';

/**
 * A phone number is given to somebody else one day, so the code alone opens no account that holds a submitted
 * identity: the last characters of its ID number must fit too. Every failure is told as a wrong code.
 */
export async function resetPassword(
  deps: Deps,
  client: Client,
  input: {
    readonly phone: string;
    readonly code: string;
    readonly next: string;
    readonly idNumberTail?: string;
  },
): Promise<void> {
  await deps.limits.loginPrefix.take(client.prefix);
  const { phone, code } = input;
  const given = { purpose: 'reset', phone, code, path: 'code' } as const;
  await checkPhoneCode(deps, given);
  const passwordHash = await deps.hasher.hash(input.next);
  await inTransaction(deps, async (em) => {
    await usePhoneCode(deps, em, given);
    const account = await em.findOne(AccountEntity, {
      phoneIndex: deps.vault.blindIndex('phone', phone),
    });
    if (account === null || account.role !== 'applicant') throw invalidAt('code', 'code-wrong');
    const known = await em.findOne(
      ApplicationEntity,
      { account: account.id, idNumberCipher: { $ne: null } },
      { orderBy: { createdAt: 'desc' } },
    );
    if (known?.idNumberCipher) {
      const idNumber = deps.vault.open('application.id_number', known.id, known.idNumberCipher);
      const tail = input.idNumberTail?.toUpperCase() ?? '';
      if (tail.length < 4 || !idNumber.endsWith(tail)) throw invalidAt('code', 'code-wrong');
    }
    refuseInvalid(passwordIssues(input.next, account.username, 'next'));
    await em.nativeUpdate(AccountEntity, { id: account.id }, { passwordHash });
    await em.nativeDelete(SessionEntity, { account: account.id });
    const text = accountLetters.passwordReset(account.username);
    const kind = 'passwordReset';
    await sendSms(deps, em, { kind, account: account.id, recipient: input.phone, body: text });
    await tellOfAccount(deps, em, account.id, { key: '', kind, text, outside: false });
  });
  deps.outboxFilled();
  await deps.limits.loginPrefix.giveBack(client.prefix);
}
