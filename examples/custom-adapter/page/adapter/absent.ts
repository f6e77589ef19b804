import type { Supports } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';

/** What the contract has a method for and our backend does not do; `supports` says so, so no element calls it. */
export const absent = (capability: keyof Supports) => async (): Promise<never> => {
  throw new AcctError('not-allowed', { failed: capability });
};
