import { AcctError } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { UnitEntity, type UnitRow } from '../../entities/unit.ts';
import { reachesRegion, requireOffice } from '../../policies/administration.ts';

/** A unit within the reach of an office, held; `not-found` for every other. */
export async function heldUnit(deps: Deps, em: EntityManager, office: Account, id: string): Promise<UnitRow> {
  requireOffice(office, 'supervisor');
  const unit = await em.findOne(UnitEntity, { id, state: { $ne: 'merged' } }, hold);
  if (unit === null || !reachesRegion(deps.profile, office, unit.region)) throw new AcctError('not-found');
  return unit;
}
