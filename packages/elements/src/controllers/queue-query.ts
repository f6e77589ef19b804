import type { CaseFilter, CaseSort } from '@acct-forms/adapter';
import { isCalendarDate, type State } from '@acct-forms/core';

/** The tabs over the queue, each a filter of its own. */
export const queueTabs = [
  'open',
  'submitted',
  'inReview',
  'mine',
  'overdue',
  'returned',
  'approved',
  'rejected',
] as const;
export type QueueTab = (typeof queueTabs)[number];

/** The states that wait for a bureau. */
export const waitingStates: readonly State[] = ['submitted', 'inReview'];

const filterOfTab: Readonly<Record<QueueTab, CaseFilter>> = {
  open: { states: waitingStates },
  submitted: { states: ['submitted'] },
  inReview: { states: ['inReview'] },
  mine: { states: waitingStates, mine: true },
  overdue: { states: waitingStates, overdue: true },
  returned: { states: ['returned'] },
  approved: { states: ['approved'] },
  rejected: { states: ['rejected'] },
};

/** The tabs of what has been decided: they have a time of decision in place of a deadline. */
export const decidedTabs: readonly (QueueTab & State)[] = ['returned', 'approved', 'rejected'];
export const isDecidedTab = (tab: QueueTab): boolean => decidedTabs.some((each) => each === tab);

/** What is due: past its deadline, or so many working days before it. */
export const dues = ['overdue', '0', '3', '5'] as const;

/** What the person set besides the tab. */
export interface QueueChoice {
  readonly tab: QueueTab;
  readonly kind?: 'initial' | 'change';
  readonly changeKind?: string;
  /** Days of submission, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly due?: (typeof dues)[number];
  /** An account, or `me`. */
  readonly reviewer?: string;
  /** Names and numbers: never part of an address. */
  readonly search?: string;
  readonly bureau?: number;
  /** Without it, or where the tab does not have it, the tab's own. */
  readonly sort?: CaseSort;
}

/** A change of the choice; undefined takes a filter away. */
export type ChoiceChange = { readonly [K in keyof QueueChoice]?: QueueChoice[K] | undefined };

/** What takes every filter away. */
export const noFilters: ChoiceChange = {
  kind: undefined,
  changeKind: undefined,
  from: undefined,
  to: undefined,
  due: undefined,
  reviewer: undefined,
  search: undefined,
  bureau: undefined,
};

const inPeriod = ({ from, to }: Pick<ChoiceChange, 'from' | 'to'>) => from !== undefined || to !== undefined;

/** What a change takes away with it: a queue has one range, and one reviewer. */
function takenAway(choice: QueueChoice, change: ChoiceChange): ChoiceChange {
  const { tab = choice.tab, due, reviewer } = change;
  const range = inPeriod(change) || due !== undefined;
  return {
    // The tab of what is overdue is a range, that of one's own a reviewer.
    ...((tab === 'overdue' && range) || (tab === 'mine' && reviewer !== undefined) ? { tab: 'open' } : {}),
    ...(inPeriod(change) || change.tab === 'overdue' || isDecidedTab(tab) ? { due: undefined } : {}),
    ...(due !== undefined || change.tab === 'overdue' ? { from: undefined, to: undefined } : {}),
    ...(change.tab === 'mine' ? { reviewer: undefined } : {}),
    ...('kind' in change && !('changeKind' in change) ? { changeKind: undefined } : {}),
    // Who reviews is of a bureau.
    ...('bureau' in change && !('reviewer' in change) && choice.reviewer !== 'me'
      ? { reviewer: undefined }
      : {}),
  };
}

/** The choice after a change. */
export function changed(choice: QueueChoice, change: ChoiceChange): QueueChoice {
  const next = { ...choice, ...change, ...takenAway(choice, change) };
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined),
  ) as unknown as QueueChoice;
}

/** What the backend is asked for. */
export function filterOf(choice: QueueChoice): CaseFilter {
  const { tab, sort: _, from, to, due, reviewer, ...rest } = choice;
  return {
    ...filterOfTab[tab],
    ...rest,
    ...(from === undefined ? {} : { submittedFrom: from }),
    ...(to === undefined ? {} : { submittedTo: to }),
    ...(due === undefined ? {} : due === 'overdue' ? { overdue: true } : { dueWithin: Number(due) }),
    ...(reviewer === undefined ? {} : reviewer === 'me' ? { mine: true } : { reviewer }),
  };
}

function sortsOf(choice: QueueChoice): readonly CaseSort[] {
  const decided = isDecidedTab(choice.tab);
  if (choice.due !== undefined || choice.tab === 'overdue') return ['deadline'];
  if (inPeriod(choice)) return decided ? ['newest', 'oldest'] : ['oldest', 'newest'];
  return decided ? ['decidedNewest', 'decidedOldest', 'oldest', 'newest'] : ['oldest', 'newest', 'deadline'];
}

/**
 * The order of what is shown: decided cases come with the latest decision first, the others with the oldest submission;
 * a range comes in its own order.
 */
export function sortOf(choice: QueueChoice): CaseSort {
  const [own = 'oldest', ...others] = sortsOf(choice);
  return others.find((each) => each === choice.sort) ?? own;
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((each) => each === text);

const shaped = (shape: RegExp, text: string | null): string | undefined => shape.exec(text ?? '')?.[0];

/** A choice as the query of an address, `view=overdue&bureau=12`; what somebody searches for stays out of it. */
export function queryOf(choice: QueueChoice): string {
  const { tab, bureau, kind, changeKind, from, to, due, reviewer } = choice;
  const { sort: _, ...plain } = choice;
  const order = sortOf(choice);
  const parts = {
    view: tab === 'open' ? undefined : tab,
    bureau,
    kind,
    change: changeKind,
    from,
    to,
    due,
    who: reviewer,
    sort: order === sortOf(plain) ? undefined : order,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}

/** The choice that a query asks for; what it does not know is left at its default. */
export function choiceOf(text: string): QueueChoice {
  const query = new URLSearchParams(text);
  const bureau = shaped(/^\d{1,6}$/, query.get('bureau'));
  const day = (name: string) => [query.get(name) ?? ''].find(isCalendarDate);
  return changed(
    { tab: 'open' },
    {
      tab: oneOf(queueTabs, query.get('view')) ?? 'open',
      kind: oneOf(['initial', 'change'], query.get('kind')),
      changeKind: shaped(/^\w{1,64}$/, query.get('change')),
      due: oneOf(dues, query.get('due')),
      from: day('from'),
      to: day('to'),
      reviewer: shaped(/^[\w-]{1,64}$/, query.get('who')),
      bureau: bureau === undefined ? undefined : Number(bureau),
      sort: oneOf(['oldest', 'newest', 'deadline', 'decidedNewest', 'decidedOldest'], query.get('sort')),
    },
  );
}
