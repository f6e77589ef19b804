import { checkForeignPermanentResidentId } from './foreign-permanent-resident-id.ts';
import { checkMilitaryOfficerId, checkOtherDocument } from './other-document.ts';
import { checkPassport } from './passport.ts';
import { checkCitizenNumber } from './citizen-number.ts';
import type { ResidentIdOptions } from './resident-id.ts';
import type { IdentityResult } from './result.ts';
import { checkHkMacauTravelPermit, checkTaiwanTravelPermit } from './travel-permits.ts';

export interface IdNumberOptions extends ResidentIdOptions {
  /** Issuer of a passport, alpha-3 code of GB/T 2659. */
  country?: string;
}

/**
 * Checks a number by the type of its document, a code of the table `idDocumentTypes`.
 * @returns what the check for that document returns; an unknown type is checked as another document
 */
export function checkIdNumber(idType: string, value: unknown, options: IdNumberOptions): IdentityResult {
  const asCitizen = checkCitizenNumber(idType, value, options);
  if (asCitizen !== undefined) return asCitizen;
  switch (idType) {
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
