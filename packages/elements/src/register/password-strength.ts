/** How hard a password is to guess, 1 to 4, by its length and variety; a rough hint, the server decides. */
export function passwordStrength(password: string): 1 | 2 | 3 | 4 {
  const { length } = [...password];
  if (length < 8) return 1;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const variety = new Set(password).size;
  if (variety < 5) return 1;
  const points =
    (length >= 12 ? 1 : 0) + (length >= 16 ? 1 : 0) + (kinds >= 2 ? 1 : 0) + (kinds >= 3 ? 1 : 0);
  return points >= 3 ? 4 : points === 2 ? 3 : 2;
}
