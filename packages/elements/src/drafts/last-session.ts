import type { Session } from '@acct-forms/adapter';
import { del, get, set } from 'idb-keyval';
import { seal, toBytes, unseal, type Place, type Sealed } from './cipher.ts';
import { database, keyName } from './database.ts';
import { draftKeyFor } from './draft-key.ts';

const name = 'session';
/** In localStorage while the session kept here has not ended; a page that has not loaded this can take it away. */
const mark = 'acct-forms-session';

interface Kept {
  readonly account: string;
  readonly sealed: Sealed;
}

const place = (account: string): Place => ({ account, profile: '', application: '', part: name });

/**
 * Remembers a session that the backend has confirmed, encrypted with the account's key, for the time when the
 * backend cannot be asked. A shared computer keeps none. Never rejects.
 */
export async function keepSession(session: Session): Promise<void> {
  const key = await draftKeyFor(session);
  if (typeof key === 'string') return;
  const { id } = session.account;
  try {
    const kept: Kept = { account: id, sealed: await seal(key, place(id), toBytes(session)) };
    await set(name, kept, database());
    localStorage.setItem(mark, '1');
  } catch {
    // Without room there is only no session while the backend is away.
  }
}

/** The session last confirmed, while it is within its absolute limit at `now`; its key must still be here. */
export async function lastSession(now: number): Promise<Session | undefined> {
  try {
    if (localStorage.getItem(mark) === null) return void (await dropSession());
    const kept = await get<Kept>(name, database());
    const key = kept && (await get<CryptoKey>(keyName(kept.account), database()));
    if (!key) return undefined;
    const bytes = await unseal(key, place(kept.account), kept.sealed);
    const session = JSON.parse(new TextDecoder().decode(bytes)) as Session;
    return Date.parse(session.absoluteExpiresAt) > now ? session : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it, whoever it was. Never rejects. */
export async function dropSession(): Promise<void> {
  try {
    await del(name, database());
    localStorage.removeItem(mark);
  } catch {
    // Without a database there is nothing to forget.
  }
}
