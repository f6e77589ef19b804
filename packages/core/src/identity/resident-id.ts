import { isProvince } from '../codes/provinces.ts';
import { readBirthDate, shanghaiDay } from './calendar.ts';
import { mod11_2 } from './check-digits.ts';
import { readNumber } from './read-number.ts';
import { fail, pass, type IdentityResult } from './result.ts';

export interface ResidentIdOptions {
  /** The clock: a birth date after today in Asia/Shanghai is refused. */
  now: Date;
  /** Six-digit codes, former ones included; when given, any other code is refused. */
  knownRegions?: ReadonlySet<string>;
  /** Accept 15 digits of GB 11643-1989 and upgrade them; for the import of old records only. */
  allow15?: boolean;
}

/**
 * Checks a citizen identity number (公民身份号码) and the residence permit for Hong Kong, Macau and Taiwan
 * residents, which has the same form. Source: GB 11643-1999.
 * @returns the 18 characters with sex, birth date, region and kind `resident-id` or `hmt-residence-permit`, or
 *   the first of required, length, charset, region, date, future-date, checksum
 */
export function checkResidentId(value: unknown, options: ResidentIdOptions): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  const isOld = options.allow15 === true && text.length === 15;
  if (!isOld && text.length !== 18) return fail('length');
  if (!/^\d{15}(?:\d\d[\dX])?$/.test(text)) return fail('charset');

  const number = isOld ? upgrade(text) : text;
  const regionCode = number.slice(0, 6);
  const isPermit = /^8[123]/.test(number);
  if (!isKnownRegion(regionCode, isPermit, options.knownRegions)) return fail('region');
  const birthDate = readBirthDate(number.slice(6, 14));
  if (birthDate === undefined) return fail('date');
  if (birthDate > shanghaiDay(options.now)) return fail('future-date');
  if (number[17] !== mod11_2(number.slice(0, 17))) return fail('checksum');
  return pass(number, {
    sex: sexOfSequence(number[16]),
    birthDate,
    regionCode,
    kind: isPermit ? 'hmt-residence-permit' : 'resident-id',
  });
}

/** GB 11643-1999 §4.4: the last digit of the sequence is odd for a man, even for a woman. */
export function sexOfSequence(digit: string | undefined): '1' | '2' {
  return Number(digit) % 2 === 1 ? '1' : '2';
}

/** Sequences 996 to 999 were kept for people born before 1900. */
function upgrade(text: string): string {
  const century = Number(text.slice(12)) >= 996 ? '18' : '19';
  const digits = text.slice(0, 6) + century + text.slice(6);
  return digits + mod11_2(digits);
}

function isKnownRegion(code: string, isPermit: boolean, known: ReadonlySet<string> | undefined): boolean {
  if (isPermit) return code.endsWith('0000');
  // No mainland card carries 71: Taiwan residents have the permit with 830000.
  return code.startsWith('71') ? false : isProvince(code) && (known?.has(code) ?? true);
}
