import { AcctError, transition, type Action } from '@acct-forms/core';
import type { EntityManager } from '../../db/open-orm.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { ApplicationEntity, type Application } from '../../entities/application.ts';
import { staffActor, type DecisionInput } from '../../policies/case-scope.ts';
import type { Case } from '../../queries/load-case.ts';
import { placeCase } from '../record/place-case.ts';

/** The new standing after a move of the staff, or the refusal of the workflow table. */
export function moveOfStaff(deps: Deps, found: Case, staff: Account, action: Action, input?: DecisionInput) {
  const move = transition(found.app, action, staffActor(deps.profile, found, staff, input));
  if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
  return move;
}

/** Writes columns where state and claim still are what was read; false when somebody was faster. */
export async function changeCase(
  em: EntityManager,
  app: Application,
  change: Partial<Omit<Application, 'id'>>,
) {
  const { id, state, revision, claimedBy = null } = app;
  const written = await em.nativeUpdate(ApplicationEntity, { id, state, revision, claimedBy }, change);
  if (written !== 1) return false;
  Object.assign(app, change);
  await placeCase(em, app, change);
  return true;
}
