import type { DataOf, Derivation, Slot } from '@acct-forms/core';
import { defineForm, extend, list } from '@acct-forms/core';
import {
  basic,
  basicExtras,
  education,
  educationExtras,
  employer,
  employerExtras,
  extraTables,
  scan,
  slotExtras,
  standardSlots,
  standardTables,
  title,
  titleExtras,
  titleRowExtras,
} from '@acct-forms/core/sections';
import { personFacts } from '../standard-facts.ts';
import { educationListRules, workHistoryRules } from '../standard-list-rules.ts';
import { personRules, standardDerivations, typeWithoutWork } from '../standard-rules.ts';
import { sampleWords } from './field-words.ts';
import { sampleLetters } from './letters.ts';

/** 教育经历 as a list, in place of the blocks 全日制 and 非全日制. */
const educationAsList = extend(education, {
  omit: [
    'fullTimeEducation',
    'fullTimeDegree',
    'fullTimeSchool',
    'fullTimeGraduationDate',
    'fullTimeMajor',
    'partTimeEducation',
    'partTimeDegree',
    'partTimeSchool',
    'partTimeGraduationDate',
    'partTimeMajor',
  ],
  add: { educations: educationExtras.educations },
});

const employerWithHistory = extend(
  extend(employer, {
    omit: ['provincialUnit'],
    add: { unitType: employerExtras.unitType },
    after: 'economicType',
  }),
  { add: { workHistory: employerExtras.workHistory } },
);

const titleWithIssuer = extend(title, {
  omit: ['titles', 'oldCertNo'],
  add: {
    titles: list(
      { ...title.fields.titles.fields, ...titleRowExtras },
      { when: { all: ['hasTitle'] }, required: true, min: 1, max: 8 },
    ),
    ...titleExtras,
  },
  after: 'hasTitle',
});

/** Five sections: no 人才信息, and what other provinces ask besides. */
const sections = [
  extend(basic, { add: basicExtras }),
  educationAsList,
  employerWithHistory,
  titleWithIssuer,
] as const;

type SampleData = DataOf<typeof sections>;

const derivations: readonly Derivation<SampleData>[] = [
  ...standardDerivations.filter(({ at }) => at !== 'title.oldCertNo' && at !== 'employer.personnelType'),
  {
    // Everybody with an employer counts as on duty here, accounting work or not.
    at: 'employer.personnelType',
    of: ['employer.onDuty', 'education.isStudent', 'title.hasTitle'],
    from: (v, c) => {
      if (v.employer?.onDuty === undefined) return undefined;
      return v.employer.onDuty ? 'on-duty' : typeWithoutWork(v, c);
    },
  },
];

/** One proof for each education, proofs of degree and residence, nothing about talent. */
const [
  photo,
  idFront,
  idBack,
  idDataPage,
  studentProof,
  ,
  ,
  unitCertificate,
  workProof,
  truthPledge,
  ,
  titleProof,
  otherMaterial,
] = standardSlots;
const slots = [
  photo,
  idFront,
  idBack,
  idDataPage,
  slotExtras.residenceProof,
  // The education stands in a list here, which the school's letter does not speak of.
  { ...studentProof, proves: ['education.schoolRegion'] },
  {
    key: 'educationProof',
    rule: 'certificate',
    perItem: 'education.educations',
    when: { all: ['graduated'] },
    group: 'person',
  },
  slotExtras.degreeProof,
  unitCertificate,
  workProof,
  truthPledge,
  titleProof,
  otherMaterial,
] as const satisfies readonly Slot[];

const KB = 1024;

/** The form of the sample province. */
export const sampleForm = defineForm({
  sections,
  facts: {
    ...personFacts,
    hasDegree: (v: SampleData) =>
      v.education?.educations?.some(({ degree = '0' }) => degree !== '0') ?? false,
  },
  derive: derivations,
  rules: [...personRules, ...educationListRules, ...workHistoryRules],
  slots,
  pictureRules: {
    photo: {
      kind: 'photo',
      maxBytes: 30 * KB,
      minWidth: 114,
      minHeight: 156,
      ratio: { width: 114, height: 156, tolerance: 0.02 },
      types: ['image/jpeg'],
      blocking: ['size', 'ratio'],
    },
    scan: { ...scan, maxBytes: 500 * KB },
    // Certificates of education come as a PDF from the register that issues them.
    certificate: { ...scan, maxBytes: 500 * KB, pdf: { maxBytes: 2048 * KB, maxPages: 10 } },
  },
  tables: { ...standardTables, ...extraTables },
  letters: sampleLetters,
  changes: [],
  reasons: [],
  words: sampleWords,
  late: {
    when: { all: ['!residentId'] },
    load: async () => (await import('./late.ts')).sampleLate,
    reasons: async () => (await import('./reasons.ts')).sampleReasons,
    changes: async () => (await import('./changes.ts')).sampleChanges,
  },
});
