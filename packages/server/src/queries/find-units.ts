import type { EntityManager } from '../db/database.ts';
import { UnitEntity, type UnitRow } from '../entities/unit.ts';
import { neighbours, spread } from './neighbours.ts';

/** From here on a pair of characters counts as common. */
const common = 200;
/** Pairs of a text that are counted, and those that are asked for: what they leave, the whole text settles. */
const counted = 8;
const asked = 4;

/** Pairs of neighbouring characters, the rarest in names of units first. */
async function rarestFirst(em: EntityManager, pairs: readonly string[]): Promise<string[]> {
  const counts = pairs.map(
    (_, i) =>
      `select ${i} as pair, count(*) as n from (select 1 as one from unit_name_token where token = ? limit ${common}) as hits${i}`,
  );
  const rows = await em.execute<{ pair: number; n: number | string }[]>(counts.join(' union all '), [
    ...pairs,
  ]);
  return rows.sort((a, b) => Number(a.n) - Number(b.n)).flatMap(({ pair }) => pairs[pair] ?? []);
}

/** The registered units whose name contains the text, by name: read from the rarest of its pairs of characters. */
export async function findUnits(em: EntityManager, text: string, most: number): Promise<UnitRow[]> {
  const pairs = neighbours(text.toLowerCase());
  if (pairs.length === 0) return [];
  const [rarest, ...others] = (await rarestFirst(em, spread(pairs, counted))).slice(0, asked);
  const rows = await em.execute<{ id: string }[]>(
    `select t.unit_id as id from unit_name_token as t where t.token = ?
     ${others.map(() => 'and exists (select 1 from unit_name_token as o where o.token = ? and o.name = t.name and o.unit_id = t.unit_id)').join(' ')}
     ${text.length > 2 ? `and ${contains}` : ''}
     order by t.name, t.unit_id limit ?`,
    [
      rarest,
      ...others,
      ...(text.length > 2
        ? [`%${text.toLowerCase().replace(/[\\%_]/g, (character) => `\\${character}`)}%`]
        : []),
      most,
    ],
  );
  const units = await em.find(UnitEntity, { id: { $in: rows.map(({ id }) => id) } });
  return rows.flatMap(({ id }) => units.find((unit) => unit.id === id) ?? []);
}

/** Pairs may stand apart in a name; `%` and `_` are characters of it. */
const contains = `lower(t.name) like ? escape '\\'`;
