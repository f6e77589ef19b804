import { Readable } from 'node:stream';
import type { CaseFilter, Review } from '@acct-forms/adapter';
import { shanghaiDay } from '@acct-forms/core';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { requireOffice } from '../../policies/administration.ts';
import { countLines, exportCsv, exportWorkbook, mostWorkbookRows } from '../../queries/exported-cases.ts';
import { writeAccess } from './write-access.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const streamOf = (bytes: AsyncIterable<Uint8Array>) => Readable.from(bytes, { objectMode: false });

/** The cases that a filter finds as a file. What it is of and why is on record before its first line is read. */
export async function exportCases(
  deps: Deps,
  account: Account,
  {
    filter,
    format,
    reason,
    unmasked = false,
  }: Parameters<Review['export']>[1] & { readonly filter: CaseFilter },
) {
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
  const bytes = format === 'xlsx' ? exportWorkbook(deps, cases) : exportCsv(deps, cases);
  return {
    bytes: streamOf(bytes),
    type: types[format],
    name: `cases-${shanghaiDay(at)}-${record}.${format}`,
  };
}
