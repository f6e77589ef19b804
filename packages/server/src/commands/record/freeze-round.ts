import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { MaterialEntity, SubmissionEntity, type Application } from '../../entities/application.ts';
import type { Round } from '../../queries/load-application.ts';

/** Keeps what was submitted in a round, its files included, as it is. */
export async function freezeRound(
  deps: Deps,
  em: EntityManager,
  app: Application,
  round: Round,
): Promise<void> {
  const snapshotCipher = deps.vault.seal(
    'submission.snapshot',
    `${app.id}.${app.round}`,
    JSON.stringify(round),
  );
  await em.upsert(SubmissionEntity, {
    application: app.id,
    round: app.round,
    revision: app.revision,
    snapshotCipher,
    departmentNo: app.departmentNo ?? 0,
    at: deps.now(),
  });
  const ids = Object.values(round.materials).map(({ id }) => id);
  await em.nativeUpdate(MaterialEntity, { id: { $in: ids } }, { frozen: true });
}
