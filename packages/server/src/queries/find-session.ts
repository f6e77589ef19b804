import { sha256 } from '../crypto/sha256.ts';
import { readPlain } from '../db/read-plain.ts';
import type { Caller, Deps } from '../deps.ts';
import { AccountEntity, SessionEntity } from '../entities/account.ts';

/** How long a use may go unrecorded: a write for each request would be one fsync for each. */
const seenStep = 60_000;

/** The longest that a bearer token lives unused, in minutes: a script of its page could have read it. */
const bearerIdleMinutes = 15;

/**
 * The session of a token and its account, or undefined, also where the token is for another audience; a use prolongs
 * the idle limit.
 */
export async function findSession(
  deps: Deps,
  token: string,
  audience: string | null,
): Promise<Caller | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const em = deps.orm.em.fork();
  const now = deps.now();
  const hash = sha256(token);
  const [found] = await readPlain(em, SessionEntity, { tokenHash: hash });
  const session =
    found ??
    (audience === null
      ? null
      : await em.findOne(SessionEntity, { formerTokenHash: hash, formerUntil: { $gt: now } }));
  if (session === null || session.audience !== audience) return undefined;
  if (session.idleUntil <= now || session.absoluteUntil <= now) return undefined;
  const [account] = await readPlain(em, AccountEntity, { id: session.account });
  if (account === undefined || account.disabled) return undefined;
  if (now.getTime() - session.seenAt.getTime() > seenStep) {
    session.seenAt = now;
    session.idleUntil = idleEnd(deps, now, audience);
    await em.nativeUpdate(SessionEntity, { id: session.id }, { seenAt: now, idleUntil: session.idleUntil });
  }
  return { account, session };
}

export function idleEnd(deps: Deps, now: Date, audience: string | null): Date {
  const { sessionIdleMinutes } = deps.config.limits;
  const minutes = audience === null ? sessionIdleMinutes : Math.min(sessionIdleMinutes, bearerIdleMinutes);
  return new Date(now.getTime() + minutes * 60_000);
}
