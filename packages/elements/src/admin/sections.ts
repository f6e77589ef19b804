import type { Session } from '@acct-forms/adapter';
import type { Desk, Section } from './desk.ts';

/** The sections of the administration, in the order of their links. */
export const sectionNames = ['staff'] as const;
export type SectionName = (typeof sectionNames)[number];

interface SectionModule {
  readonly open: (desk: Desk) => Section;
}

/** Each comes when it is opened. */
export const bring: Readonly<Record<SectionName, () => Promise<SectionModule>>> = {
  staff: () => import('./sections/admin-staff.ts'),
};

/** What somebody may use by their role. */
export function sectionsOf({ roles }: Session): readonly SectionName[] {
  if (roles.includes('administrator')) return sectionNames;
  const ofBureau: readonly SectionName[] = ['staff'];
  return roles.includes('supervisor') ? ofBureau : [];
}
