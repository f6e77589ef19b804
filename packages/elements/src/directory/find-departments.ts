import { regionPath } from '@acct-forms/core';
import type { Department, ProfileHead } from '@acct-forms/core';

/** The bureaus whose name, region or a region above it holds the text; all for an empty one. */
export function findDepartments(
  { departments, regions }: Pick<ProfileHead, 'departments' | 'regions'>,
  text: string,
): readonly Department[] {
  const wanted = text.normalize('NFKC').replace(/\s+/g, '');
  if (wanted === '') return departments;
  const province = regions.root.name;
  return departments.filter(({ name, regionCode }) => {
    const places = regionCode === undefined ? [] : regionPath(regions, regionCode);
    return name.includes(wanted) || places.some((place) => place !== province && place.includes(wanted));
  });
}

/** The first bureaus to show where there is room for a few: the province's own, then those right below it. */
export function firstDepartments(departments: readonly Department[], count: number): readonly Department[] {
  const top = departments.filter(({ parentNo }) => parentNo === undefined).map(({ no }) => no);
  return departments
    .filter(({ parentNo }) => parentNo === undefined || top.includes(parentNo))
    .slice(0, count);
}
