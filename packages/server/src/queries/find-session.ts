import { sha256 } from '../crypto/sha256.ts';
import type { Caller, Deps } from '../deps.ts';
import { AccountEntity, SessionEntity } from '../entities/account.ts';

/** How long a use may go unrecorded: a write for each request would be one fsync for each. */
const seenStep = 60_000;

/** The session of a token and its account, or undefined; a use prolongs the idle limit. */
export async function findSession(deps: Deps, token: string): Promise<Caller | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const em = deps.orm.em.fork();
  const now = deps.now();
  const session = await em.findOne(SessionEntity, { tokenHash: sha256(token) });
  if (session === null || session.idleUntil <= now || session.absoluteUntil <= now) return undefined;
  const account = await em.findOne(AccountEntity, { id: session.account });
  if (account === null || account.disabled) return undefined;
  if (now.getTime() - session.seenAt.getTime() > seenStep) {
    session.seenAt = now;
    session.idleUntil = idleEnd(deps, now);
    await em.nativeUpdate(SessionEntity, { id: session.id }, { seenAt: now, idleUntil: session.idleUntil });
    em.clear();
  }
  return { account, session };
}

export function idleEnd(deps: Deps, now: Date): Date {
  return new Date(now.getTime() + deps.config.limits.sessionIdleMinutes * 60_000);
}
