import { isProvince } from '../codes/provinces.ts';
import { readBirthDate, shanghaiDay } from './calendar.ts';
import { mod11_2 } from './check-digits.ts';
import { readNumber } from './read-number.ts';
import { sexOfSequence } from './resident-id.ts';
import { fail, pass, type IdentityResult } from './result.ts';

/**
 * Checks the number of a foreign permanent resident ID card (外国人永久居留身份证): 18 characters since
 * 2023-12-01, 15 of the edition of 2017. Source: rules of the National Immigration Administration.
 * @returns the number with kind `2023` (and sex and birth date) or `2017`, or the first of required, length,
 *   charset, prefix, date, future-date, checksum; an unknown province is a warning, a wrong check of the 2017
 *   edition too, because its rule is not published
 */
export function checkForeignPermanentResidentId(value: unknown, options: { now: Date }): IdentityResult {
  const text = readNumber(value);
  if (typeof text !== 'string') return text;
  if (text.length === 15) return checkEdition2017(text);
  if (text.length !== 18) return fail('length');
  if (!/^\d{17}[\dX]$/.test(text)) return fail('charset');
  if (text[0] !== '9') return fail('prefix');
  const birthDate = readBirthDate(text.slice(6, 14));
  if (birthDate === undefined) return fail('date');
  if (birthDate > shanghaiDay(options.now)) return fail('future-date');
  if (text[17] !== mod11_2(text.slice(0, 17))) return fail('checksum');
  const warnings = isProvince(text.slice(1, 3)) ? [] : ['region' as const];
  return pass(text, { sex: sexOfSequence(text[16]), birthDate, kind: '2023', warnings });
}

function checkEdition2017(text: string): IdentityResult {
  if (!/^[A-Z]{3}\d{12}$/.test(text)) return fail('charset');
  // The year has two digits, so 29 February counts when either century has it.
  const birthDay = text.slice(7, 13);
  if ((readBirthDate(`19${birthDay}`) ?? readBirthDate(`20${birthDay}`)) === undefined) return fail('date');
  return pass(text, { kind: '2017', warnings: hasTravelDocumentCheck(text) ? [] : ['checksum'] });
}

/** ICAO Doc 9303: weights 7, 3, 1 and letters from A = 10. */
function hasTravelDocumentCheck(text: string): boolean {
  const weights = [7, 3, 1];
  let sum = 0;
  for (let i = 0; i < 14; i++) sum += parseInt(text[i] ?? '', 36) * (weights[i % 3] ?? 0);
  return text[14] === String(sum % 10);
}
