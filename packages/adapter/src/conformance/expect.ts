import { isAcctError, type ErrorCode, type ErrorDetail } from '@acct-forms/core';

/** A law that does not hold; the runner shows the message. */
export class BrokenLaw extends Error {
  override readonly name = 'BrokenLaw';
}

export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new BrokenLaw(what);
}

/** JSON with sorted keys, so that two answers can be compared and shown. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? 'undefined';

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [canonical(actual), canonical(expected)];
  if (a !== b) throw new BrokenLaw(`${what}: ${a.slice(0, 300)} is not ${b.slice(0, 300)}`);
}

/** Waits for a refusal with one of the codes and gives what it carries. */
export async function refuses(
  codes: ErrorCode | readonly ErrorCode[],
  call: Promise<unknown>,
  what = 'the call',
): Promise<ErrorDetail> {
  const wanted: readonly string[] = typeof codes === 'string' ? [codes] : codes;
  try {
    await call;
  } catch (error) {
    if (!isAcctError(error)) throw new BrokenLaw(`${what}: rejected with ${String(error)}`, { cause: error });
    if (wanted.includes(error.code)) return error.detail;
    throw new BrokenLaw(`${what}: ${error.code} in place of ${wanted.join(' or ')}`, { cause: error });
  }
  throw new BrokenLaw(`${what}: not refused with ${wanted.join(' or ')}`);
}

/** How each of several calls in flight at once ended: its value, or its code. */
export async function race<T>(calls: readonly Promise<T>[]): Promise<{ won: T[]; codes: string[] }> {
  const results = await Promise.allSettled(calls);
  return {
    won: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    codes: results.flatMap((result) =>
      result.status === 'rejected'
        ? [isAcctError(result.reason) ? result.reason.code : String(result.reason)]
        : [],
    ),
  };
}
