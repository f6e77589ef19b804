import { AcctError } from '@acct-forms/core';
import type { CaseView } from '@acct-forms/adapter';
import { hold, inTransaction, share } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { AccountEntity } from '../../entities/account.ts';
import { staffActor } from '../../policies/case-scope.ts';
import { loadCase } from '../../queries/load-case.ts';
import { readCase } from '../../queries/read-case.ts';
import { changeCase } from '../record/change-case.ts';

/** A supervisor gives a case in review to another member of the bureau, to whom it is not their own. */
export function reassign(deps: Deps, { account }: Caller, id: string, staffId: string): Promise<CaseView> {
  return inTransaction(deps, async (em) => {
    const found = await loadCase(em, account, id, hold);
    const { app } = found;
    if (account.role !== 'supervisor') throw new AcctError('not-allowed', { failed: 'role' });
    if (app.holderNo !== account.bureauNo) throw new AcctError('not-allowed', { failed: 'sameBureau' });
    if (app.state !== 'inReview') throw new AcctError('not-allowed', { failed: 'state' });
    const other = await em.findOne(
      AccountEntity,
      { id: staffId, disabled: false, bureauNo: account.bureauNo ?? -1 },
      share,
    );
    if (other === null || (other.role !== 'reviewer' && other.role !== 'supervisor'))
      throw new AcctError('not-found');
    const { guards } = staffActor(deps.profile, found, other);
    for (const guard of ['notOwnCase', 'otherLevelPerson'] as const) {
      if (guards[guard] !== true) throw new AcctError('not-allowed', { failed: guard });
    }
    const change = { claimedBy: staffId, claimedAt: deps.now(), lastReviewer: app.claimedBy ?? null };
    if (!(await changeCase(em, app, change))) throw new AcctError('claim-lost');
    return readCase(deps, em, account, id);
  });
}
