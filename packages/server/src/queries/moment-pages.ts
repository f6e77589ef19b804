import type { Page } from '@acct-forms/adapter';
import { invalidAt } from '../policies/account-rules.ts';

/** Where a list in the order of a moment and of ids goes on. */
export interface Moment {
  readonly at: Date;
  readonly id: string;
}

/** A cursor is the place of the last row shown. */
export function readMoment(cursor: string | undefined): Moment | undefined {
  if (cursor === undefined) return undefined;
  const [at = '', id = ''] = cursor.split('.');
  if (!/^\d{1,16}$/.test(at) || !/^[\w-]{1,64}$/.test(id)) throw invalidAt('cursor', 'format');
  return { at: new Date(Number(at)), id };
}

/** A page of rows read one more than shown. */
export function momentPage<R extends { readonly id: string }, T>(
  rows: readonly R[],
  size: number,
  at: (row: R) => Date,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = rows.length > size && last !== undefined ? `${at(last).getTime()}.${last.id}` : undefined;
  return { items: shown.map(view), ...(next === undefined ? {} : { next }) };
}
