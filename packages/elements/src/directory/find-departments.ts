import { regionPath, routeToDepartment } from '@acct-forms/core';
import type { Department, ProfileHead, RegionNode, Words } from '@acct-forms/core';

type Searched = Pick<ProfileHead, 'departments' | 'regions' | 'routing'>;

/**
 * The bureaus whose name (or name in `texts`) or phone holds the text, whose region or one above it does, or which a
 * region of that name is routed to, such as a district without a bureau of its own; all for an empty text.
 */
export function findDepartments(profile: Searched, text: string, texts: Words = {}): readonly Department[] {
  const { departments, regions } = profile;
  const wanted = folded(text);
  if (wanted === '') return departments;
  const holds = (name: string) => [name, texts[name] ?? ''].some((each) => folded(each).includes(wanted));
  const digits = wanted.replace(/-/g, '');
  const isPhone = /^\d{3,}$/.test(digits);
  const routed = routedTo(profile, regions.root, holds);
  return departments.filter(({ no, name, phones, regionCode }) => {
    const [, ...places] = regionCode === undefined ? [] : regionPath(regions, regionCode);
    return (
      routed.has(no) ||
      holds(name) ||
      places.some(holds) ||
      (isPhone && phones.some((phone) => phone.replace(/-/g, '').includes(digits)))
    );
  });
}

/** Without case, width and blanks. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The numbers of the bureaus that are responsible for the regions of this name below a region. */
function routedTo(
  profile: Searched,
  { children = [] }: RegionNode,
  holds: (name: string) => boolean,
): Set<number> {
  return new Set(
    children.flatMap((region) => {
      const below = [...routedTo(profile, region, holds)];
      if (!holds(region.name)) return below;
      const place = region.code === undefined ? { regionKey: region.key } : { regionCode: region.code };
      const result = routeToDepartment(profile, place);
      return 'department' in result ? [...below, result.department.no] : below;
    }),
  );
}

/** The first bureaus to show where there is room for a few: the province's own, then those right below it. */
export function firstDepartments(departments: readonly Department[], count: number): readonly Department[] {
  const top = departments.filter(({ parentNo }) => parentNo === undefined).map(({ no }) => no);
  return departments
    .filter(({ parentNo }) => parentNo === undefined || top.includes(parentNo))
    .slice(0, count);
}

/** A place to search by, as an example: 长春. */
export function firstPlace({ regions }: Pick<ProfileHead, 'regions'>, texts: Words = {}): string {
  const { name = '' } = regions.root.children?.[0] ?? {};
  return texts[name] ?? name.replace(/市$/, '');
}
