import type { EntityManager } from '../../db/open-orm.ts';
import { IdentityClaimEntity, PersonRecordEntity } from '../../entities/application.ts';

/** Frees a person's identity number when nothing of theirs is under review or in force any more. */
export async function releaseIdentity(em: EntityManager, account: string): Promise<void> {
  if ((await em.count(PersonRecordEntity, { account })) > 0) return;
  await em.nativeDelete(IdentityClaimEntity, { account });
}
