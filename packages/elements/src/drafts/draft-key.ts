import type { Session } from '@acct-forms/adapter';
import { delMany, entries, get, set } from 'idb-keyval';
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
    return (await hasRoom()) ? key : 'unavailable';
  } catch {
    return 'unavailable';
  }
}

/** What the files of one application take, with what is typed beside them; bytes. */
const needed = 4 * 1024 * 1024;

/** Told before anything is typed, not when the disk is full in the middle of it. */
async function hasRoom(): Promise<boolean> {
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  const { quota = Infinity, usage = 0 } = (await storage?.estimate()) ?? {};
  return quota - usage >= needed;
}

const uses: KeyUsage[] = ['encrypt', 'decrypt'];

async function makeKey(secret: string | undefined): Promise<CryptoKey> {
  if (secret === undefined) return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, uses);
  // Hashed, so that whatever length a backend gives becomes the 256 bits of an AES key.
  const bits = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, uses);
}

/**
 * Signing out: the key goes, the drafts stay as ciphertext and open again at the next sign-in, unless `wiped`.
 * Without a key from the backend nobody could open them again, so they go too. Never rejects.
 */
export async function endDrafts(session: Session, wiped = false): Promise<void> {
  try {
    if (typeof indexedDB === 'undefined') return;
    await delMany([keyName(session.account.id)], database());
    if (!wiped && session.draftKey !== undefined && session.sharedComputer !== true) return;
    await wipeDrafts(session.account.id);
  } catch {
    // Without a database there is nothing to end.
  }
}

/** Every draft of the account on this machine; the key stays. */
export async function wipeDrafts(account: string): Promise<void> {
  const all = (await entries<string, unknown>(database())).map(([name]) => name);
  const own = all.filter((name) => name.startsWith(entryPrefix(account)));
  await delMany(own, database());
}
