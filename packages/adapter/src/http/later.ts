import { AcctError } from '@acct-forms/core';

type Method = (...args: unknown[]) => unknown;

/**
 * A group of calls whose code arrives with the first of them; without network that call fails with `offline`.
 * `calls` names the members that are calls, where the others are groups themselves.
 */
export function later<T extends object>(load: () => Promise<T>, calls?: readonly (keyof T)[]): T {
  const member = async (name: string): Promise<unknown> => {
    const group = await load().catch((cause: unknown) => {
      throw new AcctError('offline', {}, { cause });
    });
    return (group as Record<string, unknown>)[name];
  };
  const get = (_: object, name: string | symbol): unknown => {
    // A promise asks what it is resolved with for `then`.
    if (typeof name === 'symbol' || name === 'then') return undefined;
    if (calls && !calls.includes(name as keyof T)) return later(() => member(name) as Promise<object>);
    return async (...args: unknown[]) => ((await member(name)) as Method)(...args);
  };
  return new Proxy({}, { get }) as T;
}
