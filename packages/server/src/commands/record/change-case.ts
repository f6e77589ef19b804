import type { EntityManager } from '../../db/database.ts';
import { ApplicationEntity, type Application } from '../../entities/application.ts';
import { placeCase } from './place-case.ts';

/** Writes columns where revision, state and claim still are what was read; false when somebody was faster. */
export async function changeCase(
  em: EntityManager,
  app: Application,
  change: Partial<Omit<Application, 'id'>>,
): Promise<boolean> {
  const { id, state, revision, claimedBy = null } = app;
  const written = await em.nativeUpdate(ApplicationEntity, { id, state, revision, claimedBy }, change);
  if (written !== 1) return false;
  Object.assign(app, change);
  await placeCase(em, app, change);
  return true;
}
