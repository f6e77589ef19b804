import { accessHash } from '../../archive/entry-hash.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { AccessKind } from '../../entities/access-kind.ts';
import { AccountEntity } from '../../entities/account.ts';
import { AccessEntryEntity } from '../../entities/archive.ts';

/** Records what a member of staff saw or did, committed before it is shown; answers the number of the record. */
export async function writeAccess(
  { vault, now }: Deps,
  em: EntityManager,
  entry: {
    readonly kind: AccessKind;
    readonly actor: string;
    readonly caseId: string | null;
    readonly detail?: string;
    readonly reason?: string;
  },
): Promise<number> {
  const { kind, actor, caseId, detail = null, reason } = entry;
  const at = now();
  const reasonCipher =
    reason === undefined ? null : vault.seal('access_entry.reason', caseId ?? actor, reason);
  // The server itself acts too, and has no account.
  const account = await em.findOne(AccountEntity, { id: actor }, { fields: ['bureauNo'] });
  const bureauNo = account?.bureauNo ?? null;
  const row = { kind, actor, bureauNo, caseId, detail, reasonCipher, at };
  return em.insert(AccessEntryEntity, { ...row, hash: accessHash(row) });
}
