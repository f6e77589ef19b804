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

/** Fields of a section by their names. */
const of = (section: string, names: string) => names.split(' ').map((name) => `${section}.${name}`);

/** What the proof of an education speaks of. */
const educationOf = (block: string) =>
  of('education', 'Education Degree School GraduationDate Major'.replace(/\b(?=[A-Z])/g, block));

/** 相关材料上传 as the province's guide asks it, in two groups: of the person, and of their work and promise. */
export const standardSlots = [
  { key: 'photo', rule: 'photo', when: true, group: 'person', inSection: true },
  {
    key: 'idFront',
    proves: of('basic', 'name idType idNumber ethnicGroup'),
    rule: 'scan',
    when: { all: ['residentId'] },
    group: 'person',
  },
  {
    key: 'idBack',
    proves: of('basic', 'name idType idNumber'),
    rule: 'scan',
    when: { all: ['residentId'] },
    group: 'person',
  },
  {
    key: 'idDataPage',
    proves: of('basic', 'name idType idNumber sex birthDate country'),
    rule: 'scan',
    when: { all: ['!residentId'] },
    group: 'person',
  },
  {
    key: 'studentProof',
    proves: of('education', 'schoolRegion fullTimeSchool fullTimeMajor'),
    rule: 'scan',
    when: { all: ['student'] },
    group: 'person',
  },
  {
    key: 'educationProof',
    proves: educationOf('fullTime'),
    rule: 'scan',
    when: { all: ['hasFullTimeEducation', 'graduated'] },
    group: 'person',
  },
  {
    key: 'educationProofPartTime',
    proves: educationOf('partTime'),
    rule: 'scan',
    when: { all: ['hasPartTimeEducation', 'graduated'] },
    group: 'person',
  },
  {
    key: 'unitCertificate',
    proves: of('employer', 'unitCode unitName'),
    rule: 'scan',
    when: { all: ['onDuty'] },
    group: 'unit',
  },
  {
    key: 'workProof',
    proves: of('employer', 'unitName accountingWorkStart'),
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
