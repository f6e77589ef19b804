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
import { standardChanges, standardReasons } from '../standard-reasons.ts';
import { educationBlockRules, personRules, standardDerivations } from '../standard-rules.ts';
import { jilinLetters } from './letters.ts';

/** The six sections as the guide has them. */
export const jilinForm = defineForm({
  sections: [basic, education, employer, talent, title],
  facts: { ...personFacts, ...educationBlockFacts },
  derive: standardDerivations,
  rules: [...personRules, ...educationBlockRules],
  slots: standardSlots,
  pictureRules: { photo: oneInchPhoto, scan },
  tables: {
    ...standardTables,
    // The guide's list has one entry for full and probationary members.
    politicalStatus: retire(standardTables.politicalStatus, ['02']),
  },
  letters: jilinLetters,
  changes: standardChanges,
  returnReasons: standardReasons,
  words: {},
});
