import type { Deps } from '../deps.ts';
import type { MaterialRow } from '../entities/application.ts';
import type { FileAnswer } from '../routes/handler.ts';

/** A stored file as it is served: its true type, its name as text. */
export async function readFileOf(deps: Deps, row: MaterialRow): Promise<FileAnswer> {
  return {
    bytes: await deps.files.get(row.sha256),
    type: row.type,
    name: deps.vault.open('material.name', row.id, row.nameCipher),
  };
}
