import { AcctError } from '@acct-forms/core';

/** A virus scanner. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<'clean' | 'infected'>;
}

/** For installations without one. */
export const noScanner: Scanner = { scan: async () => 'clean' };

/** Rejects with `infected`, or with `unavailable` when the scanner itself fails: nothing unscanned is kept. */
export async function requireClean(scanner: Scanner, bytes: Uint8Array): Promise<void> {
  let verdict: 'clean' | 'infected';
  try {
    verdict = await scanner.scan(bytes);
  } catch (cause) {
    throw new AcctError('unavailable', { retryAfter: 30 }, { cause });
  }
  if (verdict === 'infected') throw new AcctError('infected');
}
