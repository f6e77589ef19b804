import { randomBytes } from 'node:crypto';
import { referenceNumber, sameJson, shanghaiDay, withEmail, type Json } from '@acct-forms/core';
import type { RecordView } from '@acct-forms/adapter';
import { once } from '../../db/once.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Caller, Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { PersonRecordEntity, type Application } from '../../entities/application.ts';
import { invalidAt, refuseInvalid } from '../../policies/account-rules.ts';
import { formContext, loadApplication } from '../../queries/load-application.ts';
import { readRecord } from '../../queries/read-record.ts';
import { numbered } from '../../queries/reversed-reference.ts';
import { appendIntegrity } from './append-integrity.ts';
import { createChange, requireRecord } from './create-change.ts';
import { freezeRound } from './freeze-round.ts';
import { indexCase } from './index-case.ts';
import { advance, ownApplication } from './own-application.ts';
import { writeEvent } from './write-event.ts';

/** A change that nobody reviews takes the place of the record as it is made. */
async function takeIntoForce(deps: Deps, em: EntityManager, app: Application, account: Account, no: number) {
  em.clear();
  const loaded = await loadApplication(deps, em, app, account);
  const now = deps.now();
  await advance(em, app, {
    round: 1,
    departmentNo: no,
    holderNo: no,
    derivedNo: Number(loaded.data['employer']?.['department']) || no,
    ...numbered(referenceNumber(shanghaiDay(now).slice(0, 4), no, randomBytes(6))),
    submittedAt: now,
    deadlineAt: now,
    decisionAction: 'approve',
    decisionAt: now,
    decisionDepartmentNo: no,
    ...(await indexCase(deps, em, app, loaded)),
  });
  await freezeRound(deps, em, app, { data: loaded.data, materials: loaded.materials });
  const record = { account: account.id, application: app.id, round: 1, departmentNo: no, suspended: false };
  await em.upsert(PersonRecordEntity, { ...record, at: now });
  await writeEvent(deps, em, app, 'changed', account);
  const approved = { data: loaded.data, materials: loaded.materials } as unknown as Json;
  const { id: applicationId, referenceNumber: number } = app;
  const payload = {
    applicationId,
    referenceNumber: number ?? '',
    round: 1,
    departmentNo: no,
    reason: '',
    approved,
  };
  await appendIntegrity(deps, em, account.id, {
    kind: 'changed',
    actor: account.id,
    payload,
    bureauNo: no,
  });
}

async function change(deps: Deps, em: EntityManager, account: Account, email: string | null) {
  const kind = deps.form.changes.find(({ sections }) => sections.length === 0);
  if (kind === undefined) throw invalidAt('kind', 'unknown-kind');
  const record = await requireRecord(deps, em, account);
  const { data, issues } = withEmail(
    deps.form,
    record.base.data,
    email,
    await formContext(deps, em, account),
  );
  refuseInvalid(issues);
  if (!sameJson(data['basic']?.['email'], record.base.data['basic']?.['email'])) {
    const columns = { changeKind: kind.key, state: 'approved', openKey: null } as const;
    const app = await createChange(deps, em, account, record, columns, data);
    await takeIntoForce(deps, em, app, account, record.departmentNo);
  }
  em.clear();
  return readRecord(deps, em, await ownApplication(deps, em, account), account);
}

/** Another e-mail address on record, or none, once for a key. */
export const changeEmail = (
  deps: Deps,
  { account }: Caller,
  email: string | null,
  key: string,
): Promise<RecordView> =>
  once(deps, { scope: `changeEmail ${account.id}`, key, body: { email } }, (em) =>
    change(deps, em, account, email),
  );
