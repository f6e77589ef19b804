import { AcctError } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { OutboxEntity } from '../../entities/review.ts';
import { writeAccess } from '../review/write-access.ts';

/** Makes a message that did not arrive due now, and its attempts start anew; one that was given up too. */
export async function retryDelivery(deps: Deps, { account }: Caller, id: string): Promise<void> {
  await inTransaction(deps, async (em) => {
    const waiting = { id, deliveredAt: null };
    if (
      (await em.nativeUpdate(OutboxEntity, waiting, {
        nextAt: deps.now(),
        attempts: 0,
        givenUpAt: null,
      })) === 0
    )
      throw new AcctError('not-found');
    await writeAccess(deps, em, { kind: 'retryDelivery', actor: account.id, caseId: null, detail: id });
  });
  deps.outboxFilled();
}
