import { defineProfile } from '@acct-forms/core';
import { jilinDepartments, jilinRouting } from './departments.ts';
import { jilinRegions } from './regions.ts';
import { jilinNames, jilinNotices, jilinOfficeHours } from './words.ts';

/** 吉林省: the province of the guide 吉林省会计人员信息采集 操作指南. */
export const jilin = defineProfile(
  {
    id: 'jilin',
    version: '1',
    provincePrefix: '22',
    postcodePrefixes: ['130', '131', '132', '133', '134', '135', '136', '137'],
    names: jilinNames,
    notices: jilinNotices,
    texts: { en: async () => (await import('./en.ts')).jilinEnglish },
    departments: jilinDepartments,
    regions: jilinRegions,
    routing: jilinRouting,
    officeHours: jilinOfficeHours,
    minutesNeeded: 20,
    reviewDays: 5,
    reviewLevels: 1,
    passwordPolicy: 'asvs',
    draftDays: 7,
    formerCertificates: true,
  },
  async () => (await import('./form.ts')).jilinForm,
);
