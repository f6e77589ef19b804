import { AcctError, transition, type Action } from '@acct-forms/core';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { staffActor, type DecisionInput } from '../../policies/case-scope.ts';
import type { Case } from '../../queries/load-case.ts';

/** The new standing after a move of the staff, or the refusal of the workflow table. */
export function moveOfStaff(deps: Deps, found: Case, staff: Account, action: Action, input?: DecisionInput) {
  const move = transition(found.app, action, staffActor(deps.profile, found, staff, input));
  if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
  return move;
}
