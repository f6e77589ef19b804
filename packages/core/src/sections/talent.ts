import { choice, date, list, text, yesNo } from '../fields/builders.ts';
import { section } from '../fields/section.ts';

/** 人才信息. */
export const talent = section('talent', {
  hasTalent: yesNo({ required: true, wide: true }),
  talents: list(
    {
      programme: choice('talentProgrammes', { required: true }),
      level: choice('talentLevels', { required: true }),
      date: date({ required: true, past: true }),
      certNo: text({ max: 40 }),
    },
    { when: { all: ['hasTalent'] }, required: true, min: 1, max: 5 },
  ),
});
