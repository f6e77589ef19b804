import { programme } from './education.ts';
import { session } from './accounts.ts';
import { instant } from './parts.ts';
import {
  allowedAction,
  applicationData,
  change,
  department,
  event,
  flag,
  issue,
  json,
  material,
  recordView,
} from './record-views.ts';
import { caseSummary, caseView } from './review.ts';
import { unit, unitDetail } from './units.ts';

/** The shapes that many routes share, by the names that a description of the API calls them. */
export const components = {
  AllowedAction: allowedAction,
  ApplicationData: applicationData,
  CaseSummary: caseSummary,
  CaseView: caseView,
  Change: change,
  Department: department,
  Event: event,
  Flag: flag,
  Instant: instant,
  Issue: issue,
  Json: json,
  Material: material,
  Programme: programme,
  RecordView: recordView,
  Session: session,
  Unit: unit,
  UnitDetail: unitDetail,
} as const;
