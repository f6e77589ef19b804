import type { ChangeKind, Slot } from '@acct-forms/core';
import { standardSlots } from '@acct-forms/core/sections';

/** What the files of some slots prove, as the standard slots say. */
const provenBySlots = (...keys: string[]): NonNullable<ChangeKind['proves']> =>
  Object.fromEntries(
    standardSlots.flatMap((slot: Slot) =>
      keys.includes(slot.key) && slot.proves !== undefined ? [[slot.key, slot.proves]] : [],
    ),
  );

/** What can be changed after approval, and what each kind opens. */
export const standardChanges: readonly ChangeKind[] = [
  { key: 'contact', sections: [], slots: [] },
  {
    key: 'identity',
    sections: ['basic'],
    slots: ['photo', 'idFront', 'idBack', 'idDataPage'],
    proves: provenBySlots('idFront', 'idBack', 'idDataPage'),
  },
  {
    key: 'education',
    sections: ['education'],
    slots: ['educationProof', 'educationProofPartTime', 'studentProof'],
    proves: provenBySlots('educationProof', 'educationProofPartTime', 'studentProof'),
  },
  {
    key: 'unit',
    sections: ['employer'],
    slots: ['unitCertificate', 'workProof'],
    proves: provenBySlots('unitCertificate', 'workProof'),
  },
  { key: 'title', sections: ['title'], slots: ['titleProof'] },
  { key: 'talent', sections: ['talent'], slots: ['talentProof'] },
];
