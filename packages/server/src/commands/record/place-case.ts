import { isDecided } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import {
  CaseEntryEntity,
  everyBureau,
  type Application,
  type CaseEntry,
} from '../../entities/application.ts';
import { tallyStanding } from '../../statistics/tally.ts';

/** Stands behind every day that a deadline can have. */
const never = 9e15;

const deciding = [
  'state',
  'kind',
  'changeKind',
  'round',
  'submittedAt',
  'deadlineAt',
  'holderNo',
  'departmentNo',
  'decisionDepartmentNo',
  'decisionAt',
  'decisionBy',
  'claimedBy',
  'unitCode',
] as const satisfies readonly (keyof Application)[];

/** Where a case stands in the queues of the bureaus that may see it. */
export function entriesOf(app: Application): CaseEntry[] {
  const { id, state, kind, changeKind = null, round, submittedAt, deadlineAt, unitCode } = app;
  const decided = isDecided(state);
  if (round === 0 || state === 'draft' || state === 'discarded') return [];
  const bureaus = new Set([everyBureau, app.holderNo, app.departmentNo, app.decisionDepartmentNo]);
  return [...bureaus]
    .filter((no) => no != null)
    .map((bureauNo) => ({
      bureauNo,
      application: id,
      state,
      kind,
      changeKind,
      submittedAt: submittedAt?.getTime() ?? 0,
      deadlineAt: deadlineAt?.getTime() ?? never,
      unitCode,
      reviewer: (decided ? app.decisionBy : app.claimedBy) ?? null,
      decidedAt: (decided && app.decisionAt?.getTime()) || 0,
    }));
}

/** Puts the case anew into those queues, if what was changed decides on that. */
export async function placeCase(
  em: EntityManager,
  app: Application,
  changed: Partial<Application>,
): Promise<void> {
  if (!deciding.some((column) => column in changed)) return;
  const removed = await em.execute<{ bureau_no: number; state: CaseEntry['state'] }[]>(
    'delete from case_entry where application_id = ? returning bureau_no, state',
    [app.id],
  );
  const entries = entriesOf(app);
  if (entries.length > 0) await em.insertMany(CaseEntryEntity, entries);
  const before = removed.map(({ bureau_no: bureauNo, state }) => ({ bureauNo, state }));
  await tallyStanding(em, before, entries);
}
