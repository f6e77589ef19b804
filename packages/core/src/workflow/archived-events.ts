/** What of an application stands in a person's 诚信档案, by the kind of its event. */
export const archivedEvents = [
  'submitted',
  'approved',
  'passedLevel',
  'returned',
  'rejected',
  'transferred',
  'revoked',
  'changed',
] as const;
