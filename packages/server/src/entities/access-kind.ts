/** What staff do that is recorded: seeing what is a person's, and every act of administration. */
export type AccessKind =
  | 'open'
  | 'reveal'
  | 'export'
  | 'readMaterial'
  | 'readArchive'
  | 'verifyArchive'
  | 'createStaff'
  | 'disableStaff'
  | 'resetStaffPassword'
  | 'importHolders'
  | 'findHolder'
  | 'createProgramme'
  | 'updateProgramme'
  | 'closeProgramme'
  | 'addCredit'
  | 'retryDelivery';
