import { randomBytes } from 'node:crypto';
import {
  AcctError,
  blocks,
  editableStates,
  slotsOf,
  snapshotOf,
  referenceNumber,
  shanghaiDay,
  endOfWorkingDay,
} from '@acct-forms/core';
import type { RecordView } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import { once } from '../../db/once.ts';
import { hold } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { IdentityClaimEntity, PersonRecordEntity, type Application } from '../../entities/application.ts';
import { EventEntity } from '../../entities/review.ts';
import { issuesOf } from '../../policies/applicant-guards.ts';
import { departmentView } from '../../presenters/department.ts';
import { loadApplication, type Loaded, type Round } from '../../queries/load-application.ts';
import { readRecord } from '../../queries/read-record.ts';
import { numbered } from '../../queries/reversed-reference.ts';
import { appendIntegrity } from './append-integrity.ts';
import { freezeRound } from './freeze-round.ts';
import { indexCase } from './index-case.ts';
import { advance, moveOf, ownApplication, refuseStale } from './own-application.ts';
import { registerPending } from './register-pending.ts';
import { writeEvent } from './write-event.ts';

/** What is submitted: shown fields and asked files only. */
function roundOf(deps: Deps, { data, context, materials }: Loaded): Round {
  const snapshot = snapshotOf(deps.form, data, context);
  const asked = new Set(slotsOf(deps.form, snapshot, context).map(({ path }) => path));
  return {
    data: snapshot,
    materials: Object.fromEntries(Object.entries(materials).filter(([slot]) => asked.has(slot))),
  };
}

/** One account for each identity number. */
async function claimIdentity(
  deps: Deps,
  em: EntityManager,
  account: string,
  round: Round,
  departmentNo: number,
) {
  const idIndex = deps.vault.blindIndex('idNumber', String(round.data['basic']?.['idNumber']));
  const held = await em.findOne(IdentityClaimEntity, { idIndex }, hold);
  if (held !== null && held.account !== account) {
    const record = await em.findOne(PersonRecordEntity, { account: held.account });
    const department = departmentView(deps.profile, record?.departmentNo ?? held.departmentNo);
    throw new AcctError('identity-taken', { department });
  }
  if (held === null) await em.insert(IdentityClaimEntity, { idIndex, account, departmentNo });
  else await em.nativeUpdate(IdentityClaimEntity, { idIndex }, { departmentNo });
}

/** A round ends with a decision: what is withdrawn and submitted again is the same round. */
async function roundFor(em: EntityManager, { id, round }: Application): Promise<number> {
  const last = await em.findOne(
    EventEntity,
    { application: id, kind: { $in: ['submitted', 'withdrawn'] } },
    { orderBy: { id: 'desc' } },
  );
  return last?.kind === 'withdrawn' ? round : round + 1;
}

/** Submits the draft once for a key: round, routing, archive entry and answer stand or fall together. */
export async function submit(
  deps: Deps,
  { account }: Caller,
  { revision, key }: { readonly revision: number; readonly key: string },
): Promise<RecordView> {
  return once(deps, { scope: `submit ${account.id}`, key, body: { revision } }, async (em) => {
    const app = await ownApplication(deps, em, account, hold);
    if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
    await refuseStale(deps, em, app, account, revision);
    const issues = issuesOf(deps.form, await loadApplication(deps, em, app, account));
    if (blocks(issues)) throw new AcctError('invalid', { issues });
    const { loaded, state, level } = await moveOf(deps, em, app, account, 'submit');
    const round = roundOf(deps, loaded);
    const derivedNo = Number(round.data['employer']?.['department']);
    const moved = derivedNo !== app.derivedNo;
    const departmentNo = moved ? derivedNo : (app.departmentNo ?? derivedNo);
    await claimIdentity(deps, em, account.id, round, departmentNo);
    const now = deps.now();
    await advance(em, app, {
      state,
      level,
      round: await roundFor(em, app),
      derivedNo,
      departmentNo,
      holderNo: departmentNo,
      ...numbered(
        app.referenceNumber ?? referenceNumber(shanghaiDay(now).slice(0, 4), departmentNo, randomBytes(6)),
      ),
      submittedAt: now,
      deadlineAt: endOfWorkingDay(now, deps.profile.reviewDays, deps.config.holidays),
      claimedBy: null,
      levelOneBy: null,
      // A bureau that decided an earlier round keeps no view of a case that left it.
      ...(moved
        ? {
            decisionAction: null,
            decisionAt: null,
            decisionBy: null,
            decisionReasonCipher: null,
            decisionDepartmentNo: null,
          }
        : {}),
      ...(await indexCase(deps, em, app, round)),
    });
    await freezeRound(deps, em, app, round);
    await registerPending(deps, em, round);
    await writeEvent(deps, em, app, 'submitted', account, { departmentNo });
    const payload = { applicationId: app.id, round: app.round, referenceNumber: app.referenceNumber ?? '' };
    await appendIntegrity(deps, em, account.id, {
      kind: 'submitted',
      actor: account.id,
      payload,
      bureauNo: departmentNo,
    });
    return readRecord(deps, em, app, account);
  });
}
