import { setImmediate } from 'node:timers/promises';
import {
  byteOrderMark,
  caseCells,
  caseTitles,
  csvLine,
  markCells,
  type ExportMark,
} from '@acct-forms/adapter/wire/case-table';
import { ApplicationEntity } from '../entities/application.ts';
import type { CaseFilter } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { xlsxOf } from '../exports/xlsx.ts';
import { countPlaces, streamsOf } from './queue-streams.ts';
import { readQueue } from './read-queue.ts';

/** What a workbook takes; more goes as CSV. */
export const mostWorkbookRows = 100_000;
/** Lines read at once: as long as they take, nobody else is answered. */
const batch = 100;

/** What is exported, and what its last line says of it; the number of lines is counted on the way. */
export interface CaseExport {
  readonly staff: Account;
  readonly filter: CaseFilter;
  readonly mark: Omit<ExportMark, 'lines'>;
}

/** The whole ID numbers of some cases. */
async function wholeNumbers({ orm, vault }: Deps, ids: readonly string[]) {
  const apps = await orm.em.fork().find(ApplicationEntity, { id: { $in: [...ids] } });
  return new Map(
    apps.map(({ id, idNumberCipher: sealed }) => [
      id,
      sealed ? vault.open('application.id_number', id, sealed) : '',
    ]),
  );
}

/** The lines of an export, a batch at a time, and its mark. */
async function* linesOf(deps: Deps, { staff, filter, mark }: CaseExport) {
  let cursor: string | undefined;
  let lines = 0;
  do {
    const page = await readQueue(deps, staff, {
      filter,
      limit: batch,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const { items } = page;
    lines += items.length;
    const whole = mark.unmasked
      ? await wholeNumbers(
          deps,
          items.map(({ id }) => id),
        )
      : undefined;
    const own = deps.form.words['zh-CN'];
    yield items.map((item) => caseCells(whole ? { ...item, idNumber: whole.get(item.id) ?? '' } : item, own));
    cursor = page.next;
    // SQLite answers without a pause of its own: whoever else waits for this process has a turn.
    await setImmediate();
  } while (cursor !== undefined);
  yield [markCells({ ...mark, lines })];
}

/** An export as CSV. */
export async function* exportCsv(deps: Deps, cases: CaseExport): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + csvLine(caseTitles));
  for await (const lines of linesOf(deps, cases)) yield Buffer.from(lines.map(csvLine).join(''));
}

/** An export as a workbook. */
export const exportWorkbook = (deps: Deps, cases: CaseExport): AsyncGenerator<Uint8Array> =>
  xlsxOf('申请', caseTitles, linesOf(deps, cases));

/** How many lines an export has, as far as that matters: one more than a workbook takes stands for that many or more. */
export async function countLines(deps: Deps, staff: Account, filter: CaseFilter): Promise<number> {
  const em = deps.orm.em.fork();
  return countPlaces(em, await streamsOf(deps, em, staff, filter, 'oldest'), mostWorkbookRows + 1);
}
