import { AcctError, routeToDepartment, type Profile, type Role } from '@acct-forms/core';
import type { StaffRole } from '@acct-forms/adapter';
import type { Account } from '../entities/account.ts';

const byRole = () => new AcctError('not-allowed', { failed: 'role' });

/** Refuses who is neither administrator nor one of these. */
export function requireOffice({ role }: Account, ...also: readonly Role[]): void {
  if (role !== 'administrator' && !also.includes(role)) throw byRole();
}

/** The roles that belong to a bureau; the others are the province's. */
export const isOfBureau = (role: Role): boolean => role === 'reviewer' || role === 'supervisor';

/** Who makes, disables and helps whom: an administrator everybody, a supervisor the own bureau's reviewers. */
export function managesStaff(
  office: Account,
  other: { readonly role: Role; readonly bureauNo?: number | null | undefined },
): boolean {
  if (office.role === 'administrator') return true;
  return office.role === 'supervisor' && other.role === 'reviewer' && other.bureauNo === office.bureauNo;
}

/** Refuses what nobody of this office may make, by role. */
export function requireManaged(office: Account, role: StaffRole, bureauNo: number | null): void {
  if (!managesStaff(office, { role, bureauNo })) throw byRole();
}

/** The bureau whose people work in a region; undefined where the province has no such region. */
export function bureauOfRegion(profile: Profile, region: string): number | undefined {
  const routed = routeToDepartment(profile, { onDuty: true, regionCode: region });
  return 'department' in routed ? routed.department.no : undefined;
}

/** Whether the units of a region are an office's: an administrator's all, a supervisor's those of the own bureau. */
export const reachesRegion = (profile: Profile, { role, bureauNo }: Account, region: string): boolean =>
  role === 'administrator' || (bureauNo != null && bureauOfRegion(profile, region) === bureauNo);
