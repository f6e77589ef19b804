import type { Slot } from './material.ts';

type StandardFact =
  | 'residentId'
  | 'student'
  | 'graduated'
  | 'hasFullTimeEducation'
  | 'hasPartTimeEducation'
  | 'onDuty'
  | 'hasTalent'
  | 'hasTitle';

/** 相关材料上传 as the province's guide asks it, in two groups: of the person, and of their work and promise. */
export const standardSlots = [
  { key: 'photo', rule: 'photo', when: true, group: 'person', inSection: true },
  { key: 'idFront', rule: 'scan', when: { all: ['residentId'] }, group: 'person' },
  { key: 'idBack', rule: 'scan', when: { all: ['residentId'] }, group: 'person' },
  { key: 'idDataPage', rule: 'scan', when: { all: ['!residentId'] }, group: 'person' },
  { key: 'studentProof', rule: 'scan', when: { all: ['student'] }, group: 'person' },
  {
    key: 'educationProof',
    rule: 'scan',
    when: { all: ['hasFullTimeEducation', 'graduated'] },
    group: 'person',
  },
  {
    key: 'educationProofPartTime',
    rule: 'scan',
    when: { all: ['hasPartTimeEducation', 'graduated'] },
    group: 'person',
  },
  { key: 'unitCertificate', rule: 'scan', when: { all: ['onDuty'] }, group: 'unit' },
  {
    key: 'workProof',
    rule: 'scan',
    when: { all: ['onDuty'] },
    group: 'unit',
    signed: true,
    letter: 'workCertificate',
  },
  { key: 'truthPledge', rule: 'scan', when: true, group: 'unit', signed: true, letter: 'truthPledge' },
  {
    key: 'talentProof',
    rule: 'scan',
    perItem: 'talent.talents',
    when: { all: ['hasTalent'] },
    group: 'unit',
  },
  { key: 'titleProof', rule: 'scan', perItem: 'title.titles', when: { all: ['hasTitle'] }, group: 'unit' },
  { key: 'otherMaterial', rule: 'scan', when: true, group: 'other', optional: true, count: 5 },
] as const satisfies readonly Slot<StandardFact>[];
