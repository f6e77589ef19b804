import { AcctError } from '@acct-forms/core';
import type { RecordView } from '@acct-forms/adapter';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { FlagEntity } from '../../entities/review.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { readRecord } from '../../queries/read-record.ts';
import { advance, ownApplication, refuseStale } from './own-application.ts';

export async function answerFlag(
  deps: Deps,
  { account }: Caller,
  flagId: string,
  { reply, revision }: { readonly reply: string; readonly revision: number },
): Promise<RecordView> {
  return inTransaction(deps, async (em) => {
    const app = await ownApplication(deps, em, account, hold);
    const flag = await em.findOne(FlagEntity, { id: flagId, application: app.id, published: true });
    if (flag === null) throw new AcctError('not-found');
    if (app.state !== 'returned' || flag.state === 'resolved')
      throw new AcctError('not-allowed', { failed: 'state' });
    await refuseStale(deps, em, app, account, revision);
    if (reply.trim() === '') throw invalidAt('reply', 'required');
    flag.replyCipher = deps.vault.seal('flag.reply', flag.id, reply.trim());
    flag.state = 'answered';
    await em.flush();
    await advance(em, app, {});
    return readRecord(deps, em, app, account);
  });
}
