/** Digits and letters that are not mistaken for each other: without 0 O 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const fewestSpoken = 6;

/**
 * The end of a reference number as somebody reads it aloud: without hyphens, in capitals; undefined for fewer than six
 * characters or for other characters than it may have.
 */
export function spokenReference(text: string): string | undefined {
  const spoken = text.replaceAll('-', '').toUpperCase();
  return spoken.length >= fewestSpoken && /^[\dA-Z]+$/.test(spoken) ? spoken : undefined;
}

/**
 * The number of a submission: year, bureau in three digits, six characters and a check character, as
 * `2026-002-7KQ4MB-8`.
 * @param year four digits
 * @param random six bytes of the caller's own source
 */
export function referenceNumber(year: string, bureau: number, random: Uint8Array): string {
  const numbers = [...random.subarray(0, 6)].map((byte) => byte % alphabet.length);
  const check = numbers.reduce((sum, n, i) => sum + n * (i + 2), 0) % alphabet.length;
  const characters = numbers.map((n) => alphabet[n]).join('');
  return `${year}-${String(bureau).padStart(3, '0')}-${characters}-${alphabet[check]}`;
}
