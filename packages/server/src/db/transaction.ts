import type { Deps } from '../deps.ts';
import type { EntityManager } from './open-orm.ts';

/** Runs one unit of work; what it wrote is on disk when it resolves, or nothing is. */
export function inTransaction<T>(deps: Deps, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return deps.orm.em.fork().transactional(work);
}
