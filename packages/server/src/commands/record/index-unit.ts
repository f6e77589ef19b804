import type { EntityManager } from '../../db/database.ts';
import { UnitNameTokenEntity } from '../../entities/unit.ts';
import { neighbours } from '../../queries/neighbours.ts';

/** Writes the pairs of characters by which a registered unit is found. */
export async function indexUnit(em: EntityManager, unit: string, name: string): Promise<void> {
  await em.nativeDelete(UnitNameTokenEntity, { unit });
  await em.insertMany(
    UnitNameTokenEntity,
    neighbours(name.toLowerCase()).map((token) => ({ token, name, unit })),
  );
}
