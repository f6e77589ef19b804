import { AcctError } from '@acct-forms/core';
import type { CaseView } from '@acct-forms/adapter';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { FlagEntity } from '../../entities/review.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { requireClaim, staffActor } from '../../policies/case-scope.ts';
import { isFlagPath } from '../../policies/flag-paths.ts';
import { loadCase, type Case } from '../../queries/load-case.ts';
import { readCase } from '../../queries/read-case.ts';

/** Whether the person may write to the case: they hold it, and it is not their own. */
function requireHolding(deps: Deps, found: Case, staff: Account): void {
  if (staff.role !== 'reviewer' && staff.role !== 'supervisor')
    throw new AcctError('not-allowed', { failed: 'role' });
  requireClaim(found.app, staff);
  const { guards } = staffActor(deps.profile, found, staff);
  if (guards.notOwnCase !== true) throw new AcctError('not-allowed', { failed: 'notOwnCase' });
}

function held(
  deps: Deps,
  { account }: Caller,
  id: string,
  change: (em: EntityManager, found: Case) => Promise<void>,
) {
  return inTransaction(deps, async (em) => {
    const found = await loadCase(em, account, id, hold);
    requireHolding(deps, found, account);
    await change(em, found);
    return readCase(deps, em, account, id);
  });
}

export interface NewFlag {
  readonly path: string;
  readonly reasonCode?: string;
  readonly text?: string;
  readonly revision: number;
}

/** Flags a path; flagging again takes the place of what stands there untold or answered. */
export function addFlag(deps: Deps, caller: Caller, id: string, input: NewFlag): Promise<CaseView> {
  const { path, reasonCode, revision } = input;
  const { account } = caller;
  return held(deps, caller, id, async (em, { app }) => {
    if (revision !== app.revision) {
      throw new AcctError('stale-revision', { current: await readCase(deps, em, account, id) });
    }
    if (!isFlagPath(deps.form, path)) throw invalidAt('path', 'unknown-path');
    const reason = deps.form.reasons.find(({ code }) => code === reasonCode);
    if (reasonCode !== undefined && reason === undefined) throw invalidAt('reasonCode', 'unknown-reason');
    const words = input.text?.trim() || reason?.text['zh-CN'];
    if (words === undefined) throw invalidAt('text', 'required');
    await em.nativeDelete(FlagEntity, { application: id, path, state: 'open', published: false });
    await em.nativeUpdate(FlagEntity, { application: id, path, state: 'answered' }, { state: 'resolved' });
    const flagId = newId();
    await em.insert(FlagEntity, {
      id: flagId,
      application: id,
      path,
      reasonCode: reasonCode ?? null,
      textCipher: deps.vault.seal('flag.text', flagId, words),
      round: app.round,
      departmentNo: app.holderNo ?? 0,
      author: account.id,
      at: deps.now(),
      state: 'open',
      published: false,
      replyCipher: null,
    });
  });
}

export function resolveFlag(deps: Deps, caller: Caller, id: string, flagId: string): Promise<CaseView> {
  return held(deps, caller, id, async (em) => {
    const found = { id: flagId, application: id };
    if ((await em.nativeUpdate(FlagEntity, found, { state: 'resolved' })) === 0)
      throw new AcctError('not-found');
  });
}

/** Takes back a flag that the applicant was not told of. */
export function removeFlag(deps: Deps, caller: Caller, id: string, flagId: string): Promise<CaseView> {
  return held(deps, caller, id, async (em, { flags }) => {
    const flag = flags.find((item) => item.id === flagId);
    if (flag === undefined) throw new AcctError('not-found');
    if (flag.published) throw new AcctError('not-allowed', { failed: 'state' });
    await em.nativeDelete(FlagEntity, { id: flagId });
  });
}
