import type { Profile } from '@acct-forms/core';
import type { DepartmentView } from '../views.ts';
import type { Application } from './store.ts';

export function departmentView(profile: Profile, no: number): DepartmentView {
  const found = profile.departments.find((item) => item.no === no);
  return { no, name: found?.name ?? '', phones: found?.phones ?? [] };
}

/** The bureau that decides at level 2, where the profile has two levels. */
export function nextBureau(profile: Profile, app: Application): number | undefined {
  if (profile.reviewLevels !== 2 || app.level !== 1) return undefined;
  return profile.departments.find((item) => item.no === app.bureau)?.parentNo;
}

/** The bureau that holds the case now. */
export function holdingBureau(profile: Profile, app: Application): number | undefined {
  if (app.level === 1) return app.bureau;
  return profile.departments.find((item) => item.no === app.bureau)?.parentNo;
}
