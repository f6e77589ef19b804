/** Each pair of neighbouring characters of a text, once. */
export function neighbours(text: string): string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}

/** At most so many of them, from all along the list: each pair asked for is one more table for the planner to order. */
export function spread<T>(pairs: readonly T[], most: number): readonly T[] {
  if (pairs.length <= most) return pairs;
  return Array.from({ length: most }, (_, i) => pairs[Math.round((i * (pairs.length - 1)) / (most - 1))]!);
}
