import type { RecordView } from '@acct-forms/adapter';
import { blocks } from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';

export type Tone = '' | 'accent' | 'success' | 'warning' | 'error' | 'flag';

/** What a button of the status card does: a place to go, or a move of the workflow. */
export type Step = 'wizard' | 'preview' | 'education' | 'restart';

export interface NextStep {
  readonly heading: keyof HomeWords;
  readonly lead: keyof HomeWords | undefined;
  /** How many: open flags, or what is still missing. */
  readonly n: number;
  readonly tone: Tone;
  readonly primary?: { readonly label: keyof HomeWords; readonly step: Step; readonly place?: string };
}

/** Whether nothing has been written yet: then the page tells what to have at hand. */
export const isFirst = ({ kind, state, round, savedAt }: RecordView): boolean =>
  kind === 'initial' && state === 'draft' && round === 0 && savedAt === undefined;

export const openFlags = ({ flags }: RecordView) => flags.filter(({ state }) => state === 'open');

/** The one thing to do next. */
export function nextStep(view: RecordView, education: boolean): NextStep {
  const missing = view.issues.filter((issue) => blocks([issue])).length;
  switch (view.state) {
    case 'draft':
      if (isFirst(view))
        return {
          heading: 'head.first',
          lead: 'lead.first',
          n: 0,
          tone: '',
          primary: { label: 'start', step: 'wizard' },
        };
      return missing > 0
        ? {
            heading: 'head.draft',
            lead: 'lead.draft',
            n: missing,
            tone: '',
            primary: { label: 'continue', step: 'wizard' },
          }
        : {
            heading: 'head.ready',
            lead: 'lead.ready',
            n: 0,
            tone: '',
            primary: { label: 'review', step: 'preview' },
          };
    case 'submitted':
      return { heading: 'head.submitted', lead: 'lead.submitted', n: 0, tone: 'accent' };
    case 'inReview':
      return { heading: 'head.inReview', lead: 'lead.inReview', n: 0, tone: 'accent' };
    case 'returned': {
      const open = openFlags(view);
      if (open.length > 0) {
        const place = open[0]?.path;
        const primary = { label: 'fix', step: 'wizard', ...(place && { place }) } as const;
        return { heading: 'head.returned', lead: 'lead.returned', n: open.length, tone: 'flag', primary };
      }
      return view.flags.length > 0 && missing === 0
        ? {
            heading: 'head.returnedDone',
            lead: undefined,
            n: 0,
            tone: 'flag',
            primary: { label: 'resubmit', step: 'preview' },
          }
        : {
            heading: 'head.returnedPlain',
            lead: undefined,
            n: 0,
            tone: 'flag',
            primary: { label: 'fix', step: 'wizard' },
          };
    }
    case 'approved':
      return {
        heading: 'head.approved',
        lead: 'lead.approved',
        n: 0,
        tone: 'success',
        ...(education && { primary: { label: 'toEducation', step: 'education' } }),
      };
    case 'rejected':
      return {
        heading: 'head.rejected',
        lead: 'lead.rejected',
        n: 0,
        tone: 'error',
        primary: { label: 'restart', step: 'restart' },
      };
    case 'discarded':
      return { heading: 'head.discarded', lead: 'lead.discarded', n: 0, tone: '' };
  }
}
