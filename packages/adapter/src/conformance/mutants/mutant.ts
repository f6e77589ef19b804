import { AcctError, isAcctError, type ErrorCode, type ErrorDetail } from '@acct-forms/core';
import type { BackendAdapter } from '../../backend-adapter.ts';

/** The groups that the memory backend has. */
export type Whole = BackendAdapter & Required<Pick<BackendAdapter, 'units' | 'education' | 'review'>>;
export type GroupName = 'accounts' | 'record' | 'materials' | 'units' | 'education' | 'review';
type Groups = { readonly [G in GroupName]: Whole[G] };
type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type Answer<F> = F extends (...args: never[]) => Promise<infer R> ? R : never;

/** Makes a backend's client a broken one. */
export type Break = (adapter: Whole) => Whole;

/** A backend that is wrong in one way, and the groups of laws of which one must notice. */
export interface Mutant {
  readonly id: string;
  readonly groups: readonly string[];
  /** Called once for each backend, so that what it remembers is of that backend. */
  readonly make: () => Break;
}

/** Puts something of one's own around a method. */
export function around<G extends GroupName, M extends keyof Groups[G] & string>(
  group: G,
  method: M,
  run: (
    call: (...args: Args<Groups[G][M]>) => Promise<Answer<Groups[G][M]>>,
    args: Args<Groups[G][M]>,
    adapter: Whole,
  ) => Promise<unknown>,
): Break {
  return (adapter) => {
    const methods = adapter[group] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const call = (...args: unknown[]) => methods[method]!(...args);
    const broken = (...args: unknown[]) => run(call as never, args as never, adapter);
    return { ...adapter, [group]: { ...methods, [method]: broken } };
  };
}

/** Gives another answer. */
export const answers = <G extends GroupName, M extends keyof Groups[G] & string>(
  group: G,
  method: M,
  change: (answer: Answer<Groups[G][M]>, args: Args<Groups[G][M]>) => unknown,
) => around(group, method, async (call, args) => change(await call(...args), args));

/** Does something else where the method refuses with this code. */
export const refusals = <G extends GroupName, M extends keyof Groups[G] & string>(
  group: G,
  method: M,
  code: ErrorCode,
  instead: (detail: ErrorDetail, args: Args<Groups[G][M]>, adapter: Whole) => unknown,
) =>
  around(group, method, async (call, args, adapter) => {
    try {
      return await call(...args);
    } catch (error) {
      if (!isAcctError(error) || error.code !== code) throw error;
      return instead(error.detail, args, adapter);
    }
  });

/** Refuses with less than the refusal should carry. */
export const withDetail = <G extends GroupName, M extends keyof Groups[G] & string>(
  group: G,
  method: M,
  code: ErrorCode,
  change: (detail: ErrorDetail) => ErrorDetail,
) =>
  refusals(group, method, code, (detail) => {
    throw new AcctError(code, change(detail));
  });

/** Several ways of being wrong at once. */
export const all =
  (...breaks: readonly Break[]): Break =>
  (adapter) =>
    breaks.reduce((broken, one) => one(broken), adapter);

export const mutants = (
  groups: readonly string[],
  entries: Readonly<Record<string, () => Break>>,
): Mutant[] => Object.entries(entries).map(([id, make]) => ({ id, groups, make }));
