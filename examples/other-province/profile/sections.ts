import { choice, date, extend, list, region, section, text, yesNo } from '@acct-forms/core';
import { basic, employer } from '@acct-forms/core/sections';

/** 基本信息 without 政治面貌, with where the person lives. */
export const basicHere = extend(basic, {
  omit: ['politicalStatus'],
  add: {
    homeRegion: region({ required: true }),
    homeAddress: text({ max: 200, required: true, wide: true }),
  },
  after: 'mobile',
});

/** 单位信息 without the postcode, with who keeps the books; every employer has a phone. */
export const employerHere = extend(employer, {
  omit: ['unitPostcode'],
  add: { bookkeeping: choice('bookkeeping', { when: { all: ['onDuty'] }, required: true, tiles: true }) },
  after: 'economicType',
  patch: { unitPhone: { required: true } },
});

/** 数字化能力, a section that only this province has. */
export const skills = section('skills', {
  usesSoftware: yesNo({ required: true, wide: true }),
  software: choice('software', { when: { all: ['usesSoftware'] }, required: true }),
  otherSoftware: text({ when: { all: ['usesSoftware', 'otherSoftware'] }, max: 50, required: true }),
  attendedCourses: yesNo({ required: true, wide: true }),
  courses: list(
    {
      name: text({ max: 60, required: true }),
      length: choice('courseLengths', { required: true }),
      finishedOn: date({ required: true, past: true }),
    },
    { when: { all: ['attendedCourses'] }, required: true, min: 1, max: 5 },
  ),
});
