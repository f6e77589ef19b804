import { errorStatus, type ErrorCode } from '@acct-forms/core';
import type { Route } from '@acct-forms/adapter/wire/routes';
import type { Operation } from './operations/operation.ts';

/** What any call may be answered with. */
const always: readonly ErrorCode[] = ['wire-version', 'unavailable', 'unexpected'];

/**
 * The codes that a route may answer with, by status; `not-allowed` stands at 403 for a refusal by role or for a write
 * that looks forged, at 409 for one by state.
 */
export function codesOf(route: Route, { errors = [] }: Operation): ReadonlyMap<number, readonly ErrorCode[]> {
  const codes = new Map<number, Set<ErrorCode>>();
  const add = (code: ErrorCode, status: number = errorStatus[code]) =>
    codes.set(status, (codes.get(status) ?? new Set()).add(code));
  for (const code of [...always, ...errors]) add(code, code === 'not-allowed' ? 409 : errorStatus[code]);
  if (route.auth !== 'none') add('unauthenticated');
  if (route.auth !== 'none' || route.method !== 'GET') add('not-allowed');
  const takesInput = route.body !== undefined || route.guard !== undefined || route.path.includes(':');
  if (takesInput || route.method === 'GET') add('invalid');
  if (route.body === 'json') add('file-too-large');
  if (route.guard === 'revision' || route.guard === 'both') add('stale-revision');
  if (route.path.includes(':')) add('not-found');
  return new Map([...codes].sort(([a], [b]) => a - b).map(([status, set]) => [status, [...set].sort()]));
}
