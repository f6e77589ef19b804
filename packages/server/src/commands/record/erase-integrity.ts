import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import { PersonKeyEntity } from '../../entities/archive.ts';

/** Destroys the key of a person's entries: what they say is gone for good, while chains and seals stay whole. */
export async function eraseIntegrity(em: EntityManager, person: string): Promise<void> {
  await em.findOne(PersonKeyEntity, { account: person }, hold);
  await em.nativeUpdate(PersonKeyEntity, { account: person }, { keyCipher: null });
}
