import { isOpen } from '@acct-forms/core';
import type { EventView, RecordView } from '@acct-forms/adapter';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { readRecord } from '../../queries/read-record.ts';
import { advance, moveOf, ownApplication, refuseStale } from './own-application.ts';
import { releaseIdentity } from './release-identity.ts';
import { writeEvent } from './write-event.ts';

const kinds = {
  withdraw: 'withdrawn',
  discard: 'discarded',
  restart: 'restarted',
} as const satisfies Record<string, EventView['kind']>;

/** Withdraws, discards or restarts the applicant's application. */
export async function moveRecord(
  deps: Deps,
  { account }: Caller,
  action: keyof typeof kinds,
  revision: number,
): Promise<RecordView> {
  return inTransaction(deps, async (em) => {
    const app = await ownApplication(deps, em, account, hold);
    await refuseStale(deps, em, app, account, revision);
    const { state, level } = await moveOf(deps, em, app, account, action);
    const closedAt = state === 'discarded' ? deps.now() : null;
    await advance(em, app, { state, level, closedAt, openKey: isOpen(state) ? account.id : null });
    if (action !== 'restart') await releaseIdentity(deps, em, account.id);
    await writeEvent(deps, em, app, kinds[action], account);
    return readRecord(deps, em, app, account);
  });
}
