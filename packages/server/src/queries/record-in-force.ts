import type { EntityManager } from '../db/database.ts';
import { countPlain } from '../db/read-plain.ts';
import type { Lock } from '../db/transaction.ts';
import { PersonRecordEntity } from '../entities/application.ts';

/** The record of a person, unless a revocation suspended it. */
export const recordInForce = (em: EntityManager, account: string, lock?: Lock) =>
  em.findOne(PersonRecordEntity, { account, suspended: false }, lock);

/** Whether the person has one. */
export const hasRecordInForce = async (em: EntityManager, account: string): Promise<boolean> =>
  (await countPlain(em, PersonRecordEntity, { account, suspended: false })) > 0;
