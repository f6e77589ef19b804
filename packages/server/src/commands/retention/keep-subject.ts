import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Application } from '../../entities/application.ts';
import { CreditEntryEntity } from '../../entities/credit.ts';

/** Name and number as last submitted; nothing of who never submitted. */
function subjectOf({ vault }: Deps, apps: readonly Application[]) {
  const [last] = apps
    .filter(({ nameCipher, idNumberCipher }) => nameCipher !== null && idNumberCipher !== null)
    .sort((a, b) => (b.submittedAt?.getTime() ?? 0) - (a.submittedAt?.getTime() ?? 0));
  if (last === undefined) return undefined;
  const open = (column: string, sealed: string | null | undefined) =>
    vault.open(`application.${column}`, last.id, sealed ?? '');
  return { name: open('name', last.nameCipher), idNumber: open('id_number', last.idNumberCipher) };
}

/** Writes into a person's credit entries whom they are of, as nothing else will tell; answers how many there are. */
export async function keepSubject(
  deps: Deps,
  em: EntityManager,
  person: string,
  apps: readonly Application[],
): Promise<number> {
  const { vault } = deps;
  const subject = subjectOf(deps, apps);
  const rows = await em.find(CreditEntryEntity, { account: person });
  for (const { id, entryCipher } of rows) {
    const entry = JSON.parse(vault.open('credit_entry.entry', id, entryCipher)) as object;
    const sealed = vault.seal('credit_entry.entry', id, JSON.stringify({ ...entry, subject }));
    await em.nativeUpdate(CreditEntryEntity, { id }, { entryCipher: sealed });
  }
  return rows.length;
}
