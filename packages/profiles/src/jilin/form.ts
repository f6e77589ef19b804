import { defineForm } from '@acct-forms/core';
import {
  basic,
  education,
  employer,
  oneInchPhoto,
  retire,
  scan,
  standardSlots,
  standardTables,
  talent,
  title,
} from '@acct-forms/core/sections';
import { educationBlockFacts, personFacts } from '../standard-facts.ts';
import { educationBlockRules, personRules, standardDerivations } from '../standard-rules.ts';
import { jilinPledge } from './letters.ts';

/** The six sections as the guide has them. */
export const jilinForm = defineForm({
  sections: [basic, education, employer, talent, title],
  facts: { ...personFacts, ...educationBlockFacts },
  derive: standardDerivations,
  rules: [...personRules, ...educationBlockRules],
  slots: standardSlots,
  // A photo of too few pixels cannot be printed on a certificate: it is refused where it is chosen.
  pictureRules: { photo: { ...oneInchPhoto, blocking: ['size'] }, scan },
  tables: {
    ...standardTables,
    // The guide's list has one entry for full and probationary members.
    politicalStatus: retire(standardTables.politicalStatus, ['02']),
  },
  letters: jilinPledge,
  changes: [],
  reasons: [],
  words: {},
  late: {
    when: { all: ['!residentId'] },
    load: async () => (await import('./late.ts')).jilinLate,
    reasons: async () => (await import('../standard-reasons.ts')).standardReasons,
    changes: async () => (await import('../standard-changes.ts')).standardChanges,
  },
});
