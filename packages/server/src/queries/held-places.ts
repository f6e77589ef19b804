import type { HeldPlace } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import { EnrolmentEntity, ProgrammeEntity } from '../entities/education.ts';

/** What a person holds in continuing education, the first to close first. */
export async function heldPlaces(em: EntityManager, account: string): Promise<HeldPlace[]> {
  const held = await em.find(EnrolmentEntity, { account, state: 'enrolled' });
  const rows = await em.find(
    ProgrammeEntity,
    { id: { $in: held.map(({ programme }) => programme) } },
    { orderBy: { closesAt: 'asc', id: 'asc' } },
  );
  return rows.map(({ id, title, organiser, year }) => ({ programmeId: id, title, organiser, year }));
}
