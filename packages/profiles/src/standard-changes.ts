import type { ChangeKind } from '@acct-forms/core';

/** Fields of a section by their names. */
const of = (section: string, names: string) => names.split(' ').map((name) => `${section}.${name}`);

/** What the proof of an education speaks of. */
const provenOf = (block: string) =>
  of('education', 'Education Degree School GraduationDate Major'.replace(/\b(?=[A-Z])/g, block));

/** What can be changed after approval, and what each kind opens. */
export const standardChanges: readonly ChangeKind[] = [
  { key: 'contact', sections: [], slots: [] },
  {
    key: 'identity',
    sections: ['basic'],
    slots: ['photo', 'idFront', 'idBack', 'idDataPage'],
    proves: {
      idFront: of('basic', 'name idType idNumber ethnicGroup'),
      idBack: of('basic', 'name idType idNumber'),
      idDataPage: of('basic', 'name idType idNumber sex birthDate country'),
    },
  },
  {
    key: 'education',
    sections: ['education'],
    slots: ['educationProof', 'educationProofPartTime', 'studentProof'],
    proves: {
      educationProof: provenOf('fullTime'),
      educationProofPartTime: provenOf('partTime'),
      studentProof: of('education', 'schoolRegion fullTimeSchool fullTimeMajor'),
    },
  },
  {
    key: 'unit',
    sections: ['employer'],
    slots: ['unitCertificate', 'workProof'],
    proves: {
      unitCertificate: of('employer', 'unitCode unitName'),
      workProof: of('employer', 'unitName accountingWorkStart'),
    },
  },
  { key: 'title', sections: ['title'], slots: ['titleProof'] },
  { key: 'talent', sections: ['talent'], slots: ['talentProof'] },
];
