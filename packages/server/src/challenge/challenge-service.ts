import { createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { AcctError } from '@acct-forms/core';
import type { Challenge, ChallengeAnswer } from '@acct-forms/adapter';
import { newId } from '../crypto/random.ts';
import type { Vault } from '../crypto/vault.ts';
import type { Orm } from '../db/open-orm.ts';
import { UsedChallengeEntity } from '../entities/account.ts';
import { drawChallenge } from './draw-challenge.ts';

export type ChallengePurpose = 'register' | 'login' | 'reset';
type Kind = 'proofOfWork' | 'image';

export interface ChallengeService {
  issue(purpose: ChallengePurpose, prefix: string, kind?: Kind): Promise<Challenge>;
  /** `challenge-failed` unless the answer is right, in time, of this purpose and client, and the first one given. */
  check(answer: ChallengeAnswer | undefined, purpose: ChallengePurpose, prefix: string): Promise<void>;
}

export interface ChallengeOptions {
  readonly kind: Kind | 'none';
  /** PBKDF2 iterations of one try; 256 tries on average. */
  readonly cost: number;
  readonly vault: Vault;
  readonly orm: Orm;
  readonly now: () => Date;
}

const lifeMilliseconds = 120_000;
/** Without letters and digits that look alike when bent. */
const letters = 'ACDEFHJKLMNPRTUVWXY34679';
const keyPrefix = '00';
const derive = promisify(pbkdf2);
const failed = () => new AcctError('challenge-failed');

/**
 * Nothing is stored until a challenge is answered: its id carries the expiry and a keyed hash that binds purpose,
 * client and, for a picture, the text; nonce and salt of the work are derived from it. Used ids are kept.
 */
export function createChallengeService(options: ChallengeOptions): ChallengeService {
  const { vault, orm, now, cost } = options;
  const mac = (...parts: string[]) =>
    createHmac('sha256', vault.key('challenge')).update(JSON.stringify(parts)).digest();

  /** kind letter, nonce, expiry, seal: 50 characters. */
  function idFor(kind: Kind, nonce: string, until: number, bound: readonly string[]): string {
    const seal = mac(kind, nonce, String(until), ...bound)
      .toString('base64url')
      .slice(0, 16);
    return [kind === 'image' ? 'i' : 'w', nonce, until.toString(36), seal].join('.');
  }

  const workOf = (id: string) => ({
    algorithm: 'PBKDF2/SHA-256',
    nonce: mac('nonce', id).toString('hex').slice(0, 32),
    salt: mac('salt', id).toString('hex').slice(0, 32),
    cost,
    keyLength: 32,
    keyPrefix,
  });

  async function isWorkDone(id: string, solution: string): Promise<boolean> {
    const counter = counterOf(solution);
    if (counter === undefined) return false;
    const { nonce, salt } = workOf(id);
    const password = Buffer.alloc(20);
    password.write(nonce, 'hex');
    password.writeUInt32BE(counter, 16);
    return (await derive(password, Buffer.from(salt, 'hex'), cost, 32, 'sha256'))
      .toString('hex')
      .startsWith(keyPrefix);
  }

  async function useUp(id: string): Promise<void> {
    try {
      const expiresAt = new Date(now().getTime() + lifeMilliseconds);
      await orm.em.fork().insert(UsedChallengeEntity, { id, expiresAt });
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw failed();
      throw error;
    }
  }

  return {
    async issue(purpose, prefix, asked) {
      if (options.kind === 'none') return { kind: 'none' };
      const kind = asked ?? options.kind;
      const until = now().getTime() + lifeMilliseconds;
      const expiresAt = new Date(until).toISOString();
      const nonce = newId();
      if (kind === 'proofOfWork') {
        const id = idFor(kind, nonce, until, [purpose, prefix]);
        return { kind, id, scheme: 'altcha-pbkdf2', parameters: workOf(id), expiresAt };
      }
      const bytes = crypto.getRandomValues(new Uint8Array(5));
      const text = Array.from(bytes, (n) => letters[n % letters.length]).join('');
      const id = idFor(kind, nonce, until, [purpose, prefix, text]);
      return { kind, id, image: drawChallenge(text), alternatives: ['proofOfWork'], expiresAt };
    },
    async check(answer, purpose, prefix) {
      if (options.kind === 'none') return;
      const [letter, nonce = '', end = '', ...rest] = answer?.id.split('.') ?? [];
      if (answer === undefined || answer.solution === '' || nonce.length !== 22 || rest.length !== 1)
        throw failed();
      const until = Number.parseInt(end, 36);
      if (!(until > now().getTime())) throw failed();
      await useUp(nonce);
      const image = letter === 'i';
      const text = answer.solution.normalize('NFKC').trim().toUpperCase();
      const bound = image ? [purpose, prefix, text] : [purpose, prefix];
      const expected = Buffer.from(idFor(image ? 'image' : 'proofOfWork', nonce, until, bound));
      const given = Buffer.from(answer.id);
      const genuine = given.length === expected.length && timingSafeEqual(given, expected);
      if (!genuine || !(image || (await isWorkDone(answer.id, answer.solution)))) throw failed();
    },
  };
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
