import { choice, date, list, text, yesNo } from '../fields/builders.ts';
import { section } from '../fields/section.ts';

/** 职称信息. */
export const title = section('title', {
  hasTitle: yesNo({ required: true, wide: true }),
  titles: list(
    {
      kind: choice('titleKinds', { required: true }),
      level: choice('qualificationLevels', { required: true }),
      obtainedBy: choice('titleRoutes', { required: true }),
      obtainedDate: date({ required: true, past: true }),
      certNo: text({ max: 40, required: true }),
    },
    { when: { all: ['hasTitle'] }, required: true, min: 1, max: 8 },
  ),
  oldCertNo: text({ when: { all: ['formerHolder'] }, max: 30, derived: true }),
});

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
