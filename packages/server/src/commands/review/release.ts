import { AcctError } from '@acct-forms/core';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { loadCase } from '../../queries/load-case.ts';
import { writeEvent } from '../record/write-event.ts';
import { changeCase } from '../record/change-case.ts';
import { moveOfStaff } from './move-case.ts';

export function release(deps: Deps, { account }: Caller, id: string): Promise<void> {
  return inTransaction(deps, async (em) => {
    const found = await loadCase(em, account, id, hold);
    const { state } = moveOfStaff(deps, found, account, 'release');
    const { claimedBy = null } = found.app;
    const released = await changeCase(em, found.app, {
      state,
      claimedBy: null,
      claimedAt: null,
      lastReviewer: claimedBy,
    });
    if (!released) throw new AcctError('claim-lost');
    await writeEvent(deps, em, found.app, 'released', account);
  });
}
