import type { CaseSummary, Decision } from '@acct-forms/adapter';
import { profileText, type Profile, type Speaker } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ToldWords } from '@acct-forms/core/locales/zh-CN/told';

/** A decision on a case, as far as the applicant's home page tells it. */
export interface Told {
  readonly action: Decision['action'];
  readonly reason: string;
  /** How many remarks wait for the applicant. */
  readonly openFlags: number;
  readonly target?: string;
}

/** Whether approval at this level sends the case on rather than ending it. */
export function hasNextLevel(
  { departments, reviewLevels }: Profile,
  { level, department }: Pick<CaseSummary, 'level' | 'department'>,
): boolean {
  const bureau = departments.find(({ no }) => no === department.no);
  return reviewLevels === 2 && level === 1 && bureau?.parentNo !== undefined;
}

/** What the applicant's home page will say after a decision, in its own words, line by line; the remarks come after. */
export function applicantReads(
  p: Readonly<ToldWords>,
  profile: Profile,
  speaker: Pick<Speaker, 'words'>,
  item: Pick<CaseSummary, 'level' | 'department'>,
  { action, reason, openFlags, target }: Told,
): string[] {
  const bureau = profileText(speaker, item.department.name);
  const waits = [p['head.submitted'], format(p['lead.submitted'], { days: profile.reviewDays })];
  const lines = {
    approve: hasNextLevel(profile, item)
      ? [p['event.passedLevel'], ...waits]
      : [p['head.approved'], p['lead.approved']],
    return:
      openFlags > 0
        ? [format(p['head.returned'], { n: openFlags }), p['lead.returned']]
        : [p['head.returnedPlain']],
    reject: [p['head.rejected'], format(p['lead.rejected'], { bureau })],
    transfer: [
      p['event.transferred'],
      ...(target === undefined ? [] : [profileText(speaker, target)]),
      ...waits,
    ],
    revoke: [p['event.revoked'], p['head.returnedPlain']],
  }[action];
  return reason === '' ? lines : [...lines, format(p.reason, { text: reason })];
}
