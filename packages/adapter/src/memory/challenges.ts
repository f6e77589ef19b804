import { AcctError } from '@acct-forms/core';
import type { Challenge, ChallengeAnswer } from '../views.ts';
import { newId, type Store } from './store.ts';

const lifeMs = 2 * 60_000;
const letters = 'ABCDEFGHJKMNPQRTUVWXY346789';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function issueChallenge(
  store: Store,
  purpose: string,
  kind: 'none' | 'proofOfWork' | 'image',
): Challenge {
  if (kind === 'none') return { kind };
  const id = newId();
  const expiresAt = store.now().getTime() + lifeMs;
  const common = { id, expiresAt: new Date(expiresAt).toISOString() };
  if (kind === 'image') {
    const code = [...crypto.getRandomValues(new Uint8Array(4))]
      .map((n) => letters[n % letters.length])
      .join('');
    store.challenges.set(id, { id, purpose, expiresAt, accepts: (text) => text.toUpperCase() === code });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="20" y="28" font-size="26">${code}</text></svg>`;
    const image = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    return { kind, ...common, image, alternatives: ['proofOfWork'] };
  }
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    nonce: newId(),
    salt: newId(),
    cost: 1000,
    keyLength: 32,
    keyPrefix: '00',
  };
  store.challenges.set(id, { id, purpose, expiresAt, accepts: (text) => isWorkDone(parameters, text) });
  return { kind, ...common, scheme: 'altcha-pbkdf2', parameters };
}

/** The solution is `{ counter }` as JSON: the key derived from nonce and counter must begin with the prefix. */
async function isWorkDone(
  {
    nonce,
    salt,
    cost,
    keyLength,
    keyPrefix,
  }: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string },
  solution: string,
): Promise<boolean> {
  const counter = counterOf(solution);
  if (counter === undefined) return false;
  const password = new Uint8Array(20);
  password.set(bytesOf(nonce));
  new DataView(password.buffer).setUint32(16, counter);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', salt: bytesOf(salt), iterations: cost, hash: 'SHA-256' };
  const bits = await crypto.subtle.deriveBits(algorithm, key, keyLength * 8);
  return hexOf(new Uint8Array(bits)).startsWith(keyPrefix);
}

function counterOf(solution: string): number | undefined {
  try {
    const { counter } = JSON.parse(solution) as { counter?: unknown };
    return Number.isInteger(counter) && Number(counter) >= 0 && Number(counter) < 2 ** 32
      ? Number(counter)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Uses up the challenge whatever the answer; `challenge-failed` unless it is solved, fresh and of this purpose. */
export async function checkChallenge(
  store: Store,
  purpose: string,
  answer: ChallengeAnswer | undefined,
): Promise<void> {
  if (store.challenge === 'none') return;
  const row = answer && store.challenges.get(answer.id);
  if (row !== undefined) store.challenges.delete(row.id);
  const fits =
    answer !== undefined &&
    row?.purpose === purpose &&
    row.expiresAt > store.now().getTime() &&
    (await row.accepts(answer.solution));
  if (!fits) throw new AcctError('challenge-failed');
}
