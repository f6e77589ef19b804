import { parseArgs } from 'node:util';
import { isAcctError } from '@acct-forms/core';
import { erasePerson } from '../commands/retention/erase-person.ts';
import type { Opened } from '../create-deps.ts';
import { readErasures } from '../queries/read-erasures.ts';

type Print = (line: string) => void;

export const eraseUsage = `acct-server erase
acct-server erase ID --yes [--on-record]
`;

const refusals: Readonly<Record<string, string>> = {
  role: 'staff are not erased: the archive names them; disable the account',
  asked: 'did not ask for erasure',
  underReview: 'an application is under review: it is decided first',
  credit: 'an entry of dishonesty is in effect: it is kept with whom it is of until it has run out',
  record: 'has a record in force: once its legal term is over say so with --on-record',
};

/** Every open request, the oldest first. */
async function list({ deps }: Pick<Opened, 'deps'>, print: Print): Promise<void> {
  let cursor: string | undefined;
  let count = 0;
  do {
    const { items, next } = await readErasures(deps, cursor);
    for (const { id, username, requestedAt, underReview, hasRecord } of items) {
      const first = [underReview && 'under review', hasRecord && 'on record'].filter(Boolean).join(', ');
      print([id, username, `since ${requestedAt}`, first].filter(Boolean).join('  '));
      count += 1;
    }
    cursor = next;
  } while (cursor !== undefined);
  print(`${count} open`);
}

function read(args: readonly string[]) {
  try {
    const options = {
      yes: { type: 'boolean', default: false },
      'on-record': { type: 'boolean', default: false },
    } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [id, ...more] = positionals;
    const understood = more.length === 0 && (id === undefined ? args.length === 0 : values.yes);
    return understood ? { id, onRecord: values['on-record'] } : undefined;
  } catch {
    return undefined;
  }
}

/** `acct-server erase …`; answers the exit code: 0, 1 where it is refused, 64 for a wrong call. */
export async function erase(
  { deps, database }: Pick<Opened, 'deps' | 'database'>,
  args: readonly string[],
  print: Print,
): Promise<number> {
  const call = read(args);
  if (call === undefined) return 64;
  const { id, onRecord } = call;
  if (id === undefined) {
    await list({ deps }, print);
    return 0;
  }
  try {
    const erased = await erasePerson(deps, id, { actor: 'acct-server', onRecord });
    const { applications, files, messages, letters, kept } = erased;
    print(
      `${id} erased: ${applications} applications, ${files} files, ${messages} messages, ${letters} letters; ${kept} credit entries kept`,
    );
  } catch (error) {
    if (!isAcctError(error)) throw error;
    const why = error.code === 'not-found' ? 'no such account' : refusals[error.detail.failed ?? ''];
    print(`${id} not erased: ${why ?? error.code}`);
    return 1;
  }
  await database.forget();
  return 0;
}
