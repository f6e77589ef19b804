import type { Programme } from '@acct-forms/adapter';
import type { ProgrammeRow } from '../entities/education.ts';

/** A place is kept, but does not count, while the person's record is not in force. */
export function programmeView(
  row: ProgrammeRow,
  own: 'enrolled' | 'cancelled' | undefined,
  inForce: boolean,
): Programme {
  const { id, title, organiser, year, credits, opensAt, closesAt, capacity, enrolled } = row;
  const mine = own === 'enrolled' && !inForce ? 'suspended' : own;
  return {
    id,
    title,
    organiser,
    year,
    credits,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    capacity,
    enrolled,
    ...(mine === undefined ? {} : { mine }),
  };
}
