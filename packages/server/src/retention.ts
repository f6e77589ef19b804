import { endDrafts } from './commands/retention/end-drafts.ts';
import { removeClosed } from './commands/retention/remove-closed.ts';
import { removeUnneededFiles } from './commands/retention/remove-files.ts';
import { writeAccess } from './commands/review/write-access.ts';
import { newId } from './crypto/random.ts';
import type { Database } from './db/database.ts';
import { giveLease, takeLease } from './db/lease.ts';
import { inTransaction } from './db/transaction.ts';
import type { Deps } from './deps.ts';
import { repeat } from './repeat.ts';

const hour = 3_600_000;
const day = 24 * hour;
const name = 'retention';
/** Longer than an hour, so that who does it goes on doing it; what dies is replaced in the next. */
const seconds = 5400;

/** Removes whatever has outlived its term. What went is on record in the archive, by numbers alone. */
export async function applyRetention(deps: Deps): Promise<void> {
  const { retention } = deps.config;
  const before = (days: number) => new Date(deps.now().getTime() - days * day);
  const drafts = await endDrafts(deps);
  const removed = {
    unneededFiles: await removeUnneededFiles(deps, before(retention.unneededFiles), false),
    earlierFiles: await removeUnneededFiles(deps, before(retention.earlierFiles), true),
    closed: await removeClosed(deps, before(retention.closed)),
    drafts: drafts.removed,
  };
  if (Object.values(removed).every((n) => n === 0)) return;
  const detail = JSON.stringify(removed);
  await inTransaction(deps, (em) =>
    writeAccess(deps, em, { kind: 'applyRetention', actor: 'acct-server', caseId: null, detail }),
  );
  deps.log.info(removed, 'retention');
}

type Parts = Deps & Pick<Database, 'clock'>;

/** The same, if no other process does it. */
export async function retain(parts: Parts, holder: string): Promise<boolean> {
  if (!(await takeLease(parts, { name, holder, seconds }))) return false;
  await applyRetention(parts);
  return true;
}

/** Looks at start and every hour; answers how to stop. */
export function keepRetention(parts: Parts): () => Promise<void> {
  const holder = newId();
  const run = async () => void (await retain(parts, holder));
  const stop = repeat(parts, { every: hour, run, failed: 'retention failed' });
  return async () => {
    await stop();
    await giveLease(parts, { name, holder }).catch(() => undefined);
  };
}
