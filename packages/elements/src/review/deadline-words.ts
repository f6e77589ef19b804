import type { CaseSummary } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { daysLeft } from './deadline.ts';

/** How a state is coloured; its words stand in the badge. */
export const stateTone: Readonly<Partial<Record<State, string>>> = {
  inReview: 'accent',
  returned: 'flag',
  approved: 'success',
  rejected: 'error',
};

/** What a case is about, in few words: `变更 · 单位`; `own` are the words of the profile. */
export function kindWords(
  t: ReviewWords,
  { kind, changeKind }: Pick<CaseSummary, 'kind' | 'changeKind'>,
  length: 'kind' | 'kindLong' = 'kind',
  own: Readonly<Record<string, string>> = {},
): string {
  const words: Readonly<Record<string, string>> = t;
  const about =
    changeKind === undefined
      ? []
      : [words[`changeKind.${changeKind}`] ?? own[`kind.${changeKind}`] ?? changeKind];
  return [t[`${length}.${kind}`], ...about].join(' · ');
}

/** The time left of a case that waits, as words and tone; undefined for one that was decided. */
export function deadlineWords(
  t: ReviewWords,
  { state, deadline }: Pick<CaseSummary, 'state' | 'deadline'>,
  now: number,
): { readonly text: string; readonly tone?: 'error' | 'warning' } | undefined {
  if (state !== 'submitted' && state !== 'inReview') return undefined;
  const n = daysLeft(deadline, now);
  if (n < 0) return { text: format(t.daysOver, { n: -n }), tone: 'error' };
  if (n === 0) return { text: t.dueToday, tone: 'warning' };
  const text = format(t.daysLeft, { n });
  return n === 1 ? { text, tone: 'warning' } : { text };
}
