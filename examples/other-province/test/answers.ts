import type { ApplicationData } from '@acct-forms/core';
import { completeData, type SamplePerson } from '@acct-forms/adapter/conformance';

/** Complete and valid answers to this province's form: those of the kit, without what it leaves out, with its own. */
export function answers(person: SamplePerson): ApplicationData {
  const { basic, ...others } = completeData(person);
  const { politicalStatus: _, ...kept } = basic ?? {};
  return {
    ...others,
    basic: {
      ...kept,
      homeRegion: person.unitRegion,
      homeAddress: '滨江路 8 号',
    },
    employer: { ...others['employer'], bookkeeping: 'own', unitPhone: '0198-5550177' },
    skills: {
      usesSoftware: true,
      software: 'cloud',
      attendedCourses: true,
      courses: [{ id: 'course-1', name: '财务数据分析', length: 'week', finishedOn: '2025-06-30' }],
    },
  };
}
