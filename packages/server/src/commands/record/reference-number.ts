import { randomInt } from 'node:crypto';
import { shanghaiDay } from '@acct-forms/core';

/** Digits and letters that are not mistaken for each other: without 0 O 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Year, bureau in two digits, six random characters and a check character: `2026-02-7QK4MXA`. */
export function newReferenceNumber(now: Date, bureau: number): string {
  const random = Array.from({ length: 6 }, () => randomInt(alphabet.length));
  const check = random.reduce((sum, n, i) => sum + n * (i + 2), 0) % alphabet.length;
  const characters = [...random, check].map((n) => alphabet[n]).join('');
  return `${shanghaiDay(now).slice(0, 4)}-${String(bureau).padStart(2, '0')}-${characters}`;
}
