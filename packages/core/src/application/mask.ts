import type { MaskKind } from '../fields/field.ts';

/** A value as lists and logs may show it: the first and last characters, the rest as `*`. */
export function mask(kind: MaskKind, value: string): string {
  const characters = [...value];
  if (kind === 'name') {
    return characters.map((character, i) => (i === 0 ? character : '*')).join('');
  }
  const [head, tail] = endsShown(kind, characters.length);
  return [
    ...characters.slice(0, head),
    '*'.repeat(characters.length - head - tail),
    ...characters.slice(characters.length - tail),
  ].join('');
}

/** How many characters stay at each end; a short value shows nothing. */
function endsShown(kind: MaskKind, length: number): readonly [head: number, tail: number] {
  if (length < 8) return [0, 0];
  if (kind === 'phone' && length >= 11) return [3, 4];
  return length >= 15 ? [4, 4] : [2, 2];
}

/** Text as a message may carry it: what looks like a resident identity number (18 or 15 characters) is masked. */
export function maskIdNumbers(text: string): string {
  return text.replace(/(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g, (number) => mask('idNumber', number));
}
