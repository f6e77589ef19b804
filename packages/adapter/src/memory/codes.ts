import { AcctError } from '@acct-forms/core';
import { invalid, type Store } from './store.ts';

const lifeMs = 5 * 60_000;
const resendMs = 60_000;

/** Sends a code whether or not the phone is known; `not-allowed` where no codes are sent. */
export function sendCode(store: Store, purpose: string, phone: string) {
  if (store.sendCode === undefined) throw new AcctError('not-allowed', { failed: 'phoneCodes' });
  const now = store.now().getTime();
  const id = `${purpose} ${phone}`;
  const wait = (store.codes.get(id)?.resendAfter ?? 0) - now;
  if (wait > 0) throw new AcctError('rate-limited', { retryAfter: Math.ceil(wait / 1000) });
  const code = String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000).padStart(6, '0');
  const row = { code, expiresAt: now + lifeMs, resendAfter: now + resendMs };
  store.codes.set(id, row);
  store.sendCode(phone, code);
  return {
    expiresAt: new Date(row.expiresAt).toISOString(),
    resendAfter: new Date(row.resendAfter).toISOString(),
  };
}

/** `invalid` at `path` unless it is the one that was sent; a wrong guess uses it up. */
export function checkCode(
  store: Store,
  purpose: string,
  phone: string,
  code: string | undefined,
  path: string,
) {
  const id = `${purpose} ${phone}`;
  const row = store.codes.get(id);
  if (row === undefined || row.code !== code || row.expiresAt <= store.now().getTime()) {
    store.codes.delete(id);
    throw invalid(path, 'code-wrong');
  }
}

/** Once what it was sent for is done, a code is worth nothing. */
export function useCode(store: Store, purpose: string, phone: string): void {
  store.codes.delete(`${purpose} ${phone}`);
}
