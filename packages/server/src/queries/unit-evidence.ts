import { AcctError, mask } from '@acct-forms/core';
import type { UnitEvidence } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { ApplicationEntity } from '../entities/application.ts';
import { UnitEntity, type UnitRow } from '../entities/unit.ts';
import { reachesRegion, requireOffice } from '../policies/administration.ts';
import { codesOfUnits } from './registered-unit.ts';

const unsent = ['draft', 'discarded'] as const;

type Counts = Pick<UnitEvidence, 'applications' | 'records'>;

/** How many applications and records in force name a unit, by any code that leads to it. */
export const countUnit = async (em: EntityManager, unit: UnitRow): Promise<Counts> =>
  countCodes(em, await codesOfUnits(em, [unit]));

async function countCodes(em: EntityManager, codes: string[]): Promise<Counts> {
  const marks = codes.map(() => '?').join(', ');
  const [applications, [row]] = await Promise.all([
    em.count(ApplicationEntity, { unitCode: { $in: codes }, state: { $nin: [...unsent] } }),
    em.execute<{ n: number | string }[]>(
      `select count(*) as n from person_record as r join application as a on a.id = r.application_id
        where not r.suspended and a.unit_code in (${marks})`,
      codes,
    ),
  ]);
  return { applications, records: Number(row?.n ?? 0) };
}

/** What an office sees before it confirms, changes or merges a unit. */
export async function readUnitEvidence(deps: Deps, office: Account, id: string): Promise<UnitEvidence> {
  requireOffice(office, 'supervisor');
  const em = deps.orm.em.fork();
  const unit = await em.findOne(UnitEntity, { id, state: { $ne: 'merged' } });
  if (unit === null || !reachesRegion(deps.profile, office, unit.region)) throw new AcctError('not-found');
  const codes = await codesOfUnits(em, [unit]);
  const counts = await countCodes(em, codes);
  const [first] = await em.find(
    ApplicationEntity,
    { unitCode: { $in: codes }, state: { $nin: [...unsent] }, referenceNumber: { $ne: null } },
    { orderBy: { createdAt: 'asc', id: 'asc' }, limit: 1 },
  );
  if (!first?.submittedAt || !first.referenceNumber) return counts;
  const { nameCipher, referenceNumber } = first;
  const name = nameCipher
    ? mask('name', deps.vault.open('application.name', first.id, nameCipher))
    : undefined;
  return {
    ...counts,
    first: {
      at: first.submittedAt.toISOString(),
      referenceNumber,
      ...(name === undefined ? {} : { name }),
    },
  };
}
