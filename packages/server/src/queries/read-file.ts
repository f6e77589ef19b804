import type { Deps } from '../deps.ts';
import type { MaterialRow } from '../entities/application.ts';
import type { ServedFile } from '../files/served-file.ts';

/** A stored file as it is served: its true type, its name as text. */
export async function readFileOf(deps: Deps, row: MaterialRow): Promise<ServedFile> {
  return {
    bytes: await deps.files.get(row.sha256),
    type: row.type,
    name: deps.vault.open('material.name', row.id, row.nameCipher),
  };
}
