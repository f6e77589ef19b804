import type { LatePart } from '@acct-forms/core';
import { standardLate } from '../standard-late.ts';
import { sampleChanges } from './changes.ts';
import { sampleReasons } from './reasons.ts';

/** The standard late part without 人才信息, the photo's reason, and with this form's proofs of education. */
export const sampleLate: LatePart = {
  ...standardLate,
  changes: sampleChanges,
  reasons: sampleReasons,
};
