import type { Review } from '@acct-forms/adapter';
import { setViewport } from '@web/test-runner-commands';
import { bureauWith, type Bureau } from './bureau.ts';

export interface OneCase {
  readonly bureau: Bureau;
  /** The case. */
  readonly id: string;
  /** What the reviewer can do. */
  readonly review: () => Review;
}

/** A bureau with one case that waits, and the wide window of a reviewer. */
export async function oneCase(): Promise<OneCase> {
  await setViewport({ width: 1280, height: 900 });
  const bureau = await bureauWith(1);
  return { bureau, id: bureau.people[0]!.id, review: () => bureau.reviewer.backend.review };
}

/** The same, where the reviewer has claimed it. */
export async function claimedCase(): Promise<OneCase> {
  const one = await oneCase();
  await one.review().claim(one.id);
  return one;
}
