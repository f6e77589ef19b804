import { createReadStream } from 'node:fs';
import { importHolders } from '../commands/administration/import-holders.ts';
import type { Deps } from '../deps.ts';
import { writeFaults, type OnFault } from '../holders/faults-file.ts';

const shownFaults = 20;

/** Imports a register of former certificates from a file; answers lines for the console. */
export async function importHoldersFile(
  deps: Deps,
  path: string,
  { dryRun, report }: { readonly dryRun: boolean; readonly report?: string | undefined },
): Promise<string[]> {
  const run = (onFault?: OnFault) =>
    importHolders(deps, createReadStream(path), {
      dryRun,
      actor: 'acct-server',
      ...(onFault ? { onFault } : {}),
    });
  const { lines, accepted, unchanged, refused, faults } = await (report === undefined
    ? run()
    : writeFaults(report, run));
  const shown = faults.slice(0, shownFaults);
  return [
    `${lines} lines: ${accepted} ${dryRun ? 'to be accepted' : 'accepted'}, ${unchanged} in the register already, ${refused} refused`,
    ...shown.map(({ line, column, code, first }) =>
      [`  line ${line}:`, column, code, first && `(first in line ${first})`].filter(Boolean).join(' '),
    ),
    ...(faults.length > shown.length
      ? [report === undefined ? '  … all of them with --report FILE' : `  … all of them in ${report}`]
      : []),
  ];
}
