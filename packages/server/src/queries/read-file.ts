import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { MaterialEntity, type Application, type MaterialRow } from '../entities/application.ts';
import type { ServedFile } from '../files/served-file.ts';
import { readBase } from './load-application.ts';

/** A submitted file of the case, or one of the record that a change starts from: the bureau sees old and new. */
export async function findCaseFile(
  deps: Deps,
  em: EntityManager,
  app: Application,
  id: string,
): Promise<MaterialRow | undefined> {
  const row = await em.findOne(MaterialEntity, { id, frozen: true });
  if (row === null || row.application === app.id) return row ?? undefined;
  const base = await readBase(deps, em, app);
  return Object.values(base?.materials ?? {}).some((file) => file.id === id) ? row : undefined;
}

/** A stored file as it is served: its true type, its name as text. */
export async function readFileOf(deps: Deps, row: MaterialRow): Promise<ServedFile> {
  return {
    bytes: await deps.files.get(row.sha256),
    type: row.type,
    name: deps.vault.open('material.name', row.id, row.nameCipher),
  };
}
