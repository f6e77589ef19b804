import { newId, newToken } from '../../crypto/random.ts';
import { sha256 } from '../../crypto/sha256.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import { AccountEntity, SessionEntity, type Account, type SessionRow } from '../../entities/account.ts';
import { idleEnd } from '../../queries/find-session.ts';

/** A session with a fresh token; the table knows only the token's hash. */
export async function startSession(
  deps: Deps,
  em: EntityManager,
  client: Client,
  account: Account,
  sharedComputer: boolean,
): Promise<Caller & { readonly token: string }> {
  const now = deps.now();
  const token = newToken();
  const session: SessionRow = {
    id: newId(),
    tokenHash: sha256(token),
    audience: client.audience,
    formerTokenHash: null,
    formerUntil: null,
    account: account.id,
    device: client.device,
    sharedComputer,
    createdAt: now,
    seenAt: now,
    idleUntil: idleEnd(deps, now, client.audience),
    absoluteUntil: new Date(now.getTime() + deps.config.limits.sessionAbsoluteHours * 3_600_000),
  };
  await em.insert(SessionEntity, session);
  await em.nativeUpdate(AccountEntity, { id: account.id }, { signedInAt: now, draftNoticeAt: null });
  return { account, session, token };
}
