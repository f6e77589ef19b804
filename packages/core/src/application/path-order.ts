import type { ApplicationData } from '../fields/json.ts';
import type { FormDefinition } from '../profile/profile.ts';
import { rowsOf, valueAt } from './paths.ts';

/**
 * Sorts what stands at paths in the order of the form: a section before its fields, fields as they are declared, rows as
 * they stand in the answers, the materials by their slots at the end. What the form does not have comes last; what is at
 * one path stays as it was.
 */
export function inFormOrder<T extends { readonly path: string }>(
  form: FormDefinition,
  data: ApplicationData,
  items: readonly T[],
): T[] {
  const ranks = new Map(items.map(({ path }) => [path, rankOf(form, data, path)]));
  return [...items].sort((a, b) => compare(ranks.get(a.path) ?? [], ranks.get(b.path) ?? []));
}

/** The place of each part of a path among its like. */
function rankOf(form: FormDefinition, data: ApplicationData, path: string): number[] {
  const [head = '', ...parts] = path.split('.');
  if (head === 'materials') return [form.sections.length, ...slotRank(form, data, parts)];
  const section = form.sections.find(({ key }) => key === head);
  const [name, row, inner] = parts;
  const field = section?.fields[name ?? ''];
  const rows = rowsOf(valueAt(data, `${head}.${name}`)).map(({ id }) => id);
  return [
    placeIn(
      form.sections.map(({ key }) => key),
      head,
      1,
    ),
    ...(name === undefined ? [] : [placeIn(Object.keys(section?.fields ?? {}), name)]),
    ...(row === undefined ? [] : [placeIn(rows, row)]),
    ...(inner === undefined ? [] : [placeIn(Object.keys(field?.fields ?? {}), inner)]),
  ];
}

function slotRank(
  form: FormDefinition,
  data: ApplicationData,
  [key = '', part]: readonly string[],
): number[] {
  const slot = form.slots.find((item) => item.key === key);
  const rows = slot?.perItem === undefined ? [] : rowsOf(valueAt(data, slot.perItem)).map(({ id }) => id);
  const place = placeIn(
    form.slots.map((item) => item.key),
    key,
  );
  if (part === undefined) return [place];
  return [place, slot?.count === undefined ? placeIn(rows, part) : Number(part)];
}

/** What is not among them comes after all, `past` places further. */
const placeIn = (all: readonly string[], one: string, past = 0): number =>
  all.includes(one) ? all.indexOf(one) : all.length + past;

/** What contains the other goes first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
