import { AcctError } from '@acct-forms/core';
import type { Issue } from '@acct-forms/core';

export function refuseInvalid(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new AcctError('invalid', { issues });
}

export const invalidAt = (path: string, code: string): AcctError =>
  new AcctError('invalid', { issues: [{ path, code, severity: 'error' }] });
