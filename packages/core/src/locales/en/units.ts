import type { UnitsWords } from '../zh-CN/units.ts';

/** Words of registered units: the offer and the search, in English. */
export const units: UnitsWords = {
  unitExists: 'This unit is registered already',
  unitTake: 'This code is registered. Take the registered unit instead of filling it in.',
  unitPending: 'Somebody filled in this code; it is not confirmed yet. You can take it and correct it.',
  unitUse: 'Use this unit',
  unitOther: 'Not this unit? Check the code, or find the unit by its name.',
  unitName: 'Name of the unit',
  unitNameHint: 'Two or more consecutive characters of the name',
  unitSearch: 'Search',
  unitFound: 'Units found: {n}',
  unitNone: 'No unit of this name was found. Close this and fill in the unit; the reviewer checks it.',
  unitNewHint: 'Not among them? Close this and fill in the unit; the reviewer checks it.',
  unitSearchFailed: 'The search failed; try again later',
  unitSearchLimited: 'Too many searches; try again in {n} seconds',
};
