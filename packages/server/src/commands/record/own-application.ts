import { AcctError, transition, type Action } from '@acct-forms/core';
import type { EntityManager } from '../../db/database.ts';
import type { Lock } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { ApplicationEntity, type Application } from '../../entities/application.ts';
import { applicantActor, issuesOf } from '../../policies/applicant-guards.ts';
import { loadApplication } from '../../queries/load-application.ts';
import { readRecord } from '../../queries/read-record.ts';
import { changeCase } from './change-case.ts';
import { createDraft } from './create-draft.ts';

/**
 * The account's open application, or its last one that was not discarded; its first draft, where there is none yet. Who
 * writes holds it.
 */
export async function ownApplication(
  deps: Deps,
  em: EntityManager,
  account: Account,
  lock?: Lock,
): Promise<Application> {
  return (
    (await em.findOne(ApplicationEntity, { openKey: account.id }, lock)) ??
    (await em.findOne(
      ApplicationEntity,
      { account: account.id, state: { $ne: 'discarded' } },
      { orderBy: { createdAt: 'desc' }, ...lock },
    )) ??
    (await createDraft(deps, em, account))
  );
}

/** Refuses what was made on another revision, and gives the newer view. */
export async function refuseStale(
  deps: Deps,
  em: EntityManager,
  app: Application,
  account: Account,
  revision: number,
): Promise<void> {
  if (revision === app.revision) return;
  throw new AcctError('stale-revision', { current: await readRecord(deps, em, app, account) });
}

/** Writes columns and raises the revision where it still is what was read: of two racing writers one wins. */
export async function advance(
  em: EntityManager,
  app: Application,
  change: Partial<Omit<Application, 'id'>>,
): Promise<void> {
  if (!(await changeCase(em, app, { ...change, revision: app.revision + 1 })))
    throw new AcctError('stale-revision');
}

/** The new standing after a move of the applicant, or the refusal of the workflow table. */
export async function moveOf(
  deps: Deps,
  em: EntityManager,
  app: Application,
  account: Account,
  action: Action,
) {
  const loaded = await loadApplication(deps, em, app, account);
  const move = transition(app, action, applicantActor(deps.form, loaded, issuesOf(deps.form, loaded)));
  if ('error' in move) throw new AcctError(move.error, { failed: move.failed });
  return { loaded, state: move.state, level: move.level };
}
