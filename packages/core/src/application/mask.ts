import type { MaskKind } from '../fields/field.ts';

/** A value as lists and logs may show it: the first and last characters, the rest as `*`. */
export function mask(kind: MaskKind, value: string): string {
  const characters = [...value];
  if (kind === 'name') {
    return characters.map((character, i) => (i === 0 ? character : '*')).join('');
  }
  const [head, tail] = kind === 'phone' ? [3, 4] : characters.length >= 15 ? [4, 4] : [2, 2];
  if (characters.length <= head + tail) return '*'.repeat(characters.length);
  return [
    ...characters.slice(0, head),
    '*'.repeat(characters.length - head - tail),
    ...characters.slice(-tail),
  ].join('');
}
