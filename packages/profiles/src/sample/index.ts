import { defineProfile } from '@acct-forms/core';
import { sampleDepartments, sampleRouting } from './departments.ts';
import { sampleRegions } from './regions.ts';
import { sampleNames, sampleNotices, sampleOfficeHours } from './words.ts';

/** 云泽省: an invented province, the model for setting up one's own. */
export const sample = defineProfile(
  {
    id: 'sample',
    version: '1',
    provincePrefix: '99',
    postcodePrefixes: ['98'],
    names: sampleNames,
    notices: sampleNotices,
    departments: sampleDepartments,
    regions: sampleRegions,
    routing: sampleRouting,
    officeHours: sampleOfficeHours,
    minutesNeeded: 30,
    reviewDays: 10,
    reviewLevels: 2,
    passwordPolicy: 'mlps3',
    draftDays: 30,
    formerCertificates: false,
    texts: { en: async () => (await import('./en.ts')).sampleEnglish },
  },
  async () => (await import('./form.ts')).sampleForm,
);
