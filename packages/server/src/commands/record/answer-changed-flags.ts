import type { EntityManager } from '../../db/database.ts';
import { readPlain } from '../../db/read-plain.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import type { Application } from '../../entities/application.ts';
import { FlagEntity } from '../../entities/review.ts';
import { isAnswered } from '../../policies/flag-paths.ts';
import { loadApplication, readRound } from '../../queries/load-application.ts';

/** Counts a told flag as answered once what it points at has changed. Most records have none. */
export async function answerChangedFlags(
  deps: Deps,
  em: EntityManager,
  app: Application,
  account: Account,
): Promise<void> {
  const open = await readPlain(em, FlagEntity, { application: app.id, published: true, state: 'open' });
  const before = open.length === 0 ? undefined : await readRound(deps, em, app.id, app.round);
  if (before === undefined) return;
  const loaded = await loadApplication(deps, em, app, account);
  const answered = open.filter((flag) => isAnswered(deps.form, loaded, before, flag.path));
  if (answered.length === 0) return;
  await em.nativeUpdate(FlagEntity, { id: { $in: answered.map(({ id }) => id) } }, { state: 'answered' });
}
