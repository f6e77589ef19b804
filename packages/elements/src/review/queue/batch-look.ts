import type { CaseSummary, CaseView, Review } from '@acct-forms/adapter';
import { failureOf, type ReviewFailure } from '../review-error.ts';

/** So many are asked for side by side. */
const abreast = 4;

/** A case as it was opened for the decision, or why it cannot be decided. */
export interface Looked {
  readonly item: CaseSummary;
  readonly view?: CaseView;
  readonly failure?: ReviewFailure;
}

/** What became of a case. */
export interface Outcome {
  readonly looked: Looked;
  readonly failure?: ReviewFailure;
}

/** Does the same for each, a few side by side, as long as it is wanted. */
export async function forEachAbreast<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  isWanted: () => boolean = () => true,
): Promise<void> {
  const waiting = [...items];
  const take = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && isWanted(); item = waiting.shift())
      await act(item);
  };
  await Promise.all(Array.from({ length: abreast }, take));
}

export const openFlagsOf = ({ flags }: CaseView): number =>
  flags.filter(({ state }) => state === 'open').length;

/** Whether the machine found nothing, and no remark is left to resolve. */
export const isClean = ({ checks, flags }: CaseView): boolean =>
  checks.every(({ ok }) => ok) && flags.every(({ state }) => state === 'resolved');

/** Why a case as it was opened is not the person's to decide; undefined where it is. */
function refusalOf({ state, claimedBy, allowedActions }: CaseView, me: string | undefined) {
  if (state === 'submitted') {
    const claim = allowedActions.find(({ action }) => action === 'claim');
    if (claim?.blocked !== undefined) return { code: 'not-allowed', failed: claim.blocked } as const;
    return undefined;
  }
  if (state !== 'inReview') return { code: 'not-allowed' } as const;
  if (claimedBy?.id === me) return undefined;
  const holder = claimedBy === undefined ? {} : { holder: claimedBy.name };
  return { code: 'already-claimed', ...holder } as const;
}

/** Opens a case and claims nothing. */
export async function lookAt(
  review: Review | undefined,
  me: string | undefined,
  item: CaseSummary,
): Promise<Looked> {
  try {
    const view = (await review?.open(item.id))!;
    const failure = refusalOf(view, me);
    return failure === undefined ? { item, view } : { item, failure };
  } catch (error) {
    return { item, failure: failureOf(error) };
  }
}
