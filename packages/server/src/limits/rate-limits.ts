import { AcctError } from '@acct-forms/core';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limits } from '../config.ts';
import type { LimiterStore } from '../db/open-orm.ts';

const trustedFactor = 50;

export interface Limit {
  /** Takes one; `rate-limited` with the seconds to wait when none is left. */
  take(prefix: string): Promise<void>;
  /** Gives one back, where only failures count. */
  giveBack(prefix: string): Promise<void>;
}

export interface RateLimits {
  readonly challenges: Limit;
  readonly loginPrefix: Limit;
  readonly registrations: Limit;
  readonly phoneCodes: Limit;
  readonly unitSearches: Limit;
  readonly uploads: Limit;
  readonly certificateClaims: Limit;
  readonly loginAccount: LoginLock;
}

/** Failures of one account from one client prefix; another prefix is not locked. */
export interface LoginLock {
  /** Counts an attempt before it is judged; `locked` when the account is locked for this prefix. */
  attempt(account: string, prefix: string): Promise<void>;
  succeeded(account: string, prefix: string): Promise<void>;
}

const secondsOf = (refusal: unknown): number => {
  if (refusal instanceof Error) throw refusal;
  const { msBeforeNext } = refusal as { msBeforeNext?: number };
  return Math.max(1, Math.ceil((msBeforeNext ?? 1000) / 1000));
};

async function consume(limiter: RateLimiterAbstract, key: string, code: 'locked' | 'rate-limited') {
  try {
    return await limiter.consume(key);
  } catch (refusal) {
    throw new AcctError(code, { retryAfter: secondsOf(refusal) });
  }
}

export function createRateLimits(store: LimiterStore, limits: Limits): RateLimits {
  const trusted = new Set(limits.trustedPrefixes);
  const limit = (name: string, points: number, duration: number): Limit => {
    const usual = store.limiter({ name, points, duration });
    const generous = store.limiter({ name: `${name}-trusted`, points: points * trustedFactor, duration });
    const of = (prefix: string) => (trusted.has(prefix) ? generous : usual);
    return {
      take: async (prefix) => void (await consume(of(prefix), prefix, 'rate-limited')),
      giveBack: async (prefix) => void (await of(prefix).reward(prefix, 1)),
    };
  };
  return {
    challenges: limit('challenge', limits.challengesPerMinute, 60),
    loginPrefix: limit('login-prefix', limits.loginFailuresPerPrefix, 3600),
    registrations: limit('registration', limits.registrationsPerDay, 86_400),
    phoneCodes: limit('phone-code', limits.phoneCodesPerHour, 3600),
    unitSearches: limit('unit-search', limits.unitSearchesPer10Minutes, 600),
    uploads: limit('upload', limits.uploadsPer10Minutes, 600),
    certificateClaims: limit('certificate-claim', 10, 3600),
    loginAccount: createLoginLock(store, limits.loginFailuresPerAccount),
  };
}

/** The lock doubles with every failure beyond the allowed ones, from a minute to an hour. */
function createLoginLock(store: LimiterStore, allowed: number): LoginLock {
  const failures = store.limiter({ name: 'login-account', points: allowed, duration: 900 });
  const locks = store.limiter({ name: 'login-locks', points: 1000, duration: 86_400 });
  const keyOf = (account: string, prefix: string) => `${account}|${prefix}`;
  return {
    async attempt(account, prefix) {
      const key = keyOf(account, prefix);
      const before = await failures.get(key);
      if (before !== null && before.consumedPoints > allowed) {
        throw new AcctError('locked', { retryAfter: secondsOf(before) });
      }
      const used = await failures.penalty(key, 1);
      if (used.consumedPoints <= allowed) return;
      const { consumedPoints } = await locks.penalty(key, 1);
      const seconds = Math.min(3600, 60 * 2 ** (consumedPoints - 1));
      await failures.block(key, seconds);
      throw new AcctError('locked', { retryAfter: seconds });
    },
    async succeeded(account, prefix) {
      const key = keyOf(account, prefix);
      await Promise.all([failures.delete(key), locks.delete(key)]);
    },
  };
}
