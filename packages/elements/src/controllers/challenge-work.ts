import type { ProofOfWork } from '@acct-forms/adapter';
import type { Json } from '@acct-forms/core';

const bytesOf = (hex: string): number[] => hex.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];

/**
 * Solves an `altcha-pbkdf2` challenge (https://altcha.org, proof of work v2): counts until the key derived from
 * nonce and counter begins with the prefix. The solution is the JSON that the backend's verifier takes. Throws when
 * aborted. The key is derived outside the page's thread by SubtleCrypto.
 */
export async function solve(parameters: Json, { signal }: AbortController): Promise<string> {
  const { algorithm, cost, keyLength = 32, keyPrefix, nonce, salt } = parameters as unknown as ProofOfWork;
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const view = new DataView(password.buffer, password.length - 4);
  const way = {
    name: 'PBKDF2',
    hash: algorithm.replace('PBKDF2/', ''),
    salt: new Uint8Array(bytesOf(salt)),
    iterations: cost,
  };
  for (let counter = 0; ; counter += 1) {
    signal.throwIfAborted();
    view.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const bits = new Uint8Array(await crypto.subtle.deriveBits(way, key, keyLength * 8));
    const derivedKey = Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (derivedKey.startsWith(keyPrefix.toLowerCase())) return JSON.stringify({ counter, derivedKey });
  }
}
