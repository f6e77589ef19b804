export * from './identity/index.ts';
export { checkCitizenNumber } from './identity/citizen-number.ts';
export { codeName, findCode, type CodeItem, type CodeTable } from './codes/code-table.ts';
export type { Json, SectionValue, ApplicationData } from './fields/json.ts';
export { isMet, factNames, type Facts, type Need } from './fields/need.ts';
export type {
  Field,
  FieldKind,
  Fields,
  ListField,
  MaskKind,
  Meta,
  Severity,
  Surface,
  ValueOf,
  ValuesOf,
} from './fields/field.ts';
export { blocks, type Issue } from './fields/issue.ts';
export {
  choice,
  date,
  department,
  email,
  identityNumber,
  landline,
  list,
  material,
  mobile,
  number,
  postcode,
  reference,
  region,
  text,
  unitCode,
  yesNo,
} from './fields/builders.ts';
export {
  extend,
  section,
  type DataOf,
  type FactsNamedBy,
  type PathsOf,
  type Section,
} from './fields/section.ts';
export { stripPicture } from './materials/strip-picture.ts';
export type {
  Material,
  MaterialType,
  Materials,
  PdfRule,
  PictureCheckCode,
  PictureRule,
  Slot,
} from './materials/material.ts';
export { mostBytes, pdfIssue, pdfType, type PdfFault } from './materials/pdf.ts';
export { glancePdf, type PdfGlance } from './materials/glance-pdf.ts';
export {
  laplacianVariance,
  pictureFindings,
  blockingIssues,
  sharpnessAreas,
  whiteShare,
  type PictureMeasures,
  type Pixels,
} from './materials/picture-measures.ts';
export {
  findRegion,
  regionLine,
  regionPath,
  regionValue,
  type CodedRegion,
  type Department,
  type KeyedRegion,
  type RegionKind,
  type RegionNode,
  type RegionTree,
  type RoutingRules,
} from './profile/regions.ts';
export {
  routeToDepartment,
  type RoutingError,
  type RoutingInput,
  type RoutingProfile,
  type RoutingResult,
} from './profile/routing.ts';
export {
  defineForm,
  defineProfile,
  type SlotFacts,
  type ChangeKind,
  type Derivation,
  type FormContext,
  type TakenUnit,
  type FormDefinition,
  type Late,
  type LatePart,
  type Letter,
  type Localized,
  type Profile,
  type ProfileHead,
  type ReasonTemplate,
  type ProfileWords,
  type Rule,
  type RuleRow,
} from './profile/profile.ts';
export { issueCodesOf } from './application/issue-codes.ts';
export { withEmail } from './application/email.ts';
export { cleanText } from './application/clean-text.ts';
export { clearUnderived, derive, startingData } from './application/derive.ts';
export {
  changeIssues,
  changesAnything,
  givenPaths,
  nameProofs,
  type Filing,
} from './application/change-issues.ts';
export { diffData, diffMaterials, type Change } from './application/diff.ts';
export { sameJson } from './application/same-json.ts';
export { mask, maskIdNumbers } from './application/mask.ts';
export { fieldAt, patternOf, rowsOf, valueAt, type Row } from './application/paths.ts';
export { longestText, normalizeSection, shapeIssues } from './application/shape.ts';
export { confirmedKey, factsOf, isReadOnly, isShown, snapshotOf } from './application/shown.ts';
export { remarkText, type Remark } from './application/remark-text.ts';
export { sectionOf, slotAt, slotsOf, type SlotInstance } from './application/slots.ts';
export { validateApplication, validateMaterials, validateSection } from './application/validate.ts';
export {
  becauseOf,
  confirmText,
  displayValue,
  hintOf,
  issueText,
  labelOf,
  listText,
  localized,
  profileText,
  optionName,
  optionsOf,
  reasonOf,
  slotLabel,
  speakerOf,
  type Option,
  type Speaker,
  type Words,
} from './application/words.ts';
export { placeOf } from './application/place.ts';
export { provenBy, sourceOf } from './application/proofs.ts';
export { reasonsAt, reasonsFor, type ReasonedAct } from './application/reasons.ts';
export { inFormOrder } from './application/path-order.ts';
export { takenUnit, unitDiffers, unitFields, type UnitCheck } from './application/unit-differs.ts';
export { formatDay, formatMoment, formatShortDay } from './application/format-day.ts';
export { format } from './locales/format.ts';
export { publicHolidays, type HolidayTable } from './codes/public-holidays.ts';
export { archivedEvents } from './workflow/archived-events.ts';
export { endOfWorkingDay, isWorkingDay } from './application/working-days.ts';
export {
  states,
  workflow,
  type Action,
  type Effect,
  type Guard,
  type Role,
  type State,
} from './workflow/table.ts';
export {
  allowedActions,
  editableStates,
  isDecided,
  isOpen,
  transition,
  type Actor,
  type AllowedAction,
  type Standing,
  type Transition,
} from './workflow/transition.ts';
export { AcctError, isAcctError, isAway, type ErrorDetail } from './errors/acct-error.ts';
export { errorStatus, type ErrorCode } from './errors/error-codes.ts';
export { passwordIssues, phoneIssues, usernameIssues, usernameKey } from './account/rules.ts';
export { refuseTaken } from './account/taken.ts';
export { referenceNumber, spokenReference } from './application/reference-number.ts';
export { ownChecks, repeatedFiles, type OwnCheck } from './application/own-checks.ts';
export { mostCounted } from './workflow/counts.ts';
export { CsvReader, type CsvRecord } from './holders/csv-reader.ts';
export {
  cleanCertNo,
  holderColumns,
  holderIdentity,
  type HolderColumn,
  type HolderFault,
  type HolderRules,
  type HolderValues,
} from './holders/former-holder.ts';
export { HolderFile, reasonColumn, type HolderLine, type ImportFault } from './holders/holder-file.ts';
