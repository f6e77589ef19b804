import type { EntityManager } from '../db/database.ts';
import { alteredAccess } from './verify-seal.ts';
import { hashesBetween, mostCovered } from './seal-next.ts';

/** Entries of the access book that no seal covers yet; those of the integrity book are looked at with their chains. */
export async function verifyUnsealed(em: EntityManager, behind: number) {
  const found = await hashesBetween(em, 'access_entry', behind, Number.MAX_SAFE_INTEGER, mostCovered);
  const last = found.at(-1);
  const ids = found.map(({ id }) => id);
  return {
    checked: found.length,
    broken: await alteredAccess(em, ids),
    next: last === undefined ? 'chain.' : `unsealed.${last.id}`,
  };
}
