import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { EnrolmentEntity, ProgrammeEntity } from '../../entities/education.ts';
import { givePlaceBack } from '../education/enrol.ts';

/** Removes a person's places; those of programmes that can still be entered are free again. */
export async function removeEnrolments(deps: Deps, em: EntityManager, person: string): Promise<void> {
  const places = await em.find(EnrolmentEntity, { account: person }, { orderBy: { programme: 'asc' } });
  for (const { programme, state } of places) {
    const open = await em.count(ProgrammeEntity, { id: programme, closesAt: { $gt: deps.now() } });
    if (state === 'enrolled' && open > 0) await givePlaceBack(em, programme);
  }
  await em.nativeDelete(EnrolmentEntity, { account: person });
}
