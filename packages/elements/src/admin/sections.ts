import type { Session } from '@acct-forms/adapter';
import type { Desk, Section } from './desk.ts';

/** The sections of the administration, in the order of their links. */
export const sectionNames = [
  'staff',
  'units',
  'holders',
  'programmes',
  'credit',
  'archive',
  'messages',
  'erasures',
] as const;
export type SectionName = (typeof sectionNames)[number];

interface SectionModule {
  readonly open: (desk: Desk) => Section;
}

/** Each comes when it is opened. */
export const bring: Readonly<Record<SectionName, () => Promise<SectionModule>>> = {
  staff: () => import('./sections/admin-staff.ts'),
  units: () => import('./sections/admin-units.ts'),
  holders: () => import('./sections/admin-holders.ts'),
  programmes: () => import('./sections/admin-programmes.ts'),
  credit: () => import('./sections/admin-credit.ts'),
  archive: () => import('./sections/admin-archive.ts'),
  messages: () => import('./sections/admin-messages.ts'),
  erasures: () => import('./sections/admin-erasures.ts'),
};

/** What somebody may use by their role. */
export function sectionsOf({ roles }: Session): readonly SectionName[] {
  if (roles.includes('administrator')) return sectionNames;
  if (roles.includes('supervisor')) return ['staff', 'units'];
  return roles.includes('auditor') ? ['archive'] : [];
}
