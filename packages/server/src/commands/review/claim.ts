import { AcctError, isAcctError } from '@acct-forms/core';
import type { CaseFilter, CaseView } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import { hold, holdFree, inTransaction, share, type Lock } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity, type Account } from '../../entities/account.ts';
import { loadCase } from '../../queries/load-case.ts';
import { namesOf, readCase } from '../../queries/read-case.ts';
import { readPlaces, streamsOf } from '../../queries/queue-streams.ts';
import { changeCase } from '../record/change-case.ts';
import { writeEvent } from '../record/write-event.ts';
import { moveOfStaff } from './move-case.ts';
import { writeAccess } from './write-access.ts';

/** Whoever ends or moves an account waits until what its holder is taking is theirs, and then gives it back. */
async function requireActive(em: EntityManager, { id, bureauNo, role }: Account): Promise<void> {
  const same = { id, disabled: false, bureauNo: bureauNo ?? null, role };
  if ((await em.findOne(AccountEntity, same, { fields: ['id'], ...share })) === null)
    throw new AcctError('unauthenticated');
}

async function take(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  id: string,
  lock: Lock,
): Promise<CaseView> {
  await requireActive(em, staff);
  const found = await loadCase(em, staff, id, lock);
  const { app } = found;
  if (app.state === 'inReview' && app.claimedBy !== staff.id) {
    const names = await namesOf(em, [app.claimedBy]);
    throw new AcctError('already-claimed', {
      current: { id: app.claimedBy, name: names.get(app.claimedBy ?? '') },
    });
  }
  if (app.state !== 'inReview') {
    const { state } = moveOfStaff(deps, found, staff, 'claim');
    const taken = await changeCase(em, app, { state, claimedBy: staff.id, claimedAt: deps.now() });
    if (!taken) throw new AcctError('already-claimed');
    await writeEvent(deps, em, app, 'claimed', staff);
  }
  await writeAccess(deps, em, { kind: 'open', actor: staff.id, caseId: id });
  return readCase(deps, em, staff, id);
}

/** Takes a case into one's hands; of two at once one gets it. */
export function claim(deps: Deps, { account }: Caller, id: string): Promise<CaseView> {
  return inTransaction(deps, (em) => take(deps, em, account, id, hold));
}

/**
 * Takes the oldest free case of the filter; one's own and those decided by oneself at level 1 are passed over, and so is
 * one that somebody is taking: nobody waits for another's.
 */
export async function claimNext(deps: Deps, caller: Caller, filter: CaseFilter): Promise<CaseView | null> {
  const em = deps.orm.em.fork();
  const free = { ...filter, states: ['submitted'] as const };
  if (filter.states?.includes('submitted') === false) return null;
  const streams = await streamsOf(deps, em, caller.account, free, 'oldest');
  let places = await readPlaces(em, streams, undefined, some);
  while (places.length > 0) {
    for (const { id } of places) {
      try {
        return await inTransaction(deps, (tx) => take(deps, tx, caller.account, id, holdFree));
      } catch (error) {
        if (!isAcctError(error) || error.detail.failed === 'role') throw error;
      }
    }
    places = await readPlaces(em, streams, places.at(-1), some);
  }
  return null;
}

/** So many are read at a time; most of the time the first is free. */
const some = 20;
