import { checkForeignPermanentResidentId } from './foreign-permanent-resident-id.ts';
import { checkMilitaryOfficerId, checkOtherDocument } from './other-document.ts';
import { checkPassport } from './passport.ts';
import { checkResidentId, type ResidentIdOptions } from './resident-id.ts';
import { fail, type IdentityResult } from './result.ts';
import { checkHkMacauTravelPermit, checkTaiwanTravelPermit } from './travel-permits.ts';

export interface IdNumberOptions extends ResidentIdOptions {
  /** Issuer of a passport, alpha-3 code of GB/T 2659. */
  country?: string;
}

/**
 * Checks a number by the type of its document, a code of the table `idDocumentTypes`. A resident ID (111) never
 * begins with 81, 82 or 83, a residence permit always does: the wrong document for a number is `region`.
 * @returns what the check for that document returns; an unknown type is checked as another document
 */
export function checkIdNumber(idType: string, value: unknown, options: IdNumberOptions): IdentityResult {
  switch (idType) {
    case '111':
      return checkIssuedIn(/^(?!8[123])/, value, options);
    case 'HMT-HM':
      return checkIssuedIn(/^8[12]/, value, options);
    case 'HMT-TW':
      return checkIssuedIn(/^83/, value, options);
    case '516':
      return checkHkMacauTravelPermit(value);
    case '511':
      return checkTaiwanTravelPermit(value);
    case '414':
      return checkPassport(value, options);
    case '553':
      return checkForeignPermanentResidentId(value, options);
    case '114':
      return checkMilitaryOfficerId(value);
    default:
      return checkOtherDocument(value);
  }
}

const beforeRegion: readonly string[] = ['required', 'length', 'charset'];

function checkIssuedIn(prefix: RegExp, value: unknown, options: ResidentIdOptions): IdentityResult {
  const result = checkResidentId(value, options);
  if (!result.valid && beforeRegion.includes(result.error)) return result;
  return prefix.test(String(value).trim()) ? result : fail('region');
}
