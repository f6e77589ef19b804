import type { Issue, Profile, Role } from '@acct-forms/core';
import { isOfBureau } from '../../policies/administration.ts';

export const at = (path: string, code: string): Issue => ({ path, code, severity: 'error' });

/** What is wrong with a name and a place; a bureau's people need a bureau, the province's have none. */
export function placeIssues(
  { departments }: Profile,
  name: string,
  role: Role,
  bureauNo: number | null,
): Issue[] {
  const fits = isOfBureau(role) ? departments.some(({ no }) => no === bureauNo) : bureauNo === null;
  return [
    ...(name.trim() === '' ? [at('name', 'required')] : []),
    ...(fits ? [] : [at('bureau', bureauNo === null ? 'required' : 'unknown-code')]),
  ];
}
