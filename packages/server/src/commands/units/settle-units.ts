import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { ApplicationEntity, CaseEntryEntity } from '../../entities/application.ts';
import { UnitEntity } from '../../entities/unit.ts';

const chunk = 500;
/** A submission that was under way when its unit was merged has ended by then. */
const settledAfter = 3_600_000;

/** Moves some of the applications of a unit that is gone to the one that stays; false when there are no more. */
function settleSome(deps: Deps, id: string): Promise<boolean> {
  return inTransaction(deps, async (em) => {
    const gone = await em.findOne(UnitEntity, { id });
    const stays = gone?.mergedInto ? await em.findOne(UnitEntity, { id: gone.mergedInto }) : null;
    if (gone === null || stays === null) return false;
    const some = { fields: ['id'], orderBy: { id: 'asc' }, limit: chunk } as const;
    const byCode = await em.find(ApplicationEntity, { unitCode: gone.code }, some);
    const rows = byCode.length > 0 ? byCode : await em.find(ApplicationEntity, { unit: id }, some);
    if (rows.length === 0) {
      if (deps.now().getTime() - (gone.unsettledSince?.getTime() ?? 0) > settledAfter)
        await em.nativeUpdate(UnitEntity, { id }, { unsettledSince: null });
      return false;
    }
    const ids = rows.map((row) => row.id);
    const now = { unit: stays.id, unitCode: stays.code, unitName: stays.name };
    await em.nativeUpdate(ApplicationEntity, { id: { $in: ids } }, now);
    await em.nativeUpdate(CaseEntryEntity, { application: { $in: ids } }, { unitCode: stays.code });
    return rows.length === chunk;
  });
}

/** Moves the applications of a unit that is gone, at most so many times some hundred. */
export async function settleUnit(deps: Deps, id: string, most = 4): Promise<void> {
  for (let times = 0; times < most; times += 1) if (!(await settleSome(deps, id))) return;
}

/** Goes on with every unit that is gone and may have applications left. */
export async function settleUnits(deps: Deps): Promise<void> {
  const gone = await deps.orm.em
    .fork()
    .find(UnitEntity, { unsettledSince: { $ne: null } }, { fields: ['id'], limit: 1000 });
  for (const { id } of gone) await settleUnit(deps, id, 1000);
}
