import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Application } from '../../entities/application.ts';
import { UnitEntity } from '../../entities/unit.ts';
import { readRound } from '../../queries/load-application.ts';
import { indexUnit } from '../record/index-unit.ts';
import { unitColumns } from '../record/register-pending.ts';

/** Approval confirms a pending unit with the values that were approved. */
export async function confirmUnit(deps: Deps, em: EntityManager, app: Application): Promise<void> {
  const round = await readRound(deps, em, app.id, app.round);
  const unit = unitColumns(round?.data['employer'] ?? {});
  if (unit.code === '') return;
  const pending = await em.findOne(
    UnitEntity,
    { code: unit.code, state: 'pending' },
    { fields: ['id'], ...hold },
  );
  if (pending === null) return;
  await em.nativeUpdate(UnitEntity, { id: pending.id }, { ...unit, state: 'confirmed' });
  await indexUnit(em, pending.id, unit.name);
}
