import type { Programme } from '@acct-forms/adapter';

/** How a programme stands for a person now; the backend decides in the end. */
export type Standing = 'open' | 'enrolled' | 'suspended' | 'full' | 'early' | 'over';

export function standingOf({ opensAt, closesAt, capacity, enrolled, mine }: Programme, now: Date): Standing {
  if (mine === 'enrolled' || mine === 'suspended') return mine;
  if (now < new Date(opensAt)) return 'early';
  if (now >= new Date(closesAt)) return 'over';
  return enrolled >= capacity ? 'full' : 'open';
}
