import type { EntityDictionary, EntityMetadata, EntityName } from '@mikro-orm/core';
import type { EntityManager } from './database.ts';

/** In place of a value: whatever is not null. */
export const anything = Symbol('any value');

type Where<T> = { readonly [K in keyof T]?: T[K] | null | typeof anything };

export interface PlainOptions<T> {
  /** Properties, ascending. */
  readonly order?: readonly (keyof T & string)[];
}

/** The text of a query by its entity and shape; there are as many as there are calls in the code. */
const texts = new WeakMap<object, Map<string, string>>();

function textOf<T extends object>(
  em: EntityManager,
  meta: EntityMetadata<T>,
  what: '*' | 'count(*) as n',
  where: Where<T>,
  order: readonly (keyof T & string)[] = [],
): string {
  const kept = texts.get(meta) ?? new Map<string, string>();
  texts.set(meta, kept);
  const asked = Object.entries(where).map(([name, value]) =>
    value === null ? `${name} null` : value === anything ? `${name} any` : name,
  );
  const shape = `${what};${asked.join()};${order.join()}`;
  const found = kept.get(shape);
  if (found !== undefined) return found;
  const quoted = (name: string) => em.getPlatform().quoteIdentifier(name);
  const column = (name: string) =>
    quoted(meta.properties[name as keyof typeof meta.properties].fieldNames[0]!);
  const conditions = Object.entries(where).map(
    ([name, value]) =>
      `${column(name)} ${value === null ? 'is null' : value === anything ? 'is not null' : '= ?'}`,
  );
  const text = [
    `select ${what} from ${quoted(meta.tableName)} where ${conditions.join(' and ')}`,
    order.length === 0 ? '' : ` order by ${order.map(column).join(', ')}`,
  ].join('');
  kept.set(shape, text);
  return text;
}

const valuesOf = (where: object): unknown[] =>
  Object.values(where).filter((value) => value !== null && value !== anything);

/**
 * Rows that are only read. Where many are read for one answer, building each query and making entities of its rows
 * takes most of the time; here the text is built once and rows stay plain: nothing that is done to them is written, and
 * a column of JSON stays as the engine gives it. A new row of this table that was handed to the unit of work is written
 * first; one that is managed and was changed has to be flushed before.
 */
export async function readPlain<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  where: Where<T>,
  { order }: PlainOptions<T> = {},
): Promise<T[]> {
  await em.tryFlush(entity, {});
  const meta = em.getMetadata().get(entity);
  const rows = await em.execute<EntityDictionary<T>[]>(textOf(em, meta, '*', where, order), valuesOf(where));
  const driver = em.getDriver();
  const numbers = meta.props.filter(({ runtimeType }) => runtimeType === 'number').map(({ name }) => name);
  return rows.map((row) => {
    const mapped = driver.mapResult(row, meta);
    // PostgreSQL gives those of eight bytes as text.
    const read = numbers.flatMap((name) =>
      typeof mapped?.[name] === 'string' ? [[name, Number(mapped[name])]] : [],
    );
    // Every column was asked for.
    return Object.assign(mapped ?? {}, Object.fromEntries(read)) as T;
  });
}

/** How many there are, counted in the same way. */
export async function countPlain<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  where: Where<T>,
): Promise<number> {
  await em.tryFlush(entity, {});
  const meta = em.getMetadata().get(entity);
  const [row] = await em.execute<{ n: number | string }[]>(
    textOf(em, meta, 'count(*) as n', where),
    valuesOf(where),
  );
  return Number(row?.n ?? 0);
}
