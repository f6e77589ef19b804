import { AcctError } from '@acct-forms/core';
import { hardest } from '../challenge/proof-of-work.ts';
import type { LimiterStore } from '../db/database.ts';
import { secondsOf } from './seconds-of.ts';

/**
 * Failures of one account. From one client prefix they lock it for that prefix; from wherever they come they make its
 * challenge harder, so that its owner goes on and the guesser pays. Names count alike whether or not they exist.
 */
export interface LoginGuard {
  /**
   * Counts an attempt before it is judged; `locked` when the account is locked for this prefix. Answers how many more
   * are judged before it is.
   */
  attempt(account: string, prefix: string): Promise<number>;
  succeeded(account: string, prefix: string): Promise<void>;
  /** `challenge-failed` when the account asks for a harder challenge than was solved; the client's next one is harder. */
  demand(account: string, prefix: string, solved: number): Promise<void>;
  /** The level that accounts lately demanded of this client. */
  demanded(prefix: string): Promise<number>;
}

/** The lock doubles with every failure beyond the allowed ones, from a minute to an hour; each level is as many failures in an hour. */
export function createLoginGuard(store: LimiterStore, allowed: number): LoginGuard {
  const failures = store.limiter({ name: 'login-account', points: allowed, duration: 900 });
  const locks = store.limiter({ name: 'login-locks', points: 1000, duration: 86_400 });
  const everywhere = store.limiter({ name: 'login-everywhere', points: allowed, duration: 3600 });
  const demands = store.limiter({ name: 'login-demand', points: hardest, duration: 600 });
  const keyOf = (account: string, prefix: string) => `${account}|${prefix}`;
  const demanded = async (prefix: string) => (await demands.get(prefix))?.consumedPoints ?? 0;
  return {
    async attempt(account, prefix) {
      const key = keyOf(account, prefix);
      const before = await failures.get(key);
      if (before !== null && before.consumedPoints > allowed) {
        throw new AcctError('locked', { retryAfter: secondsOf(before) });
      }
      const used = await failures.penalty(key, 1);
      if (used.consumedPoints <= allowed) {
        await everywhere.penalty(account, 1);
        return allowed - used.consumedPoints;
      }
      const { consumedPoints } = await locks.penalty(key, 1);
      const seconds = Math.min(3600, 60 * 2 ** (consumedPoints - 1));
      await failures.block(key, seconds);
      throw new AcctError('locked', { retryAfter: seconds });
    },
    async succeeded(account, prefix) {
      const key = keyOf(account, prefix);
      await Promise.all([failures.delete(key), locks.delete(key), everywhere.reward(account, 1)]);
    },
    async demand(account, prefix, solved) {
      const here = (await failures.get(keyOf(account, prefix)))?.consumedPoints ?? 0;
      // The lock is at hand, and tells more.
      if (here >= allowed) return;
      const counted = (await everywhere.get(account))?.consumedPoints ?? 0;
      const level = Math.min(hardest, Math.floor(counted / allowed));
      if (solved >= level) return;
      await demands.set(prefix, Math.max(level, await demanded(prefix)), 600);
      throw new AcctError('challenge-failed');
    },
    demanded,
  };
}
