import { AcctError, type Actor, type Profile } from '@acct-forms/core';
import type { FilterQuery } from '@mikro-orm/core';
import type { Account } from '../entities/account.ts';
import type { Application } from '../entities/application.ts';
import type { FlagRow } from '../entities/review.ts';

/**
 * Which cases a member of staff may see: submitted ones that the bureau holds, or has decided; administrator and
 * auditor all. Every query of the bureaus' side begins with it.
 */
export function caseScope(staff: Account): FilterQuery<Application> {
  const submitted = { round: { $gt: 0 }, state: { $nin: ['draft' as const, 'discarded' as const] } };
  if (staff.role === 'administrator' || staff.role === 'auditor') return submitted;
  const no = staff.bureauNo ?? -1;
  return { ...submitted, $or: [{ holderNo: no }, { departmentNo: no }, { decisionDepartmentNo: no }] };
}

/** The bureau that decides at level 2, where the profile has two levels. */
export function nextBureau({ reviewLevels, departments }: Profile, app: Application): number | undefined {
  if (reviewLevels !== 2 || app.level !== 1) return undefined;
  return departments.find((item) => item.no === app.departmentNo)?.parentNo;
}

/** One's own case, by account, ID number or phone. */
function isOwnCase(app: Application, applicant: Account, staff: Account): boolean {
  return (
    app.account === staff.id ||
    (staff.phoneIndex != null && [applicant.phoneIndex, app.phoneIndex].includes(staff.phoneIndex)) ||
    (staff.staffIdIndex != null && app.idIndex === staff.staffIdIndex)
  );
}

/** One person, by account or ID number. */
const isSamePerson = (one: Account, other: Account) =>
  one.id === other.id || (one.staffIdIndex != null && one.staffIdIndex === other.staffIdIndex);

export interface DecisionInput {
  readonly reason?: string;
  readonly targetBureau?: number;
}

/** How the guards of the workflow stand for a member of staff. */
export function staffActor(
  profile: Profile,
  {
    app,
    applicant,
    flags,
    levelOne,
    hasOpen,
  }: {
    readonly app: Application;
    readonly applicant: Account;
    readonly flags: readonly FlagRow[];
    readonly levelOne: Account | null;
    readonly hasOpen: boolean;
  },
  staff: Account,
  { reason = '', targetBureau }: DecisionInput = {},
): Actor {
  const given = reason.trim() !== '';
  return {
    role: staff.role,
    hasNextLevel: nextBureau(profile, app) !== undefined,
    guards: {
      sameBureau: staff.bureauNo != null && app.holderNo === staff.bureauNo,
      notOwnCase: !isOwnCase(app, applicant, staff),
      claimedByActor: app.claimedBy === staff.id,
      otherLevelPerson: levelOne === null || !isSamePerson(levelOne, staff),
      flagsResolved: flags.every((flag) => flag.state === 'resolved'),
      reason: given,
      reasonOrFlag: given || flags.some((flag) => flag.state === 'open'),
      target:
        targetBureau !== undefined &&
        targetBureau !== app.departmentNo &&
        profile.departments.some((item) => item.no === targetBureau),
      noOpenApplication: !hasOpen,
    },
  };
}

/** Refuses who does not hold the case: `claim-lost` when somebody else does, or when it was taken away. */
export function requireClaim(app: Application, staff: Account): void {
  if (app.state === 'inReview' && app.claimedBy !== staff.id) throw new AcctError('claim-lost');
  if (app.state === 'submitted' && app.lastReviewer === staff.id) throw new AcctError('claim-lost');
  if (app.state !== 'inReview') throw new AcctError('not-allowed', { failed: 'state' });
}
