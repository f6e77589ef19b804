import { regionValue, type Profile, type RegionNode } from '@acct-forms/core';
import type { Page, UnitDetail } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { UnitEntity, type UnitRow } from '../entities/unit.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { bureauOfRegion, reachesRegion, requireOffice } from '../policies/administration.ts';
import { unitDetail } from '../presenters/unit-view.ts';
import { findUnits } from './find-units.ts';
import { registeredUnit } from './registered-unit.ts';

const pageSize = 50;
const mostFound = 200;

export interface UnitFilter {
  readonly state?: UnitDetail['state'];
  readonly search?: string;
  readonly cursor?: string;
}

/** The regions whose people come to a bureau, former codes among them. */
function regionsOf(profile: Profile, bureauNo: number): string[] {
  const { root, formerCodes, towns = {} } = profile.regions;
  const walk = (node: RegionNode): string[] => [regionValue(node), ...(node.children ?? []).flatMap(walk)];
  return [...walk(root), ...Object.keys(formerCodes), ...Object.keys(towns)].filter(
    (region) => bureauOfRegion(profile, region) === bureauNo,
  );
}

/** Units by name: each state of each region is read from its index behind the last one shown, and they are merged. */
async function readUnits(
  em: EntityManager,
  states: readonly string[],
  regions: readonly string[] | undefined,
  behind: Pick<UnitRow, 'name' | 'id'> | undefined,
): Promise<UnitRow[]> {
  const values: (string | number)[] = [];
  const streams = states.flatMap((state) =>
    (regions ?? [undefined]).map((region) => {
      const narrowed = region === undefined ? [state] : [state, region];
      values.push(...narrowed, ...(behind ? [behind.name, behind.id] : []), pageSize + 1);
      return `select * from (select name, id from unit where state = ? ${region === undefined ? '' : 'and region = ?'}
        ${behind ? 'and (name, id) > (?, ?)' : ''} order by name, id limit ?) as s`;
    }),
  );
  if (streams.length === 0) return [];
  const sql = streams.map((stream, i) => `${stream}${i}`).join(' union all ');
  const places = await em.execute<{ id: string }[]>(`${sql} order by name, id limit ?`, [
    ...values,
    pageSize + 1,
  ]);
  const rows = await em.find(UnitEntity, { id: { $in: places.map(({ id }) => id) } });
  return places.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
}

/** What an office may see of the register of units; a search gives one page. */
export async function listUnits(
  deps: Deps,
  office: Account,
  { state, search, cursor }: UnitFilter,
): Promise<Page<UnitDetail>> {
  requireOffice(office, 'supervisor');
  const { profile } = deps;
  const em = deps.orm.em.fork();
  const wanted = search?.normalize('NFC').trim() ?? '';
  if (wanted !== '') {
    const byCode = await registeredUnit(em, { code: wanted.toUpperCase() });
    const found = byCode === null ? await findUnits(em, wanted, mostFound) : [byCode];
    const within = found.filter((unit) => reachesRegion(profile, office, unit.region));
    const fitting = within.filter((unit) => state === undefined || unit.state === state);
    return { items: fitting.slice(0, pageSize).map(unitDetail) };
  }
  const last = cursor === undefined ? undefined : await em.findOne(UnitEntity, { id: cursor });
  if (last === null) throw invalidAt('cursor', 'format');
  const states = state === undefined ? ['pending', 'confirmed'] : [state];
  const regions = office.role === 'supervisor' ? regionsOf(profile, office.bureauNo ?? -1) : undefined;
  const rows = await readUnits(em, states, regions, last);
  const shown = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? shown.at(-1)?.id : undefined;
  return { items: shown.map(unitDetail), ...(next === undefined ? {} : { next }) };
}
