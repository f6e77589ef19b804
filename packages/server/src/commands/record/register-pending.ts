import type { SectionValue } from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { UnitEntity, type UnitRow } from '../../entities/unit.ts';
import type { Round } from '../../queries/load-application.ts';
import { indexUnit } from './index-unit.ts';

/** What is written of a unit. */
export type UnitColumns = Omit<UnitRow, 'id' | 'state' | 'mergedInto' | 'unsettledSince' | 'createdAt'>;

/** The unit as an applicant wrote it. */
export function unitColumns(employer: SectionValue): UnitColumns {
  const text = (name: string) => (typeof employer[name] === 'string' ? employer[name] : null);
  return {
    code: text('unitCode') ?? '',
    name: text('unitName') ?? '',
    region: text('unitRegion') ?? '',
    address: text('unitAddress') ?? '',
    industry: text('industry'),
    economicType: text('economicType'),
    phone: text('unitPhone'),
    postcode: text('unitPostcode'),
  };
}

/** A new unit of a submission is registered as pending, for the reviewer to confirm. */
export async function registerPending(deps: Deps, em: EntityManager, { data }: Round): Promise<void> {
  const unit = unitColumns(data['employer'] ?? {});
  if (unit.code === '' || (await em.count(UnitEntity, { code: unit.code })) > 0) return;
  const id = newId();
  await em.insert(UnitEntity, {
    ...unit,
    id,
    state: 'pending',
    mergedInto: null,
    unsettledSince: null,
    createdAt: deps.now(),
  });
  await indexUnit(em, id, unit.name);
}
