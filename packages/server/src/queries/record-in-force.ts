import type { EntityManager } from '../db/database.ts';
import type { Lock } from '../db/transaction.ts';
import { PersonRecordEntity } from '../entities/application.ts';

/** The record of a person, unless a revocation suspended it. */
export const recordInForce = (em: EntityManager, account: string, lock?: Lock) =>
  em.findOne(PersonRecordEntity, { account, suspended: false }, lock);
