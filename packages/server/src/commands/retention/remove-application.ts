import type { EntityManager } from '../../db/database.ts';
import { ApplicationEntity, MaterialEntity, type Application } from '../../entities/application.ts';
import { placeCase } from '../record/place-case.ts';

/** Tables whose rows hang on an application; where it stands in the queues is taken back by itself. */
const tables = [
  'flag',
  'note',
  'event',
  'material',
  'submission',
  'section_value',
  'case_name_token',
] as const;

/**
 * Removes an application that the caller holds, with every row that hangs on it; what was counted of its past stays
 * counted. Answers the keys of its files, which go when the transaction is through.
 */
export async function removeApplication(em: EntityManager, app: Application): Promise<string[]> {
  const { id } = app;
  const files = await em.find(MaterialEntity, { application: id }, { fields: ['sha256'] });
  const keys = files.map(({ sha256 }) => sha256);
  const gone = { state: 'discarded' } as const;
  await placeCase(em, { ...app, ...gone }, gone);
  em.clear();
  for (const table of tables) await em.execute(`delete from ${table} where application_id = ?`, [id]);
  await em.nativeDelete(ApplicationEntity, { id });
  return keys;
}
