export { checkBusinessLicence } from './business-licence.ts';
export { checkForeignPermanentResidentId } from './foreign-permanent-resident-id.ts';
export { checkIdNumber, type IdNumberOptions } from './id-number.ts';
export { checkOrganizationCode } from './organization-code.ts';
export { checkMilitaryOfficerId, checkOtherDocument } from './other-document.ts';
export { checkPassport } from './passport.ts';
export { checkLandline, checkMobile } from './phone.ts';
export { checkPostcode } from './postcode.ts';
export { checkResidentId, type ResidentIdOptions } from './resident-id.ts';
export {
  identityErrors,
  type IdentityError,
  type IdentityResult,
  type InvalidIdentity,
  type ValidIdentity,
} from './result.ts';
export { checkHkMacauTravelPermit, checkTaiwanTravelPermit } from './travel-permits.ts';
export {
  checkUnifiedSocialCreditCode,
  type UnifiedSocialCreditCodeOptions,
} from './unified-social-credit-code.ts';
export { checkUnitCode, type UnitCodeKind } from './unit-code.ts';
export { isCalendarDate, readDay, shanghaiDay, shanghaiTime } from './calendar.ts';
