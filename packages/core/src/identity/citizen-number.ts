import { checkResidentId, type ResidentIdOptions } from './resident-id.ts';
import { fail, type IdentityResult } from './result.ts';

/** How the number of a resident ID or a residence permit begins, by the code of the document. */
const beginnings: Readonly<Record<string, RegExp>> = {
  '111': /^(?!8[123])/,
  'HMT-HM': /^8[12]/,
  'HMT-TW': /^83/,
};

const beforeRegion: readonly string[] = ['required', 'length', 'charset'];

/**
 * Checks the number of a document that carries a citizen identity number: the resident ID, which never begins with
 * 81, 82 or 83, and the two residence permits, which always do. The wrong document for a number is `region`.
 * @returns what `checkResidentId` returns, or undefined for a document of another kind
 */
export function checkCitizenNumber(
  idType: string,
  value: unknown,
  options: ResidentIdOptions,
): IdentityResult | undefined {
  const beginning = Object.hasOwn(beginnings, idType) ? beginnings[idType] : undefined;
  if (beginning === undefined) return undefined;
  const result = checkResidentId(value, options);
  if (!result.valid && beforeRegion.includes(result.error)) return result;
  return beginning.test(String(value).trim()) ? result : fail('region');
}
