import { AcctError, isAcctError } from '@acct-forms/core';
import { addNote } from '../commands/review/add-note.ts';
import { addFlag, removeFlag, resolveFlag } from '../commands/review/change-flags.ts';
import { claim, claimNext } from '../commands/review/claim.ts';
import { decide } from '../commands/review/decide.ts';
import { exportCases } from '../commands/review/export-cases.ts';
import { reassign } from '../commands/review/reassign.ts';
import { release } from '../commands/review/release.ts';
import { reveal } from '../commands/review/reveal.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import { inTransaction } from '../db/transaction.ts';
import { loadCase } from '../queries/load-case.ts';
import { readCase } from '../queries/read-case.ts';
import { findCaseFile, readFileOf } from '../queries/read-file.ts';
import { readCounts, readQueue } from '../queries/read-queue.ts';
import { readStatistics } from '../queries/read-statistics.ts';
import type { Handlers } from './handler.ts';

export const reviewHandlers = {
  'review.queue': ({ deps, caller, body }) => readQueue(deps, caller.account, body),
  'review.counts': ({ deps, caller, body }) => readCounts(deps, caller.account, body),
  'review.claimNext': ({ deps, caller, body }) => claimNext(deps, caller, body),
  'review.claim': ({ deps, caller, params }) => claim(deps, caller, params.id),
  'review.release': ({ deps, caller, params }) => release(deps, caller, params.id),
  'review.reassign': ({ deps, caller, params, body }) => reassign(deps, caller, params.id, body.staffId),
  'review.open': ({ deps, caller: { account }, params: { id } }) =>
    inTransaction(deps, async (em) => {
      const view = await readCase(deps, em, account, id);
      await writeAccess(deps, em, { kind: 'open', actor: account.id, caseId: id });
      return view;
    }),
  'review.flag': ({ deps, caller, params, body, revision }) =>
    addFlag(deps, caller, params.id, { ...body, revision }),
  'review.resolveFlag': ({ deps, caller, params }) => resolveFlag(deps, caller, params.id, params.flagId),
  'review.removeFlag': ({ deps, caller, params }) => removeFlag(deps, caller, params.id, params.flagId),
  'review.decide': ({ deps, caller, params, body, revision, key }) =>
    decide(deps, caller, params.id, { ...body, revision, key }),
  'review.decideMany': async ({ deps, caller, body: { items, ...verdict } }) => {
    const results = [];
    for (const { id, revision, key } of items) {
      try {
        await decide(deps, caller, id, { ...verdict, revision, key });
        results.push({ id, ok: true });
      } catch (error) {
        results.push({ id, ok: false, code: isAcctError(error) ? error.code : ('unexpected' as const) });
      }
    }
    return results;
  },
  'review.note': ({ deps, caller: { account }, params, body }) =>
    addNote(deps, account, params.id, body.text),
  'review.reveal': ({ deps, caller: { account }, params, body }) => reveal(deps, account, params.id, body),
  'review.statistics': ({ deps, caller, query }) => readStatistics(deps, caller.account, query),
  'review.export': ({ deps, caller: { account }, body }) => exportCases(deps, account, body),
  'review.readMaterial': async ({ deps, caller: { account }, params: { id, materialId } }) => {
    const row = await inTransaction(deps, async (em) => {
      const { app } = await loadCase(em, account, id);
      const found = await findCaseFile(deps, em, app, materialId);
      if (found === undefined) throw new AcctError('not-found');
      await writeAccess(deps, em, {
        kind: 'readMaterial',
        actor: account.id,
        caseId: id,
        detail: found.slot,
      });
      return found;
    });
    return readFileOf(deps, row);
  },
} satisfies Partial<Handlers<string>>;
