import { choice, date, list, postcode, region, text } from '../fields/builders.ts';
import type { Slot } from '../materials/material.ts';

/** Rows of 基本信息 that some provinces ask; off in Jilin. */
export const basicExtras = {
  householdRegion: region({ required: true }),
  mailingAddress: text({ max: 200, wide: true }),
  mailingPostcode: postcode(),
} as const;

/** Rows of 学历信息 that some provinces ask; off in Jilin. */
export const educationExtras = {
  educationCertNo: text({ max: 30 }),
  degreeCertNo: text({ max: 30 }),
  /** Educations as a list, in place of the two blocks. */
  educations: list(
    {
      trainingMode: choice('trainingModes', { required: true, tiles: true }),
      level: choice('educationLevels', { required: true }),
      degree: choice('degrees', { required: true }),
      school: text({ max: 100, required: true }),
      enrolmentDate: date({ past: true }),
      graduationDate: date({ required: { all: ['!student'] }, past: { all: ['!student'] } }),
      major: text({ max: 60, required: true }),
      certNo: text({ max: 30 }),
    },
    { min: 1, max: 6, required: true },
  ),
} as const;

/** Rows of 单位信息 that some provinces ask; off in Jilin. */
export const employerExtras = {
  unitType: choice('unitTypes', { when: { all: ['onDuty'] }, required: true }),
  workHistory: list(
    {
      from: date({ required: true, past: true }),
      to: date({ past: true }),
      unit: text({ min: 2, max: 100, required: true }),
      position: choice('accountingPositions', { required: true }),
    },
    { max: 10 },
  ),
} as const;

/** Rows of 职称信息 that some provinces ask; off in Jilin. */
export const titleExtras = {
  licences: list(
    {
      name: text({ max: 50, required: true }),
      certNo: text({ max: 40, required: true }),
      date: date({ past: true }),
    },
    { max: 5 },
  ),
  abacusLevel: choice('abacusLevels'),
} as const;

/** A row of `titles` that some provinces ask: 发证机关. */
export const titleRowExtras = { issuer: text({ max: 60 }) } as const;

/** Slots that some provinces ask; off in Jilin. */
export const slotExtras = {
  degreeProof: { key: 'degreeProof', rule: 'scan', when: { all: ['hasDegree'] }, group: 'person' },
  residenceProof: {
    key: 'residenceProof',
    rule: 'scan',
    when: { all: ['offDuty', 'graduated'] },
    group: 'person',
  },
} as const satisfies Record<string, Slot>;
