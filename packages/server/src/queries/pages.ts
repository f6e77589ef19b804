import { invalidAt } from '../policies/account-rules.ts';

/** The number that a cursor of an id-ordered list stands for. */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^\d{1,15}$/.test(cursor)) throw invalidAt('cursor', 'format');
  return Number(cursor);
}

/** A page of rows read one more than shown. */
export function pageOf<R extends { readonly id: number }, T>(
  rows: readonly R[],
  size: number,
  view: (row: R) => T,
) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    ...(rows.length > size && last !== undefined ? { next: String(last.id) } : {}),
  };
}
