import { AcctError } from '@acct-forms/core';
import type { Programme } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { EnrolmentEntity, ProgrammeEntity } from '../../entities/education.ts';
import { requireEnrolmentTime } from '../../policies/enrolment-time.ts';
import { readProgramme } from '../../queries/read-programmes.ts';
import { givePlaceBack } from './enrol.ts';

/** Gives a place back while the programme is open; without one it changes nothing. */
export function cancelEnrolment(deps: Deps, { account }: Caller, id: string): Promise<Programme> {
  return inTransaction(deps, async (em) => {
    const programme = await em.findOne(ProgrammeEntity, { id });
    if (programme === null) throw new AcctError('not-found');
    const own = { programme: id, account: account.id, state: 'enrolled' as const };
    if ((await em.count(EnrolmentEntity, own)) > 0) requireEnrolmentTime(programme, deps.now());
    const given = await em.nativeUpdate(EnrolmentEntity, own, { state: 'cancelled', at: deps.now() });
    if (given === 1) await givePlaceBack(em, id);
    return readProgramme(em, account.id, id);
  });
}
