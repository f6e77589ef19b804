import { AcctError } from '@acct-forms/core';
import type { UnitMerge } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { UnitEntity, UnitNameTokenEntity } from '../../entities/unit.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { unitDetail } from '../../presenters/unit-view.ts';
import { countUnit } from '../../queries/unit-evidence.ts';
import { writeAccess } from '../review/write-access.ts';
import { heldUnit } from './held-unit.ts';
import { settleUnit } from './settle-units.ts';

/**
 * Merges a unit into another one: its code leads there from then on. Its applications follow some hundred at a time;
 * until the last has, the queue finds and names them by the unit that stays all the same.
 */
export async function mergeUnits(
  deps: Deps,
  { account }: Caller,
  id: string,
  into: string,
): Promise<UnitMerge> {
  if (id === into) throw invalidAt('into', 'same-unit');
  const merge = await inTransaction(deps, async (em) => {
    // In one order, so that two merges of a pair do not wait for each other.
    const [first, second] = [id, into].sort() as [string, string];
    const held = new Map([
      [first, await heldUnit(deps, em, account, first)],
      [second, await heldUnit(deps, em, account, second)],
    ]);
    const stays = held.get(into);
    const gone = held.get(id);
    if (stays === undefined || gone === undefined) throw new AcctError('not-found');
    const moved = await countUnit(em, gone);
    const unsettledSince = deps.now();
    await em.nativeUpdate(UnitEntity, { id }, { state: 'merged', mergedInto: into, unsettledSince });
    await em.nativeUpdate(UnitEntity, { mergedInto: id }, { mergedInto: into, unsettledSince });
    await em.nativeDelete(UnitNameTokenEntity, { unit: id });
    const detail = `${id} ${into}`;
    await writeAccess(deps, em, { kind: 'mergeUnit', actor: account.id, caseId: null, detail });
    return { unit: unitDetail(stays), moved };
  });
  await settleUnit(deps, id);
  return merge;
}
