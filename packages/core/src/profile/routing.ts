import { isProvince } from '../codes/provinces.ts';
import {
  own,
  prefectureOf,
  regionLine,
  regionValue,
  type Department,
  type RegionTree,
  type RoutingRules,
} from './regions.ts';

export type RoutingError =
  | 'region-required'
  | 'region-format'
  | 'region-unknown'
  | 'region-outside'
  | 'region-ambiguous';

/** The facts that decide. A region is a six-digit code, a town code or the key of a unit without code. */
export interface RoutingInput {
  /** Region of the employer. */
  readonly regionCode?: string | undefined;
  /** The employer's unit without code; stands before `regionCode`. */
  readonly regionKey?: string | undefined;
  /** Absent counts as true when the employer's region is given. */
  readonly onDuty?: boolean | undefined;
  readonly provincialUnit?: boolean | undefined;
  readonly student?: boolean | undefined;
  readonly schoolRegionCode?: string | undefined;
  readonly residenceRegionCode?: string | undefined;
}

/** What routing reads of a profile. */
export interface RoutingProfile {
  readonly departments: readonly Department[];
  readonly regions: RegionTree;
  readonly routing: RoutingRules;
}

export type RoutingResult =
  | { readonly department: Pick<Department, 'no' | 'name' | 'phones'> }
  | { readonly error: RoutingError };

/**
 * Finds the bureau responsible for a person (所属会计管理部门): of the province for its own units, else of the
 * employer's, the school's or the home's region, in this order. `region-required` when the deciding region is
 * absent, `region-ambiguous` when its former code was divided.
 */
export function routeToDepartment(profile: RoutingProfile, input: RoutingInput): RoutingResult {
  const { provincialUnits } = profile.routing;
  if (input.provincialUnit === true && provincialUnits !== undefined) return answer(profile, provincialUnits);
  const region = decidingRegion(input);
  return region === undefined ? { error: 'region-required' } : routeRegion(profile, region);
}

function decidingRegion(input: RoutingInput): string | undefined {
  const ofEmployer = input.regionKey ?? input.regionCode;
  if (input.onDuty ?? ofEmployer !== undefined) return ofEmployer;
  return input.student === true ? input.schoolRegionCode : input.residenceRegionCode;
}

function routeRegion(profile: RoutingProfile, region: string): RoutingResult {
  const { regions, routing } = profile;
  const unit = own(routing.units, own(regions.towns, region) ?? region);
  if (unit !== undefined) return answer(profile, unit);
  if (!/^\d{6}$/.test(region)) return { error: 'region-format' };
  if (Object.hasOwn(regions.splitCodes, region)) return { error: 'region-ambiguous' };
  if (region.slice(0, 2) !== regions.root.code.slice(0, 2)) {
    return { error: isProvince(region) ? 'region-outside' : 'region-unknown' };
  }
  // 市辖区 xxxx01 and zones xxxx71 to xxxx79 stand in the statistics only; nothing else is guessed.
  const line = regionLine(regions, region);
  const known =
    line.length === 0 && /^..(?!00)..(?:01|7[1-9])$/.test(region)
      ? regionLine(regions, prefectureOf(region))
      : line;
  for (const code of known.map(regionValue).reverse()) {
    const department = profile.departments.find(({ regionCode }) => regionCode === code);
    if (department !== undefined) return answer(profile, department.no);
  }
  return { error: 'region-unknown' };
}

function answer(profile: RoutingProfile, number: number): RoutingResult {
  const department = profile.departments.find(({ no }) => no === number);
  if (department === undefined) throw new Error(`routing names bureau ${number}, which does not exist`);
  const { no, name, phones } = department;
  return { department: { no, name, phones } };
}
