import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { MaterialEntity } from '../../entities/application.ts';
import { removeUnnamed } from '../../files/remove-unnamed.ts';

const batch = 500;

/** Removes files that an approval before `before` did not need; answers how many. `frozen`: those of an earlier round. */
export async function removeUnneededFiles(deps: Deps, before: Date, frozen: boolean): Promise<number> {
  const due = { unneededSince: { $lt: before }, frozen };
  for (let removed = 0; ;) {
    const keys = await inTransaction(deps, async (em) => {
      const rows = await em.find(MaterialEntity, due, { limit: batch, fields: ['id', 'sha256'] });
      const gone: string[] = [];
      // One that was asked for again meanwhile stays.
      for (const { id, sha256 } of rows)
        if ((await em.nativeDelete(MaterialEntity, { id, ...due })) === 1) gone.push(sha256);
      return gone;
    });
    removed += keys.length;
    await removeUnnamed(deps, keys);
    if (keys.length < batch) return removed;
  }
}
