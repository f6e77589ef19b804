import { isAcctError, type ErrorCode } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';

/** A failure of a reviewer's call, as much of it as the screen tells. */
export interface ReviewFailure {
  readonly code: ErrorCode;
  /** `already-claimed`: who holds it, where the backend says so. */
  readonly holder?: string;
  /** `not-allowed`: the guard that failed. */
  readonly failed?: string;
}

/** The name of who holds a case: the backend gives the person, or the newer view of the case. */
function holderOf(current: unknown): string | undefined {
  if (typeof current !== 'object' || current === null) return undefined;
  const person: unknown = 'revision' in current ? (current as { claimedBy?: unknown }).claimedBy : current;
  const name = (person as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

export function failureOf(error: unknown): ReviewFailure {
  if (!isAcctError(error)) return { code: 'unexpected' };
  const holder = holderOf(error.detail.current);
  const { failed } = error.detail;
  return {
    code: error.code,
    ...(holder === undefined ? {} : { holder }),
    ...(failed === undefined ? {} : { failed }),
  };
}

/** Whether reading the case again is what helps. */
export const needsReload = ({ code }: ReviewFailure): boolean =>
  code === 'stale-revision' || code === 'claim-lost' || code === 'already-claimed' || code === 'not-allowed';

/** Whether the backend was not reached at all. */
export const isAway = ({ code }: ReviewFailure): boolean => code === 'offline' || code === 'timeout';

export function failureText(t: ReviewWords, { code, holder }: ReviewFailure): string {
  if (code === 'already-claimed') {
    return holder === undefined
      ? t['error.alreadyClaimedSomebody']
      : format(t['error.already-claimed'], { name: holder });
  }
  const words: Readonly<Record<string, string>> = t;
  return words[`error.${code === 'timeout' ? 'offline' : code}`] ?? t['error.other'];
}
