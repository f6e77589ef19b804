import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { AcctError } from '@acct-forms/core';
import type { Challenge, ChallengeAnswer } from '@acct-forms/adapter';
import { newId } from '../crypto/random.ts';
import type { Vault } from '../crypto/vault.ts';
import type { Orm } from '../db/database.ts';
import { UsedChallengeEntity } from '../entities/account.ts';
import { hardest, isWorkDone, workOf } from './proof-of-work.ts';

export type ChallengePurpose = 'register' | 'login' | 'reset';
type Kind = 'proofOfWork' | 'image';

export interface ChallengeService {
  /** Above level 0 it is proof of work, whatever was asked: a picture is no defence against an attack. */
  issue(
    purpose: ChallengePurpose,
    prefix: string,
    wish: { readonly kind?: Kind | undefined; readonly level: number },
  ): Promise<Challenge>;
  /**
   * `challenge-failed` unless the answer is right, in time, of this purpose and client, and the first one given.
   * Answers the level of what was solved.
   */
  check(answer: ChallengeAnswer | undefined, purpose: ChallengePurpose, prefix: string): Promise<number>;
}

export interface ChallengeOptions {
  readonly kind: Kind | 'none';
  /** PBKDF2 iterations of one try at level 0; 256 tries on average. */
  readonly cost: number;
  /** A text as a picture in a data URL. */
  readonly draw: (text: string) => string;
  readonly vault: Vault;
  readonly orm: Orm;
  readonly now: () => Date;
}

const lifeMilliseconds = 120_000;
/** Without letters and digits that look alike when bent. */
const letters = 'ACDEFHJKMNPRTUVWXY34679';
const textLength = 5;
const failed = () => new AcctError('challenge-failed');

/**
 * Nothing is stored until a challenge is answered: its id carries kind and level, nonce, expiry, and a keyed hash that
 * binds them to purpose and client; of a picture also a keyed hash of its text. Used nonces are kept, so that each is
 * answered once on whichever process.
 */
export function createChallengeService(options: ChallengeOptions): ChallengeService {
  const { vault, orm, now, cost } = options;
  const mac = (length: number, ...parts: string[]) =>
    createHmac('sha256', vault.key('challenge'))
      .update(JSON.stringify(parts))
      .digest('base64url')
      .slice(0, length);
  const sealOf = (head: string, purpose: string, prefix: string) => mac(14, 'seal', head, purpose, prefix);
  const textMac = (head: string, text: string) => mac(14, 'text', head, text);

  async function useUp(nonce: string): Promise<void> {
    try {
      const expiresAt = new Date(now().getTime() + lifeMilliseconds);
      await orm.em.fork().insert(UsedChallengeEntity, { id: nonce, expiresAt });
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw failed();
      throw error;
    }
  }

  return {
    async issue(purpose, prefix, wish) {
      if (options.kind === 'none') return { kind: 'none' };
      const level = Math.min(hardest, wish.level);
      const kind = level > 0 ? 'proofOfWork' : (wish.kind ?? options.kind);
      const until = now().getTime() + lifeMilliseconds;
      const expiresAt = new Date(until).toISOString();
      const head = `${kind === 'image' ? 'i' : 'w'}${level}.${newId()}.${until.toString(36)}`;
      const sealed = `${head}.${sealOf(head, purpose, prefix)}`;
      if (kind === 'proofOfWork') {
        const parameters = workOf(vault.key('challenge'), head, cost, level);
        return { kind, id: sealed, scheme: 'altcha-pbkdf2', parameters: { ...parameters }, expiresAt };
      }
      const text = Array.from({ length: textLength }, () => letters[randomInt(letters.length)]).join('');
      const id = `${sealed}.${textMac(head, text)}`;
      return { kind, id, image: options.draw(text), alternatives: ['proofOfWork'], expiresAt };
    },
    async check(answer, purpose, prefix) {
      if (options.kind === 'none') return hardest;
      const match = /^(([iw])(\d)\.([\w-]{22})\.([0-9a-z]{1,12}))\.([\w-]{14})(?:\.([\w-]{14}))?$/.exec(
        answer?.id ?? '',
      );
      if (answer === undefined || match === null) throw failed();
      const [, head = '', kind, level, nonce = '', until = '', seal = '', ofText = ''] = match;
      if (!equal(seal, sealOf(head, purpose, prefix))) throw failed();
      if (!(Number.parseInt(until, 36) > now().getTime())) throw failed();
      await useUp(nonce);
      const right =
        kind === 'i'
          ? equal(ofText, textMac(head, answer.solution.normalize('NFKC').trim().toUpperCase()))
          : await isWorkDone(workOf(vault.key('challenge'), head, cost, Number(level)), answer.solution);
      if (!right) throw failed();
      return Number(level);
    },
  };
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
