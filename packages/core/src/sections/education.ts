import { choice, date, region, text, yesNo } from '../fields/builders.ts';
import { section } from '../fields/section.ts';

/** 学历信息. The two blocks follow the province's guide: 全日制 and 非全日制. */
export const education = section('education', {
  isStudent: yesNo({ required: true, wide: true }),
  schoolRegion: region({ when: { all: ['student', '!onDuty'] }, required: true }),
  fullTimeEducation: choice('educationLevels', { group: 'fullTime', required: true }),
  fullTimeDegree: choice('degrees', {
    group: 'fullTime',
    required: true,
    severity: { 'degree-above-education': 'warning' },
  }),
  fullTimeSchool: text({
    group: 'fullTime',
    max: 100,
    when: { all: ['hasFullTimeEducation'] },
    required: true,
  }),
  fullTimeGraduationDate: date({
    group: 'fullTime',
    when: { all: ['hasFullTimeEducation'] },
    required: { all: ['!student'] },
    past: { all: ['!student'] },
  }),
  fullTimeMajor: text({
    group: 'fullTime',
    max: 60,
    when: { all: ['hasFullTimeEducation'] },
    required: { all: ['fullTimeFromSecondary'] },
  }),
  partTimeEducation: choice('educationLevels', { group: 'partTime', initial: '00' }),
  partTimeDegree: choice('degrees', {
    group: 'partTime',
    when: { all: ['hasPartTimeEducation'] },
    initial: '0',
    severity: { 'degree-above-education': 'warning' },
  }),
  partTimeSchool: text({
    group: 'partTime',
    max: 100,
    when: { all: ['hasPartTimeEducation'] },
    required: true,
  }),
  partTimeGraduationDate: date({
    group: 'partTime',
    when: { all: ['hasPartTimeEducation'] },
    required: true,
    past: true,
  }),
  partTimeMajor: text({
    group: 'partTime',
    max: 60,
    when: { all: ['hasPartTimeEducation'] },
    required: true,
  }),
});
