import type { ApplicationData, Json } from '../fields/json.ts';
import type { Materials } from '../materials/material.ts';
import { confirmedKey } from './shown.ts';
import { rowsOf } from './paths.ts';
import { sameJson } from './same-json.ts';

/** A path whose value changed; absent `before` is an addition, absent `after` a removal. */
export interface Change {
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

function change(path: string, before: Json | undefined, after: Json | undefined): Change[] {
  if (sameJson(before, after)) return [];
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

const isRows = (value: Json | undefined) =>
  Array.isArray(value) && value.length > 0 && rowsOf(value).every((row) => typeof row.id === 'string');

function diffRows(path: string, before: Json | undefined, after: Json | undefined): Change[] {
  const old = rowsOf(before);
  const fresh = rowsOf(after);
  const ids = new Set([...old, ...fresh].map((row) => row.id));
  return [...ids].flatMap((id) => {
    const a = old.find((row) => row.id === id);
    const b = fresh.find((row) => row.id === id);
    if (!a || !b) return change(`${path}.${id}`, a, b);
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) =>
      change(`${path}.${id}.${name}`, a[name], b[name]),
    );
  });
}

/** The changed paths from one state of the data to another, rows of lists matched by their id. */
export function diffData(before: ApplicationData, after: ApplicationData): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((section) => {
    const a = before[section] ?? {};
    const b = after[section] ?? {};
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((name) => name !== confirmedKey)
      .flatMap((name) => {
        const path = `${section}.${name}`;
        return isRows(a[name]) || isRows(b[name])
          ? diffRows(path, a[name], b[name])
          : change(path, a[name], b[name]);
      });
  });
}

/** The changed slots, compared by the bytes that are stored; values are file ids. */
export function diffMaterials(before: Materials, after: Materials): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((slot) => before[slot]?.sha256 !== after[slot]?.sha256)
    .flatMap((slot) => change(`materials.${slot}`, before[slot]?.id, after[slot]?.id));
}
