import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { ApplicationEntity } from '../../entities/application.ts';
import { removeUnnamed } from '../../files/remove-unnamed.ts';
import { removeApplication } from './remove-application.ts';

const batch = 500;

const closedBefore = (em: EntityManager, before: Date) =>
  em.execute<{ id: string }[]>(
    `select id from application as a where state in ('rejected', 'discarded') and closed_at < ?
     and not exists (select 1 from person_record as r where r.application_id = a.id) order by closed_at limit ${batch}`,
    [before],
  );

/** Removes applications that were rejected or discarded before `before` and not taken up again; answers how many. */
export async function removeClosed(deps: Deps, before: Date): Promise<number> {
  for (let removed = 0; ;) {
    const due = await closedBefore(deps.orm.em.fork(), before);
    let here = 0;
    for (const { id } of due) {
      const keys = await inTransaction(deps, async (em) => {
        const app = await em.findOne(ApplicationEntity, { id, closedAt: { $lt: before } }, hold);
        return app === null ? undefined : removeApplication(em, app);
      });
      if (keys === undefined) continue;
      here += 1;
      await removeUnnamed(deps, keys);
    }
    removed += here;
    if (due.length < batch || here === 0) return removed;
  }
}
