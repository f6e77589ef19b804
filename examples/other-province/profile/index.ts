import { defineProfile } from '@acct-forms/core';
import { departments, routing } from './departments.ts';
import { names, officeHours } from './names.ts';
import { regions } from './regions.ts';

/** 澜江省, which does not exist: a province of one's own, declared in this folder and nowhere else. */
export const lanjiang = defineProfile(
  {
    id: 'lanjiang',
    version: '2026-11',
    provincePrefix: '98',
    postcodePrefixes: ['97'],
    names,
    notices: {
      privacy: { version: '2026-11', text: async () => (await import('./notices.ts')).privacy },
      scans: { text: async () => (await import('./notices.ts')).scans },
    },
    texts: { en: async () => (await import('./english.ts')).english },
    departments,
    regions,
    routing,
    officeHours,
    minutesNeeded: 25,
    reviewDays: 7,
    reviewLevels: 2,
    passwordPolicy: 'asvs',
    draftDays: 14,
    formerCertificates: false,
  },
  async () => (await import('./form.ts')).lanjiangForm,
);
