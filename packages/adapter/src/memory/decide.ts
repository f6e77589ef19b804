import { AcctError } from '@acct-forms/core';
import type { Decision } from '../backend-adapter.ts';
import type { EventView } from '../views.ts';
import { moveAsStaff, requireClaim, staffActor } from './case-access.ts';
import { caseView } from './case-view.ts';
import { departmentView, holdingBureau } from './departments.ts';
import { record } from './events.ts';
import { instant, type Account, type Application, type Store } from './store.ts';
import { confirmUnit } from './units.ts';

const kinds = {
  approve: 'approved',
  return: 'returned',
  reject: 'rejected',
  transfer: 'transferred',
  revoke: 'revoked',
} as const satisfies Record<Decision['action'], EventView['kind']>;

/** One decision. Refused in this order: role, claim, state, revision, then the other guards of the workflow table. */
export function decide(store: Store, app: Application, staff: Account, decision: Omit<Decision, 'key'>) {
  const { action, revision, reason } = decision;
  const allowed = action === 'revoke' ? ['administrator'] : ['reviewer', 'supervisor'];
  if (!allowed.includes(staff.role)) throw new AcctError('not-allowed', { failed: 'role' });
  const unclaimed = action === 'revoke' || (action === 'transfer' && app.state === 'submitted');
  if (!unclaimed) requireClaim(app, staff);
  if (revision !== app.revision)
    throw new AcctError('stale-revision', { current: caseView(store, app, staff) });

  const inForce = store.accounts.get(app.accountId)?.record?.applicationId;
  // Only the approval that is in force can be revoked.
  if (action === 'revoke' && inForce !== app.id) throw new AcctError('not-allowed', { failed: 'state' });

  const bureau = holdingBureau(store.profile, app);
  const effects = moveAsStaff(store, app, staff, action, decision);
  app.revision += 1;
  if (app.reviewer !== undefined) app.lastReviewer = app.reviewer;
  delete app.reviewer;
  if (bureau !== undefined && action !== 'transfer') app.decidedBy = [...app.decidedBy, bureau];

  if (effects.includes('nextLevel')) {
    app.levelOneDecider = staff.id;
    return record(store, app, 'passedLevel', staff, { bureau, reason });
  }
  if (effects.includes('publishFlags')) publishFlags(app);
  if (effects.includes('takeIntoForce')) takeIntoForce(store, app);
  if (effects.includes('suspendRecord')) suspend(store, app);
  if (effects.includes('moveBureau')) {
    app.bureau = decision.targetBureau ?? app.bureau ?? 0;
    app.decidedBy = [];
  } else if (action !== 'transfer') {
    app.decider = staff.id;
    app.decision = {
      action,
      at: instant(store),
      department: departmentView(store.profile, bureau ?? 0),
      ...(reason === undefined ? {} : { reason }),
    };
  }
  record(store, app, kinds[action], staff, { bureau: action === 'transfer' ? app.bureau : bureau, reason });
}

function publishFlags(app: Application): void {
  for (const flag of app.flags) flag.published = true;
}

function takeIntoForce(store: Store, app: Application): void {
  const round = app.rounds.at(-1);
  if (round === undefined) return;
  const person = store.accounts.get(app.accountId);
  if (person) person.record = { ...round, suspended: false, applicationId: app.id };
  confirmUnit(store, round.data);
}

function suspend(store: Store, app: Application): void {
  const person = store.accounts.get(app.accountId);
  if (person?.record) person.record = { ...person.record, suspended: true };
}

/** Whether the person may write to the case: they hold it, and it is not their own. */
export function requireHolding(store: Store, app: Application, staff: Account): void {
  const { guards } = staffActor(store, app, staff);
  if (staff.role !== 'reviewer' && staff.role !== 'supervisor')
    throw new AcctError('not-allowed', { failed: 'role' });
  requireClaim(app, staff);
  if (guards.notOwnCase !== true) throw new AcctError('not-allowed', { failed: 'notOwnCase' });
}
