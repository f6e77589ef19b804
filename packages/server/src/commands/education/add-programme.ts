import type { Programme } from '@acct-forms/adapter';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import { ProgrammeEntity } from '../../entities/education.ts';

/** Offers a programme and gives its id. */
export async function addProgramme(
  em: EntityManager,
  { opensAt, closesAt, ...input }: Omit<Programme, 'id' | 'enrolled' | 'mine'>,
): Promise<string> {
  const id = newId();
  const times = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  await em.insert(ProgrammeEntity, { ...input, ...times, id, enrolled: 0 });
  return id;
}
