import type { Session } from '@acct-forms/adapter';
import { del, delMany, get, keys, set } from 'idb-keyval';
import { database, entryPrefix, keyName } from './database.ts';

/** Why nothing is kept on this machine. */
export type MemoryReason = 'shared' | 'unavailable';

/**
 * The account's key, non-extractable: from the session, else the one kept since, else a new one where the backend
 * gives none. A shared computer and a browser without the means get a reason instead.
 */
export async function draftKeyFor(session: Session): Promise<CryptoKey | MemoryReason> {
  if (session.sharedComputer === true) return 'shared';
  if (typeof indexedDB === 'undefined' || globalThis.crypto?.subtle === undefined) return 'unavailable';
  try {
    const name = keyName(session.account.id);
    const kept = session.draftKey === undefined ? await get<CryptoKey>(name, database()) : undefined;
    const key = kept ?? (await makeKey(session.draftKey));
    await set(name, key, database());
    return key;
  } catch {
    return 'unavailable';
  }
}

const uses: KeyUsage[] = ['encrypt', 'decrypt'];

async function makeKey(secret: string | undefined): Promise<CryptoKey> {
  if (secret === undefined) return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, uses);
  // Hashed, so that whatever length a backend gives becomes the 256 bits of an AES key.
  const bits = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, uses);
}

/**
 * Signing out: the key goes, the drafts stay as ciphertext and open again at the next sign-in. Without a key from
 * the backend nobody could open them again, so they go too. Never rejects.
 */
export async function endDrafts(session: Session): Promise<void> {
  try {
    if (typeof indexedDB === 'undefined') return;
    await del(keyName(session.account.id), database());
    if (session.draftKey !== undefined && session.sharedComputer !== true) return;
    await wipeDrafts(session.account.id);
  } catch {
    // Without a database there is nothing to end.
  }
}

/** 清除本机数据: every draft of the account on this machine. */
export async function wipeDrafts(account: string): Promise<void> {
  const own = (await keys<string>(database())).filter((key) => key.startsWith(entryPrefix(account)));
  await delMany(own, database());
}
