import type { ProfileHead } from '@acct-forms/core';
import type { DepartmentView } from '@acct-forms/adapter';

export function departmentView(profile: ProfileHead, no: number | null | undefined): DepartmentView {
  const found = profile.departments.find((item) => item.no === no);
  return { no: no ?? 0, name: found?.name ?? '', phones: found?.phones ?? [] };
}
