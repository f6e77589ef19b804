import { ownChecks, repeatedFiles, valueAt, type Issue } from '@acct-forms/core';
import type { AutomaticCheck } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import { ApplicationEntity, MaterialEntity, type Application } from '../entities/application.ts';
import { UnitEntity } from '../entities/unit.ts';
import type { Round } from './load-application.ts';

/** What a reviewer would otherwise look up: the same number or bytes elsewhere, warnings, confirmations, the unit. */
export async function automaticChecks(
  em: EntityManager,
  app: Application,
  { data, materials }: Round,
  issues: readonly Issue[],
  now: Date,
): Promise<AutomaticCheck[]> {
  const elsewhere = async (column: 'idIndex' | 'phoneIndex') =>
    app[column] != null &&
    (await em.count(ApplicationEntity, {
      [column]: app[column],
      id: { $ne: app.id },
      account: { $ne: app.account },
    })) > 0;
  const hashes = Object.values(materials).map(({ sha256 }) => sha256);
  const others = await em.find(MaterialEntity, {
    sha256: { $in: hashes },
    frozen: true,
  });
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
  const own = await em.find(ApplicationEntity, { account: app.account }, { fields: ['id'] });
  const mine = new Set(own.map(({ id }) => id));
  const shared = new Set(others.filter((row) => !mine.has(row.application)).map(({ sha256 }) => sha256));
  const code = valueAt(data, 'employer.unitCode');
  const registered =
    typeof code === 'string' && (await em.count(UnitEntity, { code, state: 'confirmed' })) > 0;
  return [
    ...ownChecks(data, issues, now),
    { code: 'identity-elsewhere', ok: !(await elsewhere('idIndex')), path: 'basic.idNumber' },
    { code: 'phone-elsewhere', ok: !(await elsewhere('phoneIndex')), path: 'basic.mobile' },
    ...Object.entries(materials)
      .filter(([, { sha256 }]) => shared.has(sha256))
      .map(([slot]) => ({ code: 'file-elsewhere' as const, ok: false, path: `materials.${slot}` })),
    ...repeatedFiles(materials),
    ...(pictures.length > 0 || !files.every(({ findings }) => findings) || files.length === 0
      ? pictures
      : [{ code: 'picture' as const, ok: true }]),
    ...(code === undefined
      ? []
      : [{ code: 'unit-registered' as const, ok: registered, path: 'employer.unitCode' }]),
  ];
}
