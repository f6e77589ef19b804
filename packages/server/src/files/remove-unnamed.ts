import type { Deps } from '../deps.ts';
import { MaterialEntity } from '../entities/application.ts';

/** Milliseconds in which a file may be waiting for its row. */
export const waitsForRow = 3_600_000;

/** Whether a row names a file. */
export const isNamed = async ({ orm }: Pick<Deps, 'orm'>, key: string): Promise<boolean> =>
  (await orm.em.fork().count(MaterialEntity, { sha256: key })) > 0;

/** Deletes those of the files that no row names any more; what was put or put again within the hour is left to the sweep. */
export async function removeUnnamed(deps: Deps, keys: readonly string[]): Promise<void> {
  const { files, now } = deps;
  for (const key of new Set(keys)) {
    const changedAt = await files.changedAt(key);
    if (changedAt === undefined || now().getTime() - changedAt < waitsForRow) continue;
    if (!(await isNamed(deps, key))) await files.delete(key);
  }
}
