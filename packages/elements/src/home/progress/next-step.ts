import type { RecordView } from '@acct-forms/adapter';
import { blocks, sectionOf, type FormDefinition, type Issue } from '@acct-forms/core';
import type { ProgressWords } from '@acct-forms/core/locales/zh-CN/progress';
import { check, clock, error, flag, info } from '../../styles/icons.ts';

/** Where the button of the status card leads; `restart` is a move of the workflow. */
export type Step = 'wizard' | 'preview' | 'education' | 'change' | 'restart';

export interface NextStep {
  readonly heading: keyof ProgressWords;
  readonly lead?: keyof ProgressWords;
  /** How many: open flags, or what is still missing. */
  readonly n?: number;
  /** The class of the badge, and its icon. */
  readonly tone: string;
  readonly icon: string;
  readonly primary?: { readonly label: keyof ProgressWords; readonly step: Step; readonly place?: string };
}

/** A change that was begun and says still what is on record. */
const isUntouched = ({ issues }: RecordView): boolean =>
  issues.some(({ code }) => code === 'nothing-changed');

/** The one thing to do next, once something has been written. */
export function nextStep(view: RecordView, form: FormDefinition, education: boolean): NextStep {
  const open = view.issues.filter((issue) => blocks([issue]));
  const missing = open.length;
  const look = { tone: '', icon: info };
  const change = view.kind === 'change';
  switch (view.state) {
    case 'draft':
      if (isUntouched(view)) {
        const primary = { label: 'changeGo', step: 'wizard' } as const;
        return { ...look, heading: 'head.change', lead: 'lead.change', primary };
      }
      return missing > 0
        ? {
            ...look,
            heading: 'head.draft',
            lead: 'lead.draft',
            n: missing,
            primary: { label: 'continue', step: 'wizard', place: firstOf(open, form) },
          }
        : {
            ...look,
            heading: view.events.at(-1)?.kind === 'withdrawn' ? 'head.withdrawn' : 'head.ready',
            lead: 'lead.ready',
            primary: { label: 'review', step: 'preview' },
          };
    case 'submitted':
      return { heading: 'head.submitted', lead: 'lead.submitted', tone: 'accent', icon: clock };
    case 'inReview':
      return { heading: 'head.inReview', lead: 'lead.inReview', tone: 'accent', icon: clock };
    case 'returned':
      return { tone: 'flag', icon: flag, ...correction(view, missing) };
    case 'approved':
      return {
        heading: 'head.approved',
        lead: change ? 'lead.changeApproved' : 'lead.approved',
        tone: 'success',
        icon: check,
        ...(education && { primary: { label: 'toEducation', step: 'education' } }),
      };
    case 'rejected':
      return {
        heading: 'head.rejected',
        lead: change ? 'lead.changeRejected' : 'lead.rejected',
        tone: 'error',
        icon: error,
        primary: change ? { label: 'changeAgain', step: 'change' } : { label: 'restart', step: 'restart' },
      };
    case 'discarded':
      return { ...look, heading: 'head.discarded', lead: 'lead.discarded' };
  }
}

/** The first section that is not complete. */
const firstOf = (open: readonly Issue[], form: FormDefinition): string =>
  form.sections.find(({ key }) => open.some(({ path }) => sectionOf(form, path) === key))?.key ?? 'materials';

function correction({ flags }: RecordView, missing: number): Omit<NextStep, 'tone' | 'icon'> {
  const open = flags.filter(({ state }) => state === 'open');
  const [first] = open;
  if (first !== undefined) {
    return {
      heading: 'head.returned',
      lead: 'lead.returned',
      n: open.length,
      primary: { label: 'fix', step: 'wizard', place: first.path },
    };
  }
  return flags.some(({ state }) => state === 'answered') && missing === 0
    ? { heading: 'head.returnedDone', primary: { label: 'resubmit', step: 'preview' } }
    : { heading: 'head.returnedPlain', primary: { label: 'fix', step: 'wizard' } };
}
