import type { EntityManager } from '../db/open-orm.ts';
import { PersonRecordEntity } from '../entities/application.ts';

/** The record of a person, unless a revocation suspended it. */
export const recordInForce = (em: EntityManager, account: string) =>
  em.findOne(PersonRecordEntity, { account, suspended: false });
