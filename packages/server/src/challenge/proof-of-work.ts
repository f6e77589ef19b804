import { createHmac, pbkdf2, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** How many times the work doubles under attack, at most: 16 times the usual keeps a slow phone under half a minute. */
export const hardest = 4;

const keyPrefix = '00';
const derive = promisify(pbkdf2);

/** What a solver of `altcha-pbkdf2` takes: find a counter whose derived key begins with the prefix, 256 tries on average. */
export interface WorkParameters {
  readonly algorithm: 'PBKDF2/SHA-256';
  readonly nonce: string;
  readonly salt: string;
  /** Iterations of one try. */
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
}

/** The work of a challenge, derived from its id; each level doubles the iterations. */
export function workOf(key: KeyObject, id: string, cost: number, level: number): WorkParameters {
  const part = (name: string) =>
    createHmac('sha256', key).update(`${name}\0${id}`).digest('hex').slice(0, 32);
  return {
    algorithm: 'PBKDF2/SHA-256',
    nonce: part('nonce'),
    salt: part('salt'),
    cost: cost * 2 ** level,
    keyLength: 32,
    keyPrefix,
  };
}

/** Whether `solution`, JSON with a `counter`, solves the work; one derivation, off the event loop. */
export async function isWorkDone({ nonce, salt, cost }: WorkParameters, solution: string): Promise<boolean> {
  const counter = counterOf(solution);
  if (counter === undefined) return false;
  const password = Buffer.alloc(20);
  password.write(nonce, 'hex');
  password.writeUInt32BE(counter, 16);
  const key = await derive(password, Buffer.from(salt, 'hex'), cost, 32, 'sha256');
  return key.toString('hex').startsWith(keyPrefix);
}

function counterOf(solution: string): number | undefined {
  try {
    const value: unknown = JSON.parse(solution);
    const counter =
      typeof value === 'object' && value !== null && 'counter' in value ? value.counter : undefined;
    return typeof counter === 'number' && Number.isInteger(counter) && counter >= 0 && counter < 2 ** 32
      ? counter
      : undefined;
  } catch {
    return undefined;
  }
}
