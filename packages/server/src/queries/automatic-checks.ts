import {
  ownChecks,
  repeatedFiles,
  unitDiffers,
  valueAt,
  type Issue,
  type SectionValue,
} from '@acct-forms/core';
import type { AutomaticCheck } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { MaterialEntity, type Application } from '../entities/application.ts';
import type { UnitRow } from '../entities/unit.ts';
import { unitDetail } from '../presenters/unit-view.ts';
import { sameFiles, sameNumber } from './found-elsewhere.ts';
import type { Round } from './load-application.ts';
import { registeredUnit } from './registered-unit.ts';

/** What a reviewer would otherwise look up: the same number or bytes elsewhere, warnings, confirmations, the unit. */
export async function automaticChecks(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  app: Application,
  { data, materials }: Round,
  issues: readonly Issue[],
): Promise<AutomaticCheck[]> {
  const numberElsewhere = async (
    code: 'identity-elsewhere' | 'phone-elsewhere',
    path: string,
    column: 'idIndex' | 'phoneIndex',
  ): Promise<AutomaticCheck> => {
    const found = await sameNumber(deps, em, staff, app, column);
    return found.length === 0 ? { code, ok: true, path } : { code, ok: false, path, found };
  };
  const files = await em.find(MaterialEntity, { id: { $in: Object.values(materials).map(({ id }) => id) } });
  const pictures = files.flatMap(({ id, findings }) => {
    const slot = Object.keys(materials).find((key) => materials[key]?.id === id);
    return (findings ?? []).map((picture) => ({
      code: 'picture' as const,
      ok: false,
      path: `materials.${slot}`,
      picture,
    }));
  });
  const code = valueAt(data, 'employer.unitCode');
  const unit = typeof code === 'string' ? await registeredUnit(em, { code }) : null;
  return [
    ...ownChecks(data, issues, deps.now()),
    await numberElsewhere('identity-elsewhere', 'basic.idNumber', 'idIndex'),
    await numberElsewhere('phone-elsewhere', 'basic.mobile', 'phoneIndex'),
    ...(await sameFiles(deps, em, staff, app, materials)).map(([slot, found]) => ({
      code: 'file-elsewhere' as const,
      ok: false,
      path: `materials.${slot}`,
      found,
    })),
    ...repeatedFiles(materials),
    ...(pictures.length > 0 || !files.every(({ findings }) => findings) || files.length === 0
      ? pictures
      : [{ code: 'picture' as const, ok: true }]),
    ...(code === undefined
      ? []
      : [{ code: 'unit-registered' as const, ok: unit?.state === 'confirmed', path: 'employer.unitCode' }]),
    ...(unit === null ? [] : unitDiffers(data, registeredValues(unit))),
  ];
}

/** What a registered unit fills in on the form. */
function registeredValues(unit: UnitRow): SectionValue {
  const { id: _, state: __, ...values } = unitDetail(unit);
  return values;
}
