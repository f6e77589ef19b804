import { Readable } from 'node:stream';
import { AcctError, fieldAt, isAcctError, shanghaiDay, valueAt } from '@acct-forms/core';
import { addFlag, removeFlag, resolveFlag } from '../commands/review/change-flags.ts';
import { claim, claimNext } from '../commands/review/claim.ts';
import { decide } from '../commands/review/decide.ts';
import { reassign } from '../commands/review/reassign.ts';
import { release } from '../commands/review/release.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import { newId } from '../crypto/random.ts';
import { inTransaction } from '../db/transaction.ts';
import { NoteEntity } from '../entities/review.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { requireOffice } from '../policies/administration.ts';
import { readRound } from '../queries/load-application.ts';
import { loadCase } from '../queries/load-case.ts';
import { readCase } from '../queries/read-case.ts';
import { findCaseFile, readFileOf } from '../queries/read-file.ts';
import { countLines, exportCsv, exportWorkbook, mostWorkbookRows } from '../queries/export-cases.ts';
import { readCounts, readQueue } from '../queries/read-queue.ts';
import { readStatistics } from '../queries/read-statistics.ts';
import type { Handlers } from './handler.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const streamOf = (bytes: AsyncIterable<Uint8Array>) => Readable.from(bytes, { objectMode: false });

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
  'review.note': ({ deps, caller: { account }, params: { id }, body }) =>
    inTransaction(deps, async (em) => {
      await loadCase(em, account, id);
      if (account.role === 'auditor') throw new AcctError('not-allowed', { failed: 'role' });
      if (body.text.trim() === '') throw invalidAt('text', 'required');
      const noteId = newId();
      const textCipher = deps.vault.seal('note.text', noteId, body.text.trim());
      await em.insert(NoteEntity, {
        id: noteId,
        application: id,
        author: account.id,
        textCipher,
        at: deps.now(),
      });
      return readCase(deps, em, account, id);
    }),
  'review.reveal': ({ deps, caller: { account }, params: { id }, body: { path, reason } }) =>
    inTransaction(deps, async (em) => {
      const { app } = await loadCase(em, account, id);
      if (reason.trim() === '') throw invalidAt('reason', 'required');
      const value = valueAt((await readRound(deps, em, id, app.round))?.data ?? {}, path);
      if (fieldAt(deps.form, path) === undefined || typeof value !== 'string')
        throw new AcctError('not-found');
      await writeAccess(deps, em, { kind: 'reveal', actor: account.id, caseId: id, detail: path, reason });
      return { value };
    }),
  'review.statistics': ({ deps, caller, query }) => readStatistics(deps, caller.account, query),
  'review.export': async ({ deps, caller: { account }, body }) => {
    const { filter, format, reason, unmasked = false } = body;
    if (reason.trim() === '') throw invalidAt('reason', 'required');
    if (unmasked) requireOffice(account, 'supervisor');
    const lines = await countLines(deps, account, filter);
    if (format === 'xlsx' && lines > mostWorkbookRows) throw invalidAt('format', 'too-many');
    // What was searched for is a person's name or number: that there was a search is enough.
    const { search, ...others } = filter;
    const detail = JSON.stringify({
      format,
      lines,
      ...others,
      search: search !== undefined,
      ...(unmasked ? { unmasked } : {}),
    });
    const record = await inTransaction(deps, (em) =>
      writeAccess(deps, em, { kind: 'export', actor: account.id, caseId: null, detail, reason }),
    );
    const { username, staffName } = account;
    const at = deps.now();
    const by = { name: staffName ?? username, username };
    const cases = { staff: account, filter, mark: { by, at, record: String(record), unmasked } };
    const name = `cases-${shanghaiDay(at)}-${record}.${format}`;
    return format === 'xlsx'
      ? { bytes: streamOf(exportWorkbook(deps, cases)), type: workbookType, name }
      : { bytes: streamOf(exportCsv(deps, cases)), type: 'text/csv; charset=utf-8', name };
  },
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
