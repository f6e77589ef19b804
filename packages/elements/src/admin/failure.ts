import { isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AdminWords } from '@acct-forms/core/locales/zh-CN/admin';

/** What is said of a failure that belongs to no field. */
export function failureText(t: AdminWords, error: unknown): string {
  if (!isAcctError(error)) return t['error.other'];
  const { code, detail } = error;
  const words: Readonly<Record<string, string>> = t;
  if (code === 'not-allowed') return words[`error.${detail.failed}`] ?? t['error.not-allowed'];
  return words[`error.${code === 'timeout' ? 'offline' : code}`] ?? t['error.other'];
}

/** That an act failed, which and why; a line of its own where nothing else says what was done. */
export const actFailure = (t: AdminWords, act: string, error: unknown): string =>
  format(t['error.act'], { act, why: failureText(t, error) });

/** What is said at a field: by field and code, by code, or that it does not fit. */
export function issueText(t: AdminWords, path: string, code: string): string {
  const words: Readonly<Record<string, string>> = t;
  return words[`issue.${path}.${code}`] ?? words[`issue.${code}`] ?? t['issue.other'];
}
