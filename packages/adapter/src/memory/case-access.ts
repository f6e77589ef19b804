import { AcctError, isOpen, transition, type Action, type Actor, type Role } from '@acct-forms/core';
import { applicationsOf } from './changes.ts';
import { holdingBureau, nextBureau } from './departments.ts';
import { requireAccount } from './sessions.ts';
import type { Account, Application, Client, Store } from './store.ts';

export const staffRoles: readonly Role[] = ['reviewer', 'supervisor', 'administrator', 'auditor'];

export const requireStaff = (client: Client) => requireAccount(client, staffRoles);

/** What a bureau may see: submitted, and held or last decided by it; also what is in force without review. */
export function isVisible(store: Store, app: Application, staff: Account): boolean {
  if (app.submittedAt === undefined || app.state === 'draft' || app.state === 'discarded') return false;
  return staff.role === 'administrator' || staff.role === 'auditor' || isOf(store, app, staff.bureau ?? -1);
}

/** Whether the bureau holds the case or decided it. */
export function isOf(store: Store, app: Application, bureau: number): boolean {
  return holdingBureau(store.profile, app) === bureau || app.decidedBy.includes(bureau);
}

/** The case, or `not-found` for what does not exist and for what is another bureau's alike. */
export function caseOf(store: Store, staff: Account, id: string): Application {
  const app = store.applications.get(id);
  if (app === undefined || !isVisible(store, app, staff)) throw new AcctError('not-found');
  return app;
}

/** One's own case, by account, ID number or phone. */
function isOwnCase(store: Store, app: Application, staff: Account): boolean {
  const applicant = store.accounts.get(app.accountId);
  return (
    app.accountId === staff.id ||
    applicant?.phone === staff.phone ||
    (staff.idNumber !== undefined && app.rounds.at(-1)?.data['basic']?.['idNumber'] === staff.idNumber)
  );
}

/** One person, by account or ID number. */
const isSamePerson = (one: Account | undefined, other: Account) =>
  one !== undefined &&
  (one.id === other.id || (one.idNumber !== undefined && one.idNumber === other.idNumber));

export function staffActor(
  store: Store,
  app: Application,
  staff: Account,
  input: { readonly reason?: string | undefined; readonly targetBureau?: number | undefined } = {},
): Actor {
  const open = app.flags.filter((flag) => flag.state === 'open');
  const reason = (input.reason ?? '').trim() !== '';
  return {
    role: staff.role,
    hasNextLevel: nextBureau(store.profile, app) !== undefined,
    guards: {
      sameBureau: holdingBureau(store.profile, app) === staff.bureau,
      notOwnCase: !isOwnCase(store, app, staff),
      claimedByActor: app.reviewer === staff.id,
      otherLevelPerson: !isSamePerson(store.accounts.get(app.levelOneDecider ?? ''), staff),
      flagsResolved: app.flags.every((flag) => flag.state === 'resolved'),
      reason,
      reasonOrFlag: reason || open.length > 0,
      target:
        input.targetBureau !== undefined &&
        input.targetBureau !== app.bureau &&
        store.profile.departments.some((item) => item.no === input.targetBureau),
      noOpenApplication: !applicationsOf(store, { id: app.accountId }).some((other) => isOpen(other.state)),
    },
  };
}

/** Carries out one move of the staff, or refuses it as the workflow table says. */
export function moveAsStaff(
  store: Store,
  app: Application,
  staff: Account,
  action: Action,
  input?: { readonly reason?: string | undefined; readonly targetBureau?: number | undefined },
) {
  const move = transition(app, action, staffActor(store, app, staff, input));
  if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
  app.state = move.state;
  app.level = move.level;
  return move.effects;
}

/** Refuses who does not hold the case: `claim-lost` when somebody else does, or when it was taken away. */
export function requireClaim(app: Application, staff: Account): void {
  if (app.state === 'inReview' && app.reviewer !== staff.id) throw new AcctError('claim-lost');
  if (app.state === 'submitted' && app.lastReviewer === staff.id) throw new AcctError('claim-lost');
  if (app.state !== 'inReview') throw new AcctError('not-allowed', { failed: 'state' });
}
