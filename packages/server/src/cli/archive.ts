import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ArchiveFinding } from '@acct-forms/adapter';
import { makeAnchor, readAnchor, verifyAnchor } from '../archive/anchor.ts';
import { beginning, verifyStretch } from '../archive/verify.ts';
import { readConfig } from '../config.ts';
import { openDatabase, type Orm } from '../db/database.ts';

export const archiveUsage =
  'acct-server archive anchor [--last N] | archive verify [--anchor FILE] [--json]\n';

type Print = (line: string) => void;

const meanings: Readonly<Record<ArchiveFinding['code'], string>> = {
  altered: 'altered: its content does not fit its hash',
  missing: 'missing',
  reordered: 'reordered: another entry stood here',
  replaced: 'replaced: it is not what was sealed',
  added: 'added behind its seal',
  unchained: 'does not follow the one before it',
};

/** One line for a person: `integrity entry 17 (person x, number 3): altered: …`. */
function lineOf({ book, id, code, personId, sequence }: ArchiveFinding, anchored: boolean): string {
  const what = book === 'seal' ? 'seal' : `${book} entry`;
  const whose = personId === undefined ? '' : ` (person ${personId}, number ${sequence})`;
  const meaning =
    anchored && code === 'missing'
      ? 'is in the anchor and gone: the tail was cut off'
      : anchored
        ? 'is not the one in the anchor: the chain was computed anew'
        : meanings[code];
  return `${what}${id === undefined ? '' : ` ${id}`}${whose} ${meaning}`;
}

/** Walks the whole archive, telling each finding as it comes; answers the exit code. */
async function verify(orm: Orm, print: Print, file: string | undefined, json: boolean): Promise<number> {
  const anchor = file === undefined ? undefined : readAnchor(await readFile(file, 'utf8'));
  let checked = 0;
  let broken = 0;
  const tell = (finding: ArchiveFinding, anchored = false) => {
    broken += 1;
    print(
      json ? JSON.stringify({ ...finding, ...(anchored ? { anchored } : {}) }) : lineOf(finding, anchored),
    );
  };
  if (anchor) for (const finding of await verifyAnchor(orm.em.fork(), anchor)) tell(finding, true);
  for (let next: string | undefined = beginning; next !== undefined;) {
    const stretch = await verifyStretch(orm, next);
    checked += stretch?.checked ?? 0;
    for (const finding of stretch?.broken ?? []) tell(finding);
    next = stretch?.next;
  }
  const seals = (await makeAnchor(orm, 1))?.seals.at(-1)?.number ?? 0;
  if (json)
    print(JSON.stringify({ ok: broken === 0, broken, checked, seals, anchored: anchor !== undefined }));
  else {
    const against = anchor === undefined ? ' (without an anchor a cut-off tail cannot be seen)' : '';
    print(`${seals} seals, ${checked} rows checked, ${broken} findings${against}`);
  }
  return broken === 0 ? 0 : 1;
}

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      anchor: { type: 'string' },
      json: { type: 'boolean', default: false },
      last: { type: 'string', default: '10' },
    },
  });

/** What the arguments ask for; undefined for a wrong call. */
function readCall(args: readonly string[]) {
  let call: ReturnType<typeof read>;
  try {
    call = read(args);
  } catch {
    return undefined;
  }
  const [command = '', ...more] = call.positionals;
  const last = Number(call.values.last);
  const known = (command === 'anchor' || command === 'verify') && more.length === 0;
  return known && Number.isInteger(last) && last > 0 && last <= 1000
    ? { ...call.values, command, last }
    : undefined;
}

/** `acct-server archive …`; answers the exit code: 0, 1 where the archive does not hold, 64 for a wrong call. */
export async function archive(
  args: readonly string[],
  print: Print,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const call = readCall(args);
  if (call === undefined) return 64;
  const config = readConfig(env);
  // The database alone: nothing is delivered, decoded or tidied while an archive is looked at.
  const database = await openDatabase(config.database, config.dataDir);
  try {
    if (call.command === 'verify') return await verify(database.orm, print, call.anchor, call.json);
    const anchor = await makeAnchor(database.orm, call.last);
    if (anchor === undefined) throw new Error('nothing is sealed yet');
    print(JSON.stringify(anchor, null, 2));
    return 0;
  } finally {
    await database.close();
  }
}
