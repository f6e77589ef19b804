import { newToken } from '../../crypto/random.ts';
import { sha256 } from '../../crypto/sha256.ts';
import type { Caller, Deps } from '../../deps.ts';
import { SessionEntity } from '../../entities/account.ts';
import { idleEnd } from '../../queries/find-session.ts';

/** How long a token that was changed for another one is still taken: calls that were on their way. */
const formerMs = 60_000;

/** Prolongs the idle limit. A bearer token is changed for a fresh one; a cookie's stays. */
export async function extendSession(
  deps: Deps,
  { account, session }: Caller,
): Promise<Caller & { readonly token?: string }> {
  const now = deps.now();
  const idleUntil = idleEnd(deps, now, session.audience ?? null);
  const token = session.audience == null ? undefined : newToken();
  const renewed = token !== undefined && {
    tokenHash: sha256(token),
    formerTokenHash: session.tokenHash,
    formerUntil: new Date(now.getTime() + formerMs),
  };
  const change = { seenAt: now, idleUntil, ...renewed };
  await deps.orm.em.fork().nativeUpdate(SessionEntity, { id: session.id }, change);
  return { account, session: { ...session, ...change }, ...(token === undefined ? {} : { token }) };
}
