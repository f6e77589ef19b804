import type { Action, Effect, Guard, Role, Row, State } from './table.ts';
import { workflow } from './table.ts';

/** Where an application stands. */
export interface Standing {
  readonly state: State;
  /** The review level that holds it: 1, or 2 where the profile has two. */
  readonly level: 1 | 2;
}

/** Who acts, and how each guard stands for this actor and this application. A guard not answered is not met. */
export interface Actor {
  readonly role: Role;
  readonly guards: { readonly [G in Guard]?: boolean };
  /** Whether another level decides after this one. */
  readonly hasNextLevel?: boolean;
}

export type Transition =
  | { readonly state: State; readonly level: 1 | 2; readonly effects: readonly Effect[] }
  | { readonly error: 'not-allowed'; readonly failed: 'role' | 'state' | Guard };

function rowFor(action: Action, role: Role): Row | undefined {
  return workflow.find((row) => row.action === action && row.by.includes(role));
}

/**
 * One move, or why it is refused: by role, by state, or by the first guard of the row that does not hold.
 * Approval where another level decides goes back to `submitted` at level 2, with none of approval's other effects.
 */
export function transition(at: Standing, action: Action, actor: Actor): Transition {
  const row = rowFor(action, actor.role);
  if (row === undefined) return { error: 'not-allowed', failed: 'role' };
  if (!row.from.includes(at.state)) return { error: 'not-allowed', failed: 'state' };
  const failed = row.needs.find((guard) => actor.guards[guard] !== true);
  if (failed !== undefined) return { error: 'not-allowed', failed };
  if (action === 'approve' && at.level === 1 && actor.hasNextLevel) {
    return { state: 'submitted', level: 2, effects: ['nextLevel', 'unassign'] };
  }
  return {
    state: row.to,
    level: row.effects.includes('firstLevel') || row.to === 'draft' || row.to === 'returned' ? 1 : at.level,
    effects: row.effects.filter((effect) => effect !== 'nextLevel'),
  };
}

/** An action that the role may take in this state; `blocked` names the guard that stops it now. */
export interface AllowedAction {
  readonly action: Action;
  readonly blocked?: Guard;
}

/** What a screen may offer: every action of the role in this state, a blocked one with its reason. */
export function allowedActions(at: Standing, actor: Actor): AllowedAction[] {
  const seen = new Set<Action>();
  return workflow.flatMap((row) => {
    if (seen.has(row.action) || !row.by.includes(actor.role)) return [];
    seen.add(row.action);
    if (!row.from.includes(at.state)) return [];
    const blocked = row.needs.find((guard) => actor.guards[guard] !== true);
    return [blocked === undefined ? { action: row.action } : { action: row.action, blocked }];
  });
}

/** States in which the applicant may change values and files. */
export const editableStates: readonly State[] = ['draft', 'returned'];

/** Whether an application is still open; a person has at most one. */
export function isOpen(state: State): boolean {
  return state !== 'approved' && state !== 'rejected' && state !== 'discarded';
}

const decidedStates: readonly State[] = ['returned', 'approved', 'rejected'];

/** Whether a decision stands, until the applicant goes on from it. */
export const isDecided = (state: State): boolean => decidedStates.includes(state);
