import { AcctError, editableStates } from '@acct-forms/core';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { MaterialEntity } from '../../entities/application.ts';
import { requireOpened } from '../../policies/change-scope.ts';
import { answerChangedFlags } from '../record/answer-changed-flags.ts';
import { ownApplication } from '../record/own-application.ts';

/** Empties the slot; the file of an earlier round stays with it. */
export async function removeMaterial(deps: Deps, { account }: Caller, id: string): Promise<void> {
  await inTransaction(deps, async (em) => {
    const app = await ownApplication(deps, em, account, hold);
    const held = await em.findOne(MaterialEntity, { id, application: app.id });
    if (held === null) throw new AcctError('not-found');
    if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
    requireOpened(deps.form, app, 'slots', held.slot);
    if (!held.slotKey) throw new AcctError('not-found');
    if (held.frozen) await em.nativeUpdate(MaterialEntity, { id }, { slotKey: null });
    else await em.nativeDelete(MaterialEntity, { id });
    em.clear();
    await answerChangedFlags(deps, em, app, account);
  });
}
