import { AcctError, transition } from '@acct-forms/core';
import type { Staff } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity, type Account } from '../../entities/account.ts';
import { ApplicationEntity } from '../../entities/application.ts';
import { staffView } from '../../presenters/staff-view.ts';
import { changeCase } from '../record/change-case.ts';
import { writeEvent } from '../record/write-event.ts';
import { writeAccess } from '../review/write-access.ts';
import { heldStaff } from './held-staff.ts';

/** Refuses to lose the last administrator: all who are left are held, so that two cannot disable each other. */
async function requireAnother(em: EntityManager, { id }: Account): Promise<void> {
  const left = await em.find(
    AccountEntity,
    { role: 'administrator', disabled: false },
    { orderBy: { id: 'asc' }, fields: ['id'], ...hold },
  );
  if (!left.some((other) => other.id !== id))
    throw new AcctError('not-allowed', { failed: 'lastAdministrator' });
}

/** Gives what somebody has in hand back to the queue. */
async function giveBack(deps: Deps, em: EntityManager, staff: Account, office: Account): Promise<void> {
  const inHand = { claimedBy: staff.id, state: 'inReview' as const };
  for (const app of await em.find(ApplicationEntity, inHand, { orderBy: { id: 'asc' }, ...hold })) {
    const move = transition(app, 'release', { role: 'system', guards: {} });
    if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
    const free = { state: move.state, claimedBy: null, claimedAt: null, lastReviewer: staff.id };
    if (await changeCase(em, app, free)) await writeEvent(deps, em, app, 'released', office);
  }
}

/** Ends an account of the staff for good; again changes nothing. */
export function disableStaff(deps: Deps, { account: office }: Caller, id: string): Promise<Staff> {
  return inTransaction(deps, async (em) => {
    // Before the row itself: whoever holds all of them holds them in one order.
    const target = await em.findOne(AccountEntity, { id }, { fields: ['id', 'role'] });
    if (target?.role === 'administrator' && target.id !== office.id && office.role === 'administrator')
      await requireAnother(em, target as Account);
    em.clear();
    const staff = await heldStaff(em, office, id);
    if (!staff.disabled) {
      await em.nativeUpdate(AccountEntity, { id }, { disabled: true });
      await em.nativeDelete(SessionEntity, { account: id });
      await giveBack(deps, em, staff, office);
      await writeAccess(deps, em, { kind: 'disableStaff', actor: office.id, caseId: null, detail: id });
    }
    return staffView(deps.profile, { ...staff, disabled: true });
  });
}
