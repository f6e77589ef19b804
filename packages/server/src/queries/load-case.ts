import { AcctError } from '@acct-forms/core';
import type { EntityManager } from '../db/database.ts';
import { hold, type Lock } from '../db/transaction.ts';
import { AccountEntity, type Account } from '../entities/account.ts';
import { ApplicationEntity, PersonRecordEntity, type Application } from '../entities/application.ts';
import { FlagEntity, type FlagRow } from '../entities/review.ts';
import { caseScope } from '../policies/case-scope.ts';

export interface Case {
  readonly app: Application;
  readonly applicant: Account;
  readonly flags: readonly FlagRow[];
  /** Who approved it at level 1. */
  readonly levelOne: Account | null;
  /** Whether the person's record comes from this application. */
  readonly isRecord: boolean;
  /** Whether the person has an application that has not ended. */
  readonly hasOpen: boolean;
}

/**
 * The case, or `not-found` for what does not exist and for what is another bureau's alike. Who writes holds it, and the
 * person's record, which a change may start from at the same time.
 */
export async function loadCase(em: EntityManager, staff: Account, id: string, lock?: Lock): Promise<Case> {
  const app = await em.findOne(ApplicationEntity, { $and: [{ id }, caseScope(staff)] }, lock);
  if (app === null) throw new AcctError('not-found');
  const record = await em.findOne(PersonRecordEntity, { account: app.account }, lock && hold);
  return {
    app,
    applicant: await em.findOneOrFail(AccountEntity, { id: app.account }),
    levelOne: app.levelOneBy ? await em.findOne(AccountEntity, { id: app.levelOneBy }) : null,
    isRecord: record?.application === id,
    hasOpen: (await em.count(ApplicationEntity, { openKey: app.account })) > 0,
    flags: await em.find(FlagEntity, { application: id }, { orderBy: { at: 'asc', id: 'asc' } }),
  };
}
