import { AcctError } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { OutboxEntity } from '../../entities/review.ts';
import { writeAccess } from '../review/write-access.ts';

/** Makes a message that did not arrive due now. */
export async function retryDelivery(deps: Deps, { account }: Caller, id: string): Promise<void> {
  await inTransaction(deps, async (em) => {
    const waiting = { id, deliveredAt: null };
    if ((await em.nativeUpdate(OutboxEntity, waiting, { nextAt: deps.now() })) === 0)
      throw new AcctError('not-found');
    await writeAccess(deps, em, { kind: 'retryDelivery', actor: account.id, caseId: null, detail: id });
  });
  deps.outboxFilled();
}
