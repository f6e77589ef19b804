/** Each pair of neighbouring characters of a text, once. */
export function neighbours(text: string): string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}
