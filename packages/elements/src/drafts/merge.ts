import type { Json, SectionValue } from '@acct-forms/core';
import { confirmedKey, rowsOf, sameJson } from '@acct-forms/core';

/** A value that both sides changed, each to something else. */
export interface Conflict {
  readonly path: string;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merged<T> {
  /** Where both sides changed a value, it holds mine. */
  readonly value: T;
  readonly conflicts: readonly Conflict[];
}

type Values = { readonly [key: string]: Json };

const isValues = (value: Json | undefined): value is SectionValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRows = (value: Json | undefined) => value === undefined || Array.isArray(value);

/**
 * Three-way merge of a section, field by field, rows of lists matched by their id: what only one side changed is
 * taken, what both changed differently is a conflict. Pure; the inputs are not changed.
 */
export function mergeSection(
  section: string,
  base: Values,
  mine: Values,
  theirs: Values,
): Merged<SectionValue> {
  const value: SectionValue = {};
  const conflicts: Conflict[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = mergeValue(`${section}.${name}`, base[name], mine[name], theirs[name]);
    if (merged.value !== undefined) value[name] = merged.value;
    conflicts.push(...merged.conflicts);
  }
  return { value, conflicts };
}

function mergeValue(
  path: string,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Merged<Json | undefined> {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { value: mine, conflicts: [] };
  if (sameJson(base, mine)) return { value: theirs, conflicts: [] };
  if (Array.isArray(mine) && Array.isArray(theirs) && isRows(base)) {
    return mergeRows(path, base, mine, theirs);
  }
  if (isValues(mine) && isValues(theirs)) {
    const merged = mergeSection(path, isValues(base) ? base : {}, mine, theirs);
    // A confirmation belongs to one value; the one that no longer fits is asked for again.
    return path.endsWith(`.${confirmedKey}`) ? { ...merged, conflicts: [] } : merged;
  }
  return { value: mine, conflicts: [{ path, mine, theirs }] };
}

/** Theirs first in their order, then what I added. A row that one side removed and the other changed is a conflict. */
function mergeRows(path: string, base: Json | undefined, mine: Json, theirs: Json): Merged<Json> {
  const of = (rows: Json | undefined, id: string) => rowsOf(rows).find((row) => row.id === id);
  const ids = new Set([...rowsOf(theirs), ...rowsOf(mine)].map((row) => row.id));
  const value: Json[] = [];
  const conflicts: Conflict[] = [];
  for (const id of ids) {
    const merged = mergeValue(`${path}.${id}`, of(base, id), of(mine, id), of(theirs, id));
    if (merged.value !== undefined) value.push(merged.value);
    conflicts.push(...merged.conflicts);
  }
  return { value, conflicts };
}
