import { archivedEvents } from '@acct-forms/core';

/** What staff and the server itself do that is recorded: seeing or erasing what is a person's, and administration. */
export const accessKinds = [
  'open',
  'reveal',
  'export',
  'readMaterial',
  'readArchive',
  'readEntry',
  'exportAnchor',
  'verifyArchive',
  'createStaff',
  'updateStaff',
  'disableStaff',
  'reactivateStaff',
  'resetStaffPassword',
  'confirmUnit',
  'updateUnit',
  'mergeUnit',
  'importHolders',
  'findHolder',
  'createProgramme',
  'updateProgramme',
  'closeProgramme',
  'addCredit',
  'retryDelivery',
  'erasePerson',
  'applyRetention',
] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What stands in a person's 诚信档案. */
export const integrityKinds = [...archivedEvents, 'phoneChanged', 'credit'] as const;
export type IntegrityKind = (typeof integrityKinds)[number];
