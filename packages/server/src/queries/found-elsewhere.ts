import type { FoundElsewhere } from '@acct-forms/adapter';
import type { Materials } from '@acct-forms/core';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { ApplicationEntity, MaterialEntity, type Application } from '../entities/application.ts';
import { caseScope } from '../policies/case-scope.ts';
import { departmentView } from '../presenters/department.ts';

const mostPlaces = 5;

/** Other people's applications that were submitted, the newest first: those that the staff may open, of the rest the bureau. */
async function places(
  { profile }: Deps,
  em: EntityManager,
  staff: Account,
  app: Application,
  where: FilterQuery<Application>,
): Promise<FoundElsewhere[]> {
  const others = await em.find(
    ApplicationEntity,
    { $and: [{ account: { $ne: app.account }, round: { $gt: 0 } }, where] },
    { orderBy: { submittedAt: 'desc', id: 'desc' }, limit: mostPlaces },
  );
  const ids = others.map(({ id }) => id);
  const open = await em.find(
    ApplicationEntity,
    { $and: [{ id: { $in: ids } }, caseScope(staff)] },
    { fields: ['id'] },
  );
  const mayOpen = new Set(open.map(({ id }) => id));
  return others.map(({ id, state, referenceNumber, holderNo, departmentNo }) => ({
    department: departmentView(profile, holderNo ?? departmentNo),
    ...(mayOpen.has(id) ? { case: { id, referenceNumber: referenceNumber ?? '', state } } : {}),
  }));
}

/** Who else was submitted with the same ID number or phone. */
export async function sameNumber(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  app: Application,
  column: 'idIndex' | 'phoneIndex',
): Promise<FoundElsewhere[]> {
  return app[column] == null ? [] : places(deps, em, staff, app, { [column]: app[column] });
}

/** Who else was submitted with files of the same bytes, by slot; slots whose file is nowhere else are left out. */
export async function sameFiles(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  app: Application,
  materials: Materials,
): Promise<readonly (readonly [slot: string, found: FoundElsewhere[]])[]> {
  const own = await em.find(ApplicationEntity, { account: app.account }, { fields: ['id'] });
  const elsewhere = { frozen: true, application: { $nin: own.map(({ id }) => id) } };
  const all: [string, FoundElsewhere[]][] = [];
  for (const [slot, { sha256 }] of Object.entries(materials)) {
    const files = await em.find(
      MaterialEntity,
      { sha256, ...elsewhere },
      // One application may have sent it more than once.
      { fields: ['application'], limit: mostPlaces * 4 },
    );
    const ids = [...new Set(files.map(({ application }) => application))];
    const found = ids.length === 0 ? [] : await places(deps, em, staff, app, { id: { $in: ids } });
    if (found.length > 0) all.push([slot, found]);
  }
  return all;
}
