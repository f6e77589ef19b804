import { isAcctError, type ErrorCode, type ErrorDetail } from '@acct-forms/core';
import { around, type Break, type GroupName, type Whole } from './mutant.ts';

/** Tells of each call whether another one was under way at the same time. */
function overlaps() {
  const open = new Set<{ met: boolean }>();
  return () => {
    const mine = { met: open.size > 0, end: () => open.delete(mine) };
    for (const other of open) other.met = true;
    open.add(mine);
    return mine;
  };
}

/** Does something else where a method refuses with this code while its like is under way, or while it is not. */
export const refusalsWhile =
  <G extends GroupName, M extends keyof Whole[G] & string>(
    met: boolean,
    group: G,
    method: M,
    code: ErrorCode,
    instead: (args: readonly unknown[], adapter: Whole, detail: ErrorDetail) => unknown,
  ) =>
  (): Break => {
    const begin = overlaps();
    return around(group, method, async (call, args, adapter) => {
      const mine = begin();
      try {
        return await call(...args);
      } catch (error) {
        if (!isAcctError(error) || error.code !== code || mine.met !== met) throw error;
        return instead(args as readonly unknown[], adapter, error.detail);
      } finally {
        mine.end();
      }
    });
  };
