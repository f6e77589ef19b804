import { sha256 } from '../crypto/sha256.ts';
import type { AccessEntry, IntegrityEntry, Seal } from '../entities/archive.ts';

/** Entries from before bureaus were kept have none, and hashes without it. */
const bureauOf = ({ bureauNo }: { readonly bureauNo?: number | null | undefined }) =>
  typeof bureauNo === 'number' ? [bureauNo] : [];

/** Commits to the ciphertext, not to what it says: an entry whose key is destroyed still fits. */
export const integrityHash = (entry: Omit<IntegrityEntry, 'id' | 'hash'>): string => {
  const { account, sequence, kind, at, actor, payloadCipher, previousHash } = entry;
  const parts = [account, sequence, kind, at.toISOString(), actor, payloadCipher, previousHash];
  return sha256(JSON.stringify([...parts, ...bureauOf(entry)]));
};

export const accessHash = (entry: Omit<AccessEntry, 'id' | 'hash'>): string => {
  const { kind, actor, caseId, detail, reasonCipher, at } = entry;
  const parts = [kind, actor, caseId ?? null, detail ?? null, reasonCipher ?? null, at.toISOString()];
  return sha256(JSON.stringify([...parts, ...bureauOf(entry)]));
};

export const sealHash = (seal: Omit<Seal, 'hash'>): string => {
  const { id, integrityTo, integrityCovered, integrityDigest } = seal;
  const { accessTo, accessCovered, accessDigest, previousHash, at } = seal;
  const integrity = [integrityTo, integrityCovered, integrityDigest];
  const access = [accessTo, accessCovered, accessDigest];
  return sha256(JSON.stringify([id, ...integrity, ...access, previousHash, at.toISOString()]));
};

/** An entry as a seal sees it. */
export interface Hashed {
  readonly id: number;
  readonly hash: string;
}

const shown = 16;

/** The beginning of a hash, enough to tell which entry is another now. */
export const beginning = (hash: string): string => hash.slice(0, shown);

/** `12:0f1e… 13:…`, in the order of ids. */
export const coveredText = (entries: readonly Hashed[]): string =>
  entries.map(({ id, hash }) => `${id}:${beginning(hash)}`).join(' ');

/** What a seal says it covers: how the hash of each entry begins, by id. */
export function readCovered(text: string): Map<number, string> {
  const items = text === '' ? [] : text.split(' ');
  return new Map(
    items.map((item): [number, string] => {
      const [id, hash = ''] = item.split(':');
      return [Number(id), hash];
    }),
  );
}

export const digestOf = (entries: readonly Hashed[]): string =>
  sha256(entries.map(({ id, hash }) => `${id}:${hash}\n`).join(''));
