import { AcctError, isOpen, type Effect, type Json, type State } from '@acct-forms/core';
import type { CaseView, Decision, EventView } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import { once } from '../../db/once.ts';
import { hold } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { PersonRecordEntity, type Application } from '../../entities/application.ts';
import { FlagEntity } from '../../entities/review.ts';
import { nextBureau, requireClaim } from '../../policies/case-scope.ts';
import { readRound } from '../../queries/load-application.ts';
import { loadCase } from '../../queries/load-case.ts';
import { readCase } from '../../queries/read-case.ts';
import { appendIntegrity } from '../record/append-integrity.ts';
import { advance } from '../record/own-application.ts';
import { markUnneeded, needAgain } from '../record/mark-unneeded.ts';
import { releaseIdentity } from '../record/release-identity.ts';
import { writeEvent } from '../record/write-event.ts';
import { confirmUnit } from './confirm-unit.ts';
import { moveOfStaff } from './move-case.ts';

const kinds = {
  approve: 'approved',
  return: 'returned',
  reject: 'rejected',
  transfer: 'transferred',
  revoke: 'revoked',
} as const satisfies Record<Decision['action'], EventView['kind']>;

type Verdict = Omit<Decision, 'key'>;

/** What a decision writes into the application itself. */
function columnsOf(
  deps: Deps,
  app: Application,
  staff: Account,
  { action, reason, targetBureau }: Verdict,
  move: { readonly state: State; readonly level: 1 | 2; readonly effects: readonly Effect[] },
): Partial<Omit<Application, 'id'>> {
  const now = deps.now();
  const common = {
    state: move.state,
    level: move.level,
    openKey: isOpen(move.state) ? app.account : null,
    lastReviewer: app.claimedBy ?? app.lastReviewer ?? null,
    claimedBy: null,
    claimedAt: null,
    closedAt: move.state === 'rejected' ? now : null,
  };
  const decided = { decisionAt: now, decisionBy: staff.id, decisionDepartmentNo: app.holderNo ?? null };
  if (move.effects.includes('nextLevel')) {
    return { ...common, ...decided, levelOneBy: staff.id, holderNo: nextBureau(deps.profile, app) ?? null };
  }
  if (action === 'transfer') {
    const gone = {
      decisionAction: null,
      decisionAt: null,
      decisionBy: null,
      decisionReasonCipher: null,
      decisionDepartmentNo: null,
    };
    return { ...common, ...gone, departmentNo: targetBureau ?? null, holderNo: targetBureau ?? null };
  }
  const decisionReasonCipher =
    reason === undefined ? null : deps.vault.seal('application.decision_reason', app.id, reason);
  return { ...common, ...decided, decisionAction: action, decisionReasonCipher };
}

async function carryOut(
  deps: Deps,
  em: EntityManager,
  app: Application,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.includes('publishFlags')) {
    await em.nativeUpdate(FlagEntity, { application: app.id }, { published: true });
  }
  if (effects.includes('takeIntoForce')) {
    const { account, id, round, departmentNo } = app;
    const record = { account, application: id, round, departmentNo: departmentNo ?? 0, suspended: false };
    await em.upsert(PersonRecordEntity, { ...record, at: deps.now() });
    await markUnneeded(deps, em, app);
  }
  if (effects.includes('confirmUnit')) await confirmUnit(deps, em, app);
  if (effects.includes('suspendRecord')) {
    await em.nativeUpdate(PersonRecordEntity, { account: app.account }, { suspended: true });
    await needAgain(em, app);
  }
}

/** What an approval puts into force, as the archive keeps it. */
const approvedRound = async (deps: Deps, em: EntityManager, { id, round }: Application): Promise<Json> =>
  ((await readRound(deps, em, id, round)) ?? null) as unknown as Json;

async function decideIn(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  id: string,
  verdict: Verdict,
): Promise<CaseView> {
  const { action, reason, revision } = verdict;
  const found = await loadCase(em, staff, id, hold);
  const { app } = found;
  const roles = action === 'revoke' ? ['administrator'] : ['reviewer', 'supervisor'];
  if (!roles.includes(staff.role)) throw new AcctError('not-allowed', { failed: 'role' });
  if (action !== 'revoke' && !(action === 'transfer' && app.state === 'submitted')) requireClaim(app, staff);
  if (revision !== app.revision) {
    throw new AcctError('stale-revision', { current: await readCase(deps, em, staff, id) });
  }
  if (action === 'revoke' && !found.isRecord) throw new AcctError('not-allowed', { failed: 'state' });
  const move = moveOfStaff(deps, found, staff, action, verdict);
  const decidedBy = app.holderNo;
  await advance(em, app, columnsOf(deps, app, staff, verdict, move));
  await carryOut(deps, em, app, move.effects);
  const ended = action === 'reject' || move.effects.includes('takeIntoForce');
  if (ended) await releaseIdentity(deps, em, app.account);
  const kind = move.effects.includes('nextLevel') ? 'passedLevel' : kinds[action];
  const departmentNo = action === 'transfer' ? app.departmentNo : decidedBy;
  await writeEvent(deps, em, app, kind, staff, { departmentNo, reason });
  const payload = {
    applicationId: id,
    referenceNumber: app.referenceNumber ?? '',
    round: app.round,
    departmentNo: departmentNo ?? 0,
    reason: reason ?? '',
    ...(move.effects.includes('takeIntoForce') ? { approved: await approvedRound(deps, em, app) } : {}),
  };
  await appendIntegrity(deps, em, app.account, {
    kind,
    actor: staff.id,
    payload,
    bureauNo: departmentNo,
  });
  // A case that was passed on may be another bureau's now; its decider still sees how it ended.
  return readCase(deps, em, action === 'transfer' ? { ...staff, bureauNo: app.holderNo ?? null } : staff, id);
}

/** One decision for a key, refused in this order: role, claim, revision, then the other guards of the table. */
export async function decide(
  deps: Deps,
  { account }: Caller,
  id: string,
  { key, ...verdict }: Decision,
): Promise<CaseView> {
  const keyed = { scope: `decide ${account.id}`, key, body: { id, ...verdict } };
  const view = await once(deps, keyed, (em) => decideIn(deps, em, account, id, verdict));
  deps.outboxFilled();
  return view;
}
