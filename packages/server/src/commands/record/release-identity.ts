import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { IdentityClaimEntity, PersonRecordEntity } from '../../entities/application.ts';
import { readRound } from '../../queries/load-application.ts';

/** Frees a person's identity numbers when nothing of theirs is under review, but the one of their record. */
export async function releaseIdentity(deps: Deps, em: EntityManager, account: string): Promise<void> {
  const record = await em.findOne(PersonRecordEntity, { account });
  const round = record && (await readRound(deps, em, record.application, record.round));
  const number = round?.data['basic']?.['idNumber'];
  const kept = number === undefined ? '' : deps.vault.blindIndex('idNumber', String(number));
  await em.nativeDelete(IdentityClaimEntity, { account, idIndex: { $ne: kept } });
}
