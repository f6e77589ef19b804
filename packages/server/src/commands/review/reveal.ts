import { AcctError, fieldAt, valueAt } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { readRound } from '../../queries/load-application.ts';
import { loadCase } from '../../queries/load-case.ts';
import { writeAccess } from './write-access.ts';

/** The whole of one masked value, on record with why. */
export const reveal = (
  deps: Deps,
  account: Account,
  id: string,
  { path, reason }: { readonly path: string; readonly reason: string },
): Promise<{ value: string }> =>
  inTransaction(deps, async (em) => {
    const { app } = await loadCase(em, account, id);
    if (reason.trim() === '') throw invalidAt('reason', 'required');
    const value = valueAt((await readRound(deps, em, id, app.round))?.data ?? {}, path);
    if (fieldAt(deps.form, path) === undefined || typeof value !== 'string') throw new AcctError('not-found');
    await writeAccess(deps, em, { kind: 'reveal', actor: account.id, caseId: id, detail: path, reason });
    return { value };
  });
