import type { QueueChoice } from './queue-query.ts';
import { keepInTab, keptInTab } from './tab-memory.ts';

const name = 'queue';

/** Where a reviewer was in the queue. */
export interface QueuePlace {
  readonly choice: QueueChoice;
  /** The cursor of each page up to the one shown, the first of which has none. */
  readonly cursors: readonly (string | null)[];
  /** The cases of the page, in their order. */
  readonly ids: readonly string[];
  /** The row in the tab order. */
  readonly current?: string;
}

interface Kept extends QueuePlace {
  readonly account: string;
}

/** Keeps the place in this tab until the session ends: what was searched for is a name or a number. */
export const keepPlace = (account: string, place: QueuePlace): void =>
  keepInTab(name, { account, ...place } satisfies Kept);

/** The place of an account; undefined for somebody else's. */
export function placeOf(account: string): QueuePlace | undefined {
  const place = keptInTab<Kept>(name);
  return place?.account === account ? place : undefined;
}

/** The cases that were listed last in this tab. */
export const listedLast = (): readonly string[] => keptInTab<Kept>(name)?.ids ?? [];
