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

/** The bureau to which approval at this level sends the case on; undefined where it ends there. */
function nextLevel(
  { departments, reviewLevels }: Profile,
  { level, department }: Pick<CaseSummary, 'level' | 'department'>,
): Profile['departments'][number] | undefined {
  const bureau = departments.find(({ no }) => no === department.no);
  return reviewLevels === 2 && level === 1
    ? departments.find(({ no }) => no === bureau?.parentNo)
    : undefined;
}

/** Whether approval at this level sends the case on rather than ending it. */
export const hasNextLevel = (...about: Parameters<typeof nextLevel>): boolean =>
  nextLevel(...about) !== undefined;

/** What the applicant's home page will say after a decision, in its own words, line by line; the remarks come after. */
export function applicantReads(
  p: Readonly<ToldWords>,
  profile: Profile,
  speaker: Pick<Speaker, 'words'>,
  item: Pick<CaseSummary, 'level' | 'department'>,
  { action, reason, openFlags, target }: Told,
): string[] {
  const bureau = profileText(speaker, item.department.name);
  const next = nextLevel(profile, item);
  const waits = (name: string) => [
    p['head.submitted'],
    format(p['lead.submitted'], { bureau: profileText(speaker, name), days: profile.reviewDays }),
  ];
  const lines = {
    approve: next ? [p['event.passedLevel'], ...waits(next.name)] : [p['head.approved'], p['lead.approved']],
    return:
      openFlags > 0
        ? [format(p['head.returned'], { n: openFlags }), p['lead.returned']]
        : [p['head.returnedPlain']],
    reject: [p['head.rejected'], format(p['lead.rejected'], { bureau })],
    transfer: [
      p['event.transferred'],
      ...(target === undefined ? [] : [profileText(speaker, target), ...waits(target)]),
    ],
    revoke: [p['event.revoked'], p['head.returnedPlain']],
  }[action];
  return reason === '' ? lines : [...lines, format(p.reason, { text: reason })];
}
