import type { Read } from './manifest.ts';
import { never } from './never.ts';
import type { CssProperty, Described } from './schema.ts';

/** A sentence or a good part of one: not empty, not the name again. */
const says = ({ name, description = '' }: Described): boolean =>
  description.length >= 8 && description.toLowerCase() !== name.toLowerCase();

/** What is missing in the descriptions, a line each; empty when all is described that a page can rely on. */
export function complaints(
  elements: readonly Read[],
  tokens: readonly CssProperty[],
  types: ReadonlyMap<string, string>,
): string[] {
  const undescribed = tokens
    .filter((token) => !says(token))
    .map(({ name }) => `tokens.css: ${name} has no words`);
  return [...undescribed, ...elements.flatMap((read) => ofElement(read, types))];
}

function ofElement({ element, used }: Read, types: ReadonlyMap<string, string>): string[] {
  const { tagName, summary, members, attributes, events, slots, cssParts, cssProperties } = element;
  const excused = never[tagName] ?? [];
  const about = (kind: string, entries: readonly Described[]) =>
    entries.filter((entry) => !says(entry)).map(({ name }) => `${tagName}: ${kind} ${name} is not described`);
  const missing = (kind: string, names: Iterable<string>, entries: readonly Described[]) =>
    [...names]
      .filter((name) => !excused.includes(name) && !entries.some((entry) => entry.name === name))
      .map((name) => `${tagName}: ${kind} ${name} is not documented at the class`);
  const unused = (kind: string, names: ReadonlySet<string>, entries: readonly Described[]) =>
    entries
      .filter(({ name }) => name !== '' && !names.has(name))
      .map(({ name }) => `${tagName}: ${kind} ${name} is documented, and nothing has it`);
  const fired = [...types].filter(([, className]) => used.events.has(className)).map(([name]) => name);
  const has = new Set([...fired, ...used.parts, ...used.slots]);
  const idle = excused.filter((name) => !has.has(name));
  return [
    ...idle.map((name) => `${tagName}: ${name} stands in never.ts, and nothing has it`),
    ...(summary ? [] : [`${tagName}: the class has no @summary`]),
    ...about('member', members),
    ...about('attribute', attributes),
    ...about('event', events),
    ...about('slot', slots),
    ...about('part', cssParts),
    ...about('property', cssProperties),
    ...missing('event', fired, events),
    ...missing('part', used.parts, cssParts),
    ...missing('slot', used.slots, slots),
    ...unused('part', used.parts, cssParts),
    ...unused('slot', used.slots, slots),
  ];
}
