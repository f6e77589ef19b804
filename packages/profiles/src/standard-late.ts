import type { LatePart } from '@acct-forms/core';
import { checkIdNumber } from '@acct-forms/core';
import { countries } from '@acct-forms/core/codes';
import { standardChanges } from './standard-changes.ts';
import { standardReasons } from './standard-reasons.ts';

/** What other documents than the resident ID need, and what comes after a first submission. */
export const standardLate = {
  tables: { countries },
  checkIdNumber,
  reasons: standardReasons,
  changes: standardChanges,
} satisfies LatePart;
