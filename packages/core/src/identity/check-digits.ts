/** GB 32100-2015 §4.2.5: digits and letters without I O S V Z; the index is the value. */
export const mod31Alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of ISO 7064 MOD 11-2 for a string of digits: 0 to 9 or X. */
export function mod11_2(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11;
  return '0123456789X'[(12 - sum) % 11] ?? '';
}

/** The check digit of ISO 7064 MOD 11,10 for a string of digits. */
export function mod11_10(digits: string): string {
  let product = 10;
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
}

/** The check character of GB 32100-2015 §4.2.5, weights 3^i mod 31, over characters of `mod31Alphabet`. */
export function mod31(characters: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of characters) {
    sum += mod31Alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return mod31Alphabet[(31 - (sum % 31)) % 31] ?? '';
}
