import { checkIdNumber, defineForm, type DataOf, type FormContext } from '@acct-forms/core';
import { education, talent, title } from '@acct-forms/core/sections';
import {
  educationBlockFacts,
  educationBlockRules,
  personFacts,
  personRules,
  standardChanges,
  standardDerivations,
  standardReasons,
} from '@acct-forms/profiles/standard';
import { letters } from './letters.ts';
import { pictureRules, slots } from './materials.ts';
import { basicHere, employerHere, skills } from './sections.ts';
import { tables } from './tables.ts';
import { words } from './words.ts';

const sections = [basicHere, education, employerHere, skills, talent, title] as const;
type Data = DataOf<typeof sections>;

/** Years after which a course says little about what somebody can do today. */
const fresh = 10;

const isOld = (day: unknown, { now }: FormContext) =>
  typeof day === 'string' && Number(day.slice(0, 4)) < now.getFullYear() - fresh;

const photoReason = {
  code: 'photo',
  text: {
    'zh-CN': '照片不符合近期白底 2 寸证件照的要求，请更换',
    en: 'The photo is not a recent two-inch photo on white; replace it',
  },
};

export const lanjiangForm = defineForm({
  sections,
  facts: {
    ...personFacts,
    ...educationBlockFacts,
    usesSoftware: (v: Data) => v.skills?.usesSoftware === true,
    otherSoftware: (v: Data) => v.skills?.software === 'other',
    attendedCourses: (v: Data) => v.skills?.attendedCourses === true,
  },
  derive: standardDerivations,
  rules: [
    ...personRules,
    ...educationBlockRules,
    {
      at: 'skills.courses.*.finishedOn',
      code: 'old-course',
      severity: 'warning',
      broken: (_v, context, { finishedOn }) => isOld(finishedOn, context) && { years: fresh },
    },
  ],
  slots,
  pictureRules,
  tables,
  checkIdNumber,
  letters,
  changes: [...standardChanges, { key: 'skills', sections: ['skills'], slots: ['courseProof'] }],
  reasons: [...standardReasons.filter(({ code }) => code !== 'photo'), photoReason],
  words,
});
