import type { ChangeKind } from '@acct-forms/core';
import { standardChanges } from '../standard-changes.ts';

/** The standard changes without 人才信息, and with this form's proofs of education. */
export const sampleChanges: readonly ChangeKind[] = standardChanges
  .filter(({ key }) => key !== 'talent')
  .map((change) =>
    change.key === 'education'
      ? {
          ...change,
          slots: ['educationProof', 'degreeProof', 'studentProof'],
          proves: {
            degreeProof: ['education.educations.*.degree'],
            studentProof: ['education.schoolRegion'],
          },
        }
      : change,
  );
