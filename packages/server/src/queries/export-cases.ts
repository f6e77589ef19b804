import type { CaseFilter, CaseSummary } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { readQueue } from './read-queue.ts';

const columns = ['referenceNumber', 'state', 'name', 'idNumber', 'unitName', 'submittedAt'] as const;

/** A cell that no spreadsheet takes for a formula (OWASP CSV Injection). */
const cell = (text: string) =>
  `"${(/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const line = (summary: CaseSummary) =>
  `${columns.map((column) => cell(summary[column] ?? '')).join(',')}\r\n`;

/** The cases of a filter as CSV (RFC 4180, with the mark that spreadsheets tell UTF-8 by), a page at a time. */
export async function* exportCases(deps: Deps, staff: Account, filter: CaseFilter): AsyncGenerator<Buffer> {
  yield Buffer.from(`\ufeff${columns.join(',')}\r\n`);
  let cursor: string | undefined;
  do {
    const page = await readQueue(deps, staff, {
      filter,
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page.items.length > 0) yield Buffer.from(page.items.map(line).join(''));
    cursor = page.next;
  } while (cursor !== undefined);
}
