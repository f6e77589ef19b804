/** A region as the control reads it: from the code table, or with a key where the standard has no code. */
export interface RegionChoice {
  readonly code?: string;
  readonly key?: string;
  readonly name: string;
  readonly children?: readonly RegionChoice[];
}

/** The value of a region in the form: its key or its code. */
export function regionValue(region: RegionChoice): string {
  return region.key ?? region.code ?? '';
}

export function hasChildren(region: RegionChoice | undefined): boolean {
  return region?.children !== undefined && region.children.length > 0;
}

/**
 * The regions from the top down to a value; empty when it is not in the tree. A prefecture that is meant
 * itself (市本级) stands twice, as it is chosen twice.
 */
export function findPath(regions: readonly RegionChoice[], value: string, depth = 0): RegionChoice[] {
  for (const region of regions) {
    if (regionValue(region) === value) return depth > 0 && hasChildren(region) ? [region, region] : [region];
    const below = findPath(region.children ?? [], value, depth + 1);
    if (below.length > 0) return [region, ...below];
  }
  return [];
}

/** The value of a path once nothing below is left to choose; undefined before. */
export function pathValue(path: readonly RegionChoice[]): string | undefined {
  const last = path.at(-1);
  if (!last) return undefined;
  return !hasChildren(last) || path.at(-2) === last ? regionValue(last) : undefined;
}
