import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { deriveKey, type KeyPurpose, type KeyRing } from './keys.ts';

const algorithm = 'aes-256-gcm';

/** Encrypts and hashes what is stored. `place` is `table.column`; a text moved to another row or column does not open. */
export interface Vault {
  seal(place: string, id: string, text: string): string;
  open(place: string, id: string, sealed: string): string;
  /** As `seal` under the caller's own key, for a person's integrity entries. */
  sealWith(key: Buffer, place: string, id: string, text: string): string;
  openWith(key: Buffer, place: string, id: string, sealed: string): string;
  /** `version ‖ key id ‖ iv ‖ tag ‖ ciphertext`; `name` is bound. */
  sealFile(name: string, bytes: Uint8Array): Buffer;
  openFile(name: string, sealed: Uint8Array): Buffer;
  /** A keyed hash for exact search and uniqueness; the same text in another kind hashes differently. */
  blindIndex(
    kind: 'idNumber' | 'phone' | 'name' | 'nameToken' | 'certNo' | 'phoneCode',
    text: string,
  ): string;
  /** The key of a purpose, derived from the current master key. */
  key(purpose: KeyPurpose): KeyObject;
}

type Key = KeyObject | Buffer;

function encrypt(key: Key, aad: string, plain: Uint8Array) {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(aad));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, text, tag: cipher.getAuthTag() };
}

function decrypt(key: Key, aad: string, iv: Buffer, text: Buffer, tag: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: 16 })
    .setAAD(Buffer.from(aad))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]);
}

const toText = (kid: string, { iv, text, tag }: ReturnType<typeof encrypt>) =>
  ['v1', kid, ...[iv, text, tag].map((part) => part.toString('base64url'))].join('.');

function fromText(key: (kid: string) => Key, aad: string, sealed: string): string {
  const [version, kid = '', ...parts] = sealed.split('.');
  const [iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (version !== 'v1' || !iv || !text || !tag || parts.length !== 3) throw new Error('not a sealed text');
  return decrypt(key(kid), aad, iv, text, tag).toString();
}

export function createVault(ring: KeyRing): Vault {
  // A key given as bytes is made an object at every call, which takes longer than the hash of a name itself.
  const derived = new Map<string, KeyObject>();
  const keyOf = (kid: string, purpose: KeyPurpose): KeyObject => {
    const master = ring.keys.get(kid);
    if (master === undefined) throw new Error(`no key ${kid}`);
    const name = `${kid}/${purpose}`;
    const known = derived.get(name) ?? createSecretKey(deriveKey(master, purpose));
    derived.set(name, known);
    return known;
  };
  // The index key never rotates with the ring: rows could not be found again.
  const [eldest = ring.current] = ring.keys.keys();
  const kidBytes = 8;
  return {
    seal: (place, id, text) =>
      toText(ring.current, encrypt(keyOf(ring.current, 'column'), `${place}.${id}`, Buffer.from(text))),
    open: (place, id, sealed) => fromText((kid) => keyOf(kid, 'column'), `${place}.${id}`, sealed),
    sealWith: (key, place, id, text) => toText('own', encrypt(key, `${place}.${id}`, Buffer.from(text))),
    openWith: (key, place, id, sealed) => fromText(() => key, `${place}.${id}`, sealed),
    sealFile(name, bytes) {
      const { iv, text, tag } = encrypt(keyOf(ring.current, 'file'), `file.${name}`, bytes);
      return Buffer.concat([Buffer.from([1]), Buffer.from(ring.current), iv, tag, text]);
    },
    openFile(name, sealed) {
      const file = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      if (file[0] !== 1) throw new Error('not a sealed file');
      const kid = file.toString('latin1', 1, 1 + kidBytes);
      const iv = file.subarray(9, 21);
      return decrypt(keyOf(kid, 'file'), `file.${name}`, iv, file.subarray(37), file.subarray(21, 37));
    },
    blindIndex: (kind, text) =>
      createHmac('sha256', keyOf(eldest, 'blind-index')).update(`${kind}\0${text}`).digest('base64url'),
    key: (purpose) => keyOf(ring.current, purpose),
  };
}
