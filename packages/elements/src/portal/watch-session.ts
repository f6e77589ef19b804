import type { BackendAdapter } from '@acct-forms/adapter';
import { isAcctError } from '@acct-forms/core';

type Call = (...args: unknown[]) => unknown;

function watched<T extends object>(group: T, lost: () => void): T {
  return new Proxy(group, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value === 'object' && value !== null) return watched(value, lost);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        try {
          return await (value as Call).apply(target, args);
        } catch (error) {
          if (isAcctError(error) && error.code === 'unauthenticated') lost();
          throw error;
        }
      };
    },
  });
}

/** The same backend, which tells when any call is refused because nobody is signed in any more. */
export function watchSession(backend: BackendAdapter, lost: () => void): BackendAdapter {
  const groups = Object.entries(backend).map(([name, group]: [string, unknown]) => [
    name,
    typeof group === 'object' && group !== null && name !== 'supports' ? watched(group, lost) : group,
  ]);
  return Object.fromEntries(groups) as BackendAdapter;
}
