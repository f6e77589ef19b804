import type { Programme } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { EnrolmentEntity, ProgrammeEntity } from '../entities/education.ts';
import { programmeView } from '../presenters/programme-view.ts';
import { hasRecordInForce } from './record-in-force.ts';

/** The programmes that are not over, and those that the person is enrolled in. */
export async function readProgrammes(deps: Deps, account: string): Promise<Programme[]> {
  const em = deps.orm.em.fork();
  const own = await em.find(EnrolmentEntity, { account });
  const held = own.filter(({ state }) => state === 'enrolled').map(({ programme }) => programme);
  const rows = await em.find(
    ProgrammeEntity,
    { $or: [{ closesAt: { $gt: deps.now() } }, { id: { $in: held } }] },
    { orderBy: { closesAt: 'asc', id: 'asc' } },
  );
  const inForce = await hasRecordInForce(em, account);
  return rows.map((row) =>
    programmeView(row, own.find(({ programme }) => programme === row.id)?.state, inForce),
  );
}

/** One programme as the person sees it. */
export async function readProgramme(em: EntityManager, account: string, id: string): Promise<Programme> {
  em.clear();
  const row = await em.findOneOrFail(ProgrammeEntity, { id });
  const own = await em.findOne(EnrolmentEntity, { programme: id, account });
  return programmeView(row, own?.state, await hasRecordInForce(em, account));
}
