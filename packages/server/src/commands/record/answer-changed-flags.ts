import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { isAnswered } from '../../policies/flag-paths.ts';
import { readRound, type Loaded } from '../../queries/load-application.ts';

/** Counts a told flag as answered once what it points at has changed. */
export async function answerChangedFlags(deps: Deps, em: EntityManager, loaded: Loaded): Promise<void> {
  const open = loaded.flags.filter((flag) => flag.published && flag.state === 'open');
  const before = open.length === 0 ? undefined : await readRound(deps, em, loaded.app.id, loaded.app.round);
  if (before === undefined) return;
  for (const flag of open) {
    if (isAnswered(deps.form, loaded, before, flag.path)) flag.state = 'answered';
  }
  await em.flush();
}
