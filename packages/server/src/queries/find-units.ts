import type { EntityManager } from '../db/database.ts';
import { UnitEntity, type UnitRow } from '../entities/unit.ts';
import { neighbours } from './neighbours.ts';

/** From here on a pair of characters counts as common. */
const common = 200;

/** The registered units whose name contains the text, by name: read from the rarest of its pairs of characters. */
export async function findUnits(em: EntityManager, text: string, most: number): Promise<UnitRow[]> {
  const pairs = neighbours(text.toLowerCase());
  if (pairs.length === 0) return [];
  const counted = await Promise.all(
    pairs.map(async (token) => {
      const [row] = await em.execute<{ n: number | string }[]>(
        'select count(*) as n from (select 1 as one from unit_name_token where token = ? limit ?) as hits',
        [token, common],
      );
      return { token, n: Number(row?.n) };
    }),
  );
  const rarest = counted.reduce((best, pair) => (pair.n < best.n ? pair : best));
  const others = counted.filter((pair) => pair !== rarest);
  const rows = await em.execute<{ id: string }[]>(
    `select t.unit_id as id from unit_name_token as t where t.token = ?
     ${others.map(() => 'and exists (select 1 from unit_name_token as o where o.token = ? and o.name = t.name and o.unit_id = t.unit_id)').join(' ')}
     ${text.length > 2 ? `and ${contains}` : ''}
     order by t.name, t.unit_id limit ?`,
    [
      rarest.token,
      ...others.map(({ token }) => token),
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
