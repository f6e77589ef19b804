import { isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';

/** A number of seconds as a time to wait. */
export function waitText(t: Readonly<AccountWords>, seconds: number): string {
  return seconds < 60
    ? format(t.seconds, { seconds })
    : format(t.minutesSeconds, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** What to say about a failure that belongs to no field. */
export function failureText(t: Readonly<AccountWords>, error: unknown): string {
  const { code, detail } = isAcctError(error) ? error : { code: 'unexpected', detail: {} };
  switch (code) {
    case 'bad-credentials':
      return t.badCredentials;
    case 'offline':
      return t.offline;
    case 'timeout':
    case 'unavailable':
      return t.unavailable;
    case 'rate-limited':
      return format(t.rateLimited, { time: waitText(t, detail.retryAfter ?? 60) });
    default:
      return t.failed;
  }
}
