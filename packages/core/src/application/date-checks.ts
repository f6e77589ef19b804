import type { ApplicationData, Json } from '../fields/json.ts';
import { isRow, rowsOf } from './paths.ts';

/** Nobody works, is appointed or gets a title before this many years. */
const youngest: Readonly<Record<string, number>> = { employer: 14, title: 14, talent: 14 };

/** Fields of one block or row that lie in this order. */
const inOrder: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['enrolmentDate', 'graduationDate'],
];

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/**
 * The paths of answers whose date cannot be: before the person was born, at work as a child, an end before its
 * beginning. Days are compared as `YYYY-MM-DD`.
 */
export function impossibleDates(data: ApplicationData): string[] {
  const born = data['basic']?.['birthDate'];
  const found: string[] = [];
  const look = (value: Json, path: string, earliest: string | undefined): void => {
    for (const row of rowsOf(value)) look(row, `${path}.${row.id}`, earliest);
    if (isDay(value) && path !== 'basic.birthDate' && earliest !== undefined && value < earliest)
      found.push(path);
    if (!isRow(value)) return;
    for (const [name, answer] of Object.entries(value)) {
      if (!name.startsWith('$')) look(answer, `${path}.${name}`, earliest);
    }
    for (const [first, last] of inOrder) {
      const [begins, ends] = [value[first], value[last]];
      if (isDay(begins) && isDay(ends) && ends < begins && !found.includes(`${path}.${last}`))
        found.push(`${path}.${last}`);
    }
  };
  for (const [section, value] of Object.entries(data)) {
    look(value, section, isDay(born) ? yearsAfter(born, youngest[section] ?? 0) : undefined);
  }
  return found;
}
