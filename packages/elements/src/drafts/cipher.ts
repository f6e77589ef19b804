/** A ciphertext with what opening it needs besides the key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** What a ciphertext belongs to: bound to it as additional data, so that it opens nowhere else. */
export interface Place {
  readonly account: string;
  readonly profile: string;
  readonly application: string;
  /** A field path, `materials.<slot>`, or `base`. */
  readonly part: string;
}

const additional = ({ account, profile, application, part }: Place) =>
  new TextEncoder().encode(JSON.stringify([account, profile, application, part]));

/** AES-GCM with a fresh 96-bit nonce (NIST SP 800-38D, 8.2.2). */
export async function seal(key: CryptoKey, place: Place, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additional(place) },
    key,
    bytes,
  );
  return { iv, data };
}

/** Rejects when the key, the place or a single bit is another. */
export function unseal(key: CryptoKey, place: Place, { iv, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: additional(place) }, key, data);
}

export const toBytes = (value: unknown): BufferSource => new TextEncoder().encode(JSON.stringify(value));
