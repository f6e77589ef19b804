import { provinces } from '../codes/provinces.ts';

/** A finance bureau that reviews (会计管理部门). */
export interface Department {
  /** Number in the province's own list. */
  readonly no: number;
  readonly name: string;
  readonly phones: readonly string[];
  /** Six digits of GB/T 2260; absent for a bureau that only a unit without such a code reaches. */
  readonly regionCode?: string;
  /** Number of the bureau that decides at level 2; absent at the top. */
  readonly parentNo?: number;
}

export type RegionKind =
  | 'province'
  | 'prefecture'
  | 'district'
  | 'county'
  | 'county-level-city'
  | 'autonomous-county';

/** A division of GB/T 2260, or below one of them a unit that has no code there and is chosen by its key. */
export type RegionNode = CodedRegion | KeyedRegion;

export interface CodedRegion {
  /** Six digits. */
  readonly code: string;
  readonly key?: never;
  readonly name: string;
  readonly kind?: RegionKind;
  readonly children?: readonly RegionNode[];
}

export interface KeyedRegion {
  readonly key: string;
  readonly code?: never;
  readonly name: string;
  readonly kind?: never;
  readonly children?: never;
}

/** The regions of a province, current ones as a tree and what old records may hold instead. */
export interface RegionTree {
  readonly root: CodedRegion;
  /** Former code → the one current code that took its place. */
  readonly formerCodes: Readonly<Record<string, string>>;
  /** Former code → the current codes that it was divided among. */
  readonly splitCodes: Readonly<Record<string, readonly string[]>>;
  /** Nine-digit town code → key of the unit that the town belongs to. */
  readonly towns?: Readonly<Record<string, string>>;
  /** Code of a development zone in the statistics (xxxx71 to xxxx79) → its name. */
  readonly statisticalZones?: Readonly<Record<string, string>>;
}

/** What a province decides about routing beyond its tree. */
export interface RoutingRules {
  /** Bureau of the units under the province itself (省直); absent where they follow their address. */
  readonly provincialUnits?: number;
  /** Key of a unit without code → its bureau. */
  readonly units: Readonly<Record<string, number>>;
}

/** The string that a region field stores: the six-digit code, or the key of a unit without one. */
export function regionValue(region: RegionNode): string {
  return region.code ?? region.key;
}

/** The region of a stored value; a former code gives its successor, a split or unknown one undefined. */
export function findRegion(regions: RegionTree, value: string): RegionNode | undefined {
  return regionLine(regions, value).at(-1);
}

/**
 * The names from the province down to the region of a stored value, for display: 吉林省, 长春市, 公主岭市. Outside
 * the province only the name of the other province is known; an unknown value gives no names.
 */
export function regionPath(regions: RegionTree, value: string): string[] {
  const names = regionLine(regions, value).map(({ name }) => name);
  if (names.length > 0) return names;
  const zone = own(regions.statisticalZones, value);
  if (zone !== undefined) return [...regionPath(regions, prefectureOf(value)), zone];
  const province = provinces.items.find(({ code }) => code.slice(0, 2) === value.slice(0, 2));
  return /^\d{6}$/.test(value) && province && province.code !== regions.root.code ? [province.name] : [];
}

/** The nodes from the root down to the region of a stored value; empty when there is none. */
export function regionLine(regions: RegionTree, value: string): RegionNode[] {
  return lineTo(regions.root, currentRegion(regions, value)) ?? [];
}

/** What a stored value reads today: the successor of a former code, the unit of a town, else the value itself. */
export function currentRegion(regions: RegionTree, value: string): string {
  return own(regions.formerCodes, value) ?? own(regions.towns, value) ?? value;
}

/** The code of the prefecture that a county code belongs to by its first four digits. */
export function prefectureOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** Reads a record by a key from outside, so `constructor` finds nothing. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function lineTo(region: RegionNode, value: string): RegionNode[] | undefined {
  if (regionValue(region) === value) return [region];
  for (const child of region.children ?? []) {
    const line = lineTo(child, value);
    if (line !== undefined) return [region, ...line];
  }
  return undefined;
}
