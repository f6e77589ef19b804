import type { Slot } from './material.ts';

type StandardFact =
  | 'residentId'
  | 'student'
  | 'hasFullTimeEducation'
  | 'hasPartTimeEducation'
  | 'onDuty'
  | 'hasTalent'
  | 'hasTitle';

/** 相关材料上传 as the province's guide asks it. */
export const standardSlots = [
  { key: 'photo', rule: 'photo', when: true, group: 'identity', inSection: true },
  { key: 'idFront', rule: 'scan', when: { all: ['residentId'] }, group: 'identity' },
  { key: 'idBack', rule: 'scan', when: { all: ['residentId'] }, group: 'identity' },
  { key: 'idDataPage', rule: 'scan', when: { all: ['!residentId'] }, group: 'identity' },
  { key: 'studentProof', rule: 'scan', when: { all: ['student'] }, group: 'education' },
  {
    key: 'educationProof',
    rule: 'scan',
    when: { all: ['hasFullTimeEducation', '!student'] },
    group: 'education',
  },
  {
    key: 'educationProofPartTime',
    rule: 'scan',
    when: { all: ['hasPartTimeEducation', '!student'] },
    group: 'education',
  },
  { key: 'unitCertificate', rule: 'scan', when: { all: ['onDuty'] }, group: 'employer' },
  {
    key: 'workProof',
    rule: 'scan',
    when: { all: ['onDuty'] },
    group: 'employer',
    signed: true,
    letter: 'workCertificate',
  },
  {
    key: 'talentProof',
    rule: 'scan',
    perItem: 'talent.talents',
    when: { all: ['hasTalent'] },
    group: 'honours',
  },
  { key: 'titleProof', rule: 'scan', perItem: 'title.titles', when: { all: ['hasTitle'] }, group: 'honours' },
  { key: 'truthPledge', rule: 'scan', when: true, group: 'pledge', signed: true, letter: 'truthPledge' },
  { key: 'otherMaterial', rule: 'scan', when: true, group: 'other', optional: true, count: 5 },
] as const satisfies readonly Slot<StandardFact>[];

/** Slots that some provinces ask; off in Jilin. */
export const slotExtras = {
  degreeProof: { key: 'degreeProof', rule: 'scan', when: { all: ['hasDegree'] }, group: 'education' },
  residenceProof: {
    key: 'residenceProof',
    rule: 'scan',
    when: { all: ['offDuty', '!student'] },
    group: 'identity',
  },
} as const satisfies Record<string, Slot>;
