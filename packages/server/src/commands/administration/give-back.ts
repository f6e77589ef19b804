import { AcctError, transition } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { ApplicationEntity } from '../../entities/application.ts';
import { changeCase } from '../record/change-case.ts';
import { writeEvent } from '../record/write-event.ts';

/** Gives what somebody has in hand back to the queue; their account is held, so that they take nothing meanwhile. */
export async function giveBack(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  office: Account,
): Promise<void> {
  const inHand = { claimedBy: staff.id, state: 'inReview' as const };
  for (const app of await em.find(ApplicationEntity, inHand, { orderBy: { id: 'asc' }, ...hold })) {
    const move = transition(app, 'release', { role: 'system', guards: {} });
    if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
    const free = { state: move.state, claimedBy: null, claimedAt: null, lastReviewer: staff.id };
    if (await changeCase(em, app, free)) await writeEvent(deps, em, app, 'released', office);
  }
}
