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
