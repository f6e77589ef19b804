import { AcctError } from '@acct-forms/core';

/** Runs at most `width` jobs at once and lets at most `waiting` wait; more are `unavailable`. */
export function createWorkQueue(width: number, waiting: number): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0;
  const line: (() => void)[] = [];
  return async (job) => {
    if (running >= width) {
      if (line.length >= waiting) throw new AcctError('unavailable', { retryAfter: 5 });
      await new Promise<void>((go) => line.push(go));
    } else {
      running += 1;
    }
    try {
      return await job();
    } finally {
      // A finished job hands its place on, or gives it back.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
