import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { CaseNameTokenEntity, type Application } from '../../entities/application.ts';
import { UnitEntity } from '../../entities/unit.ts';
import type { Round } from '../../queries/load-application.ts';
import { neighbours } from '../../queries/neighbours.ts';
import { registeredUnit } from '../../queries/registered-unit.ts';

/** The columns of the queue: encrypted to show, keyed hashes to search; the name's pairs go to their own table. */
export async function indexCase(
  { vault }: Deps,
  em: EntityManager,
  { id }: Application,
  { data }: Round,
): Promise<Partial<Application>> {
  const text = (section: string, field: string) => {
    const value = data[section]?.[field];
    return typeof value === 'string' ? value : '';
  };
  const name = text('basic', 'name');
  // What was copied from a record may name a unit that was merged since.
  const unitCode = text('employer', 'unitCode');
  const gone = await em.findOne(UnitEntity, { code: unitCode, state: 'merged' });
  const unit = gone && (await registeredUnit(em, { code: unitCode }));
  const idNumber = text('basic', 'idNumber');
  await em.nativeDelete(CaseNameTokenEntity, { application: id });
  for (const pair of neighbours(name)) {
    await em.insert(CaseNameTokenEntity, { token: vault.blindIndex('nameToken', pair), application: id });
  }
  return {
    nameCipher: vault.seal('application.name', id, name),
    nameIndex: vault.blindIndex('name', name),
    idNumberCipher: vault.seal('application.id_number', id, idNumber),
    idIndex: vault.blindIndex('idNumber', idNumber),
    phoneIndex: vault.blindIndex('phone', text('basic', 'mobile')),
    unitCode: unit?.code ?? (unitCode || null),
    unitName: unit?.name ?? (text('employer', 'unitName') || null),
    unit: unit?.id ?? (text('employer', 'unitId') || null),
  };
}
