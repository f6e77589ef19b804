import { raw } from '@mikro-orm/core';
import { AcctError } from '@acct-forms/core';
import type { Programme } from '@acct-forms/adapter';
import { once } from '../../db/once.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Caller, Deps } from '../../deps.ts';
import { EnrolmentEntity, ProgrammeEntity } from '../../entities/education.ts';
import { requireEnrolmentTime } from '../../policies/enrolment-time.ts';
import { readProgramme } from '../../queries/read-programmes.ts';
import { hasRecordInForce } from '../../queries/record-in-force.ts';

/** Counts a place where there is one; the row is held from then on, so that the last place is given once. */
async function takePlace(em: EntityManager, id: string): Promise<boolean> {
  const { affectedRows } = await em
    .createQueryBuilder(ProgrammeEntity)
    .update({ enrolled: raw('enrolled + 1') })
    .where('id = ? and enrolled < capacity', [id])
    .execute('run');
  return affectedRows === 1;
}

export async function givePlaceBack(em: EntityManager, id: string): Promise<void> {
  await em
    .createQueryBuilder(ProgrammeEntity)
    .update({ enrolled: raw('enrolled - 1') })
    .where({ id })
    .execute('run');
}

async function enrolIn(deps: Deps, em: EntityManager, account: string, id: string): Promise<Programme> {
  const programme = await em.findOne(ProgrammeEntity, { id });
  if (programme === null) throw new AcctError('not-found');
  if (!(await hasRecordInForce(em, account))) throw new AcctError('not-allowed', { failed: 'record' });
  requireEnrolmentTime(programme, deps.now());
  const taken = await takePlace(em, id);
  const own = { programme: id, account, state: 'enrolled' as const };
  if ((await em.count(EnrolmentEntity, own)) > 0) {
    if (taken) await givePlaceBack(em, id);
  } else if (taken) await em.upsert(EnrolmentEntity, { ...own, at: deps.now() });
  else throw new AcctError('full');
  return readProgramme(em, account, id);
}

/** Takes a place once for a key; of two people for the last one gets it. */
export const enrol = (deps: Deps, { account }: Caller, id: string, key: string): Promise<Programme> =>
  once(deps, { scope: `enrol ${account.id}`, key, body: { id } }, (em) => enrolIn(deps, em, account.id, id));
