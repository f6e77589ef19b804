import { AcctError } from '@acct-forms/core';
import type { ProgrammeRow } from '../entities/education.ts';

/** Places are taken and given back from the opening of a programme until its end. */
export function requireEnrolmentTime({ opensAt, closesAt }: ProgrammeRow, now: Date): void {
  if (now < opensAt || now >= closesAt) throw new AcctError('not-allowed', { failed: 'state' });
}
