import { createHash, hkdfSync } from 'node:crypto';

/** The purposes that keys are derived for; one never opens what another sealed. */
export type KeyPurpose = 'column' | 'file' | 'blind-index' | 'challenge' | 'challenge-image';

/** Master keys by id; the newest seals, every one opens. */
export interface KeyRing {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** A ring from lines of 64 hexadecimal digits, the newest last; ids are the first eight digits of their SHA-256. */
export function readKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  let current = '';
  for (const line of text.split(/\s+/).filter((item) => item !== '')) {
    if (!/^[0-9a-f]{64}$/i.test(line)) throw new Error('a key is 64 hexadecimal digits');
    const key = Buffer.from(line, 'hex');
    current = createHash('sha256').update(key).digest('hex').slice(0, 8);
    keys.set(current, key);
  }
  if (current === '') throw new Error('the key file is empty');
  return { current, keys };
}

/** RFC 5869, one 256-bit key per purpose. */
export function deriveKey(master: Buffer, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `acct-forms/${purpose}/v1`, 32));
}
