import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { MaterialEntity, type Application } from '../../entities/application.ts';
import { readRound } from '../../queries/load-application.ts';

/** Notes of every file that an approval did not need since when that is: it goes when its term has run out. */
export async function markUnneeded(deps: Deps, em: EntityManager, app: Application): Promise<void> {
  const round = await readRound(deps, em, app.id, app.round);
  const needed = Object.values(round?.materials ?? {}).map(({ id }) => id);
  const others = needed.length === 0 ? {} : { id: { $nin: needed } };
  const left = { application: app.id, unneededSince: null, ...others };
  await em.nativeUpdate(MaterialEntity, left, { unneededSince: deps.now() });
}

/** What stands in a slot of an application that is open again may be asked for. */
export async function needAgain(em: EntityManager, { id }: Application): Promise<void> {
  const held = { application: id, slotKey: { $ne: null }, unneededSince: { $ne: null } };
  await em.nativeUpdate(MaterialEntity, held, { unneededSince: null });
}
