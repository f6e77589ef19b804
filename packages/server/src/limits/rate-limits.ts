import { AcctError } from '@acct-forms/core';
import type { Limits } from '../config.ts';
import type { LimiterStore } from '../db/database.ts';
import { createLoginGuard, type LoginGuard } from './login-guard.ts';
import { secondsOf } from './seconds-of.ts';

const trustedFactor = 50;

export interface Limit {
  /** Takes one; `rate-limited` with the seconds to wait when none is left. */
  take(prefix: string): Promise<void>;
  /** Gives one back, where only failures count. */
  giveBack(prefix: string): Promise<void>;
}

/** A budget that refuses nobody: what is over it costs more work. */
export interface Budget {
  count(prefix: string): Promise<void>;
  /** How many parts of the budget are used up. */
  level(prefix: string): Promise<number>;
}

export interface RateLimits {
  readonly challenges: Limit;
  readonly loginPrefix: Limit;
  /** Each fifth of what `loginPrefix` allows is a level. */
  readonly loginPressure: Pick<Budget, 'level'>;
  readonly registrations: Budget;
  readonly phoneCodes: Limit;
  /** By the keyed hash of a phone, for 24 hours from its first message, over all processes. */
  readonly smsPerPhone: Limit;
  readonly unitSearches: Limit;
  readonly uploads: Limit;
  /** By account, and of all accounts behind one address. */
  readonly certificateClaims: Limit;
  readonly certificateClaimsOfAddress: Limit;
  readonly loginGuard: LoginGuard;
  /** Removes the counters that ran out before `now`, in milliseconds; answers how many. */
  sweep(now: number): Promise<number>;
}

export function createRateLimits(store: LimiterStore, limits: Limits): RateLimits {
  const trusted = new Set(limits.trustedPrefixes);
  const limiters = (name: string, points: number, duration: number) => {
    const usual = store.limiter({ name, points, duration });
    const generous = store.limiter({ name: `${name}-trusted`, points: points * trustedFactor, duration });
    return (prefix: string) => (trusted.has(prefix) ? generous : usual);
  };
  type Of = ReturnType<typeof limiters>;
  const limitBy = (of: Of): Limit => ({
    async take(prefix) {
      try {
        await of(prefix).consume(prefix);
      } catch (refusal) {
        throw new AcctError('rate-limited', { retryAfter: secondsOf(refusal) });
      }
    },
    giveBack: async (prefix) => void (await of(prefix).reward(prefix, 1)),
  });
  const limit = (name: string, points: number, duration: number) => limitBy(limiters(name, points, duration));
  const budgetBy = (of: Of, parts: number): Budget => ({
    count: async (prefix) => void (await of(prefix).penalty(prefix, 1)),
    async level(prefix) {
      const used = (await of(prefix).get(prefix))?.consumedPoints ?? 0;
      return Math.floor((used * parts) / of(prefix).points);
    },
  });
  const loginPrefix = limiters('login-prefix', limits.loginFailuresPerPrefix, 3600);
  return {
    challenges: limit('challenge', limits.challengesPerMinute, 60),
    loginPrefix: limitBy(loginPrefix),
    loginPressure: budgetBy(loginPrefix, 5),
    registrations: budgetBy(limiters('registration', limits.registrationsPerDay, 86_400), 1),
    phoneCodes: limit('phone-code', limits.phoneCodesPerHour, 3600),
    smsPerPhone: limit('sms-phone', limits.smsPerPhonePerDay, 86_400),
    unitSearches: limit('unit-search', limits.unitSearchesPer10Minutes, 600),
    uploads: limit('upload', limits.uploadsPer10Minutes, 600),
    certificateClaims: limit('certificate-claim', 10, 3600),
    certificateClaimsOfAddress: limit('certificate-claim-address', 100, 3600),
    loginGuard: createLoginGuard(store, limits.loginFailuresPerAccount),
    sweep: (now) => store.sweep(now),
  };
}

/** How hard the next challenge of this client is: 0 as usual, each level twice as hard. */
export async function challengeLevel(
  limits: RateLimits,
  purpose: 'register' | 'login' | 'reset',
  prefix: string,
): Promise<number> {
  if (purpose === 'register') return limits.registrations.level(prefix);
  if (purpose === 'reset') return 0;
  return Math.max(await limits.loginPressure.level(prefix), await limits.loginGuard.demanded(prefix));
}
