import { byteOrderMark, caseCells, caseTitles, csvLine } from '@acct-forms/adapter/wire/case-table';
import type { CaseFilter } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { xlsxOf } from '../exports/xlsx.ts';
import { countPlaces, streamsOf } from './queue-streams.ts';
import { readQueue } from './read-queue.ts';

/** What a workbook takes; more goes as CSV. */
export const mostWorkbookRows = 100_000;
const batch = 500;

/** The lines of a filter, a batch at a time. */
async function* linesOf(deps: Deps, staff: Account, filter: CaseFilter) {
  let cursor: string | undefined;
  do {
    const page = await readQueue(deps, staff, {
      filter,
      limit: batch,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield page.items.map(caseCells);
    cursor = page.next;
  } while (cursor !== undefined);
}

/** The cases of a filter as CSV. */
export async function* exportCsv(deps: Deps, staff: Account, filter: CaseFilter): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + csvLine(caseTitles));
  for await (const lines of linesOf(deps, staff, filter)) yield Buffer.from(lines.map(csvLine).join(''));
}

/** The cases of a filter as a workbook. */
export const exportWorkbook = (deps: Deps, staff: Account, filter: CaseFilter): AsyncGenerator<Uint8Array> =>
  xlsxOf('案件', caseTitles, linesOf(deps, staff, filter));

/** How many lines an export has, as far as that matters: one more than a workbook takes stands for that many or more. */
export async function countLines(deps: Deps, staff: Account, filter: CaseFilter): Promise<number> {
  const em = deps.orm.em.fork();
  return countPlaces(em, await streamsOf(deps, em, staff, filter, 'oldest'), mostWorkbookRows + 1);
}
