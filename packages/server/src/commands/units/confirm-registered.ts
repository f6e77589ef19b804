import type { UnitDetail } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { UnitEntity } from '../../entities/unit.ts';
import { unitDetail } from '../../presenters/unit-view.ts';
import { writeAccess } from '../review/write-access.ts';
import { heldUnit } from './held-unit.ts';

/** Confirms a unit as it stands; again changes nothing. */
export function confirmRegistered(deps: Deps, { account }: Caller, id: string): Promise<UnitDetail> {
  return inTransaction(deps, async (em) => {
    const unit = await heldUnit(deps, em, account, id);
    if (unit.state === 'pending') {
      await em.nativeUpdate(UnitEntity, { id }, { state: 'confirmed' });
      await writeAccess(deps, em, { kind: 'confirmUnit', actor: account.id, caseId: null, detail: id });
    }
    return unitDetail({ ...unit, state: 'confirmed' });
  });
}
