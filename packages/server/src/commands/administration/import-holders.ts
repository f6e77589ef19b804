import { HolderFile, type HolderLine, type ImportFault } from '@acct-forms/core';
import type { ImportReport } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { SeenCertificates } from '../../holders/seen-certificates.ts';
import { TextReader } from '../../holders/text-reader.ts';
import { writeAccess } from '../review/write-access.ts';
import { keepHolders, type Entry } from './keep-holders.ts';

const batchSize = 500;
const mostFaults = 200;

export interface ImportOptions {
  readonly dryRun: boolean;
  /** Who does it: an account, or the command line. */
  readonly actor: string;
  /** Told of every fault, in the order of the lines. */
  readonly onFault?: (fault: ImportFault) => void | Promise<void>;
}

/**
 * Takes a register over from CSV as it comes: some hundred lines at a time in a transaction of their own, so that memory
 * stays what it is and others go on working. What was kept before a failure stays, and the same file goes on from there.
 */
export async function importHolders(
  deps: Deps,
  source: AsyncIterable<Buffer>,
  { dryRun, actor, onFault }: ImportOptions,
): Promise<ImportReport> {
  const file = new HolderFile({ form: deps.form, regions: deps.profile.regions, now: deps.now() });
  const text = new TextReader();
  const seen = new SeenCertificates();
  const counts = { lines: 0, accepted: 0, unchanged: 0, refused: 0 };
  const faults: ImportFault[] = [];
  let batch: HolderLine[] = [];

  const refuse = async (found: readonly ImportFault[]) => {
    counts.refused += 1;
    for (const fault of found) {
      if (faults.length < mostFaults) faults.push(fault);
      await onFault?.(fault);
    }
  };

  async function flush(): Promise<void> {
    const lines = batch;
    batch = [];
    const entries = new Map<HolderLine, Entry>();
    const firsts = new Map<HolderLine, number>();
    for (const line of lines) {
      if (!('values' in line)) continue;
      const certIndex = deps.vault.blindIndex('certNo', line.values.certNo);
      const first = seen.firstLine(Buffer.from(certIndex, 'base64url'), line.line);
      if (first === undefined) entries.set(line, { certIndex, values: line.values });
      else firsts.set(line, first);
    }
    const fates = await keepHolders(deps, [...entries.values()], dryRun);
    for (const each of lines) {
      const { line } = each;
      const first = firsts.get(each);
      const fate = fates.get(entries.get(each)?.certIndex ?? '');
      if ('faults' in each) await refuse(each.faults);
      else if (first !== undefined) await refuse([{ line, column: 'certNo', code: 'duplicate', first }]);
      else if (fate === 'differs') await refuse([{ line, column: 'certNo', code: 'differs' }]);
      else counts[fate ?? 'accepted'] += 1;
    }
  }

  async function take(lines: readonly HolderLine[]): Promise<void> {
    for (const line of lines) {
      counts.lines += 1;
      if (batch.push(line) === batchSize) await flush();
    }
  }

  const record = (detail: string) =>
    dryRun
      ? undefined
      : inTransaction(deps, (em) =>
          writeAccess(deps, em, { kind: 'importHolders', actor, caseId: null, detail }),
        );

  await record('begun');
  for await (const bytes of source) await take(file.push(text.push(bytes)));
  await take(file.push(text.end()));
  await take(file.end());
  await flush();
  const { lines, accepted, unchanged, refused } = counts;
  await record(`${lines} lines, ${accepted} accepted, ${unchanged} unchanged, ${refused} refused`);
  return { ...counts, faults };
}
