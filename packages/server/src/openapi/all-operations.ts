import { administrationOperations, archiveOperations } from './operations/administration.ts';
import { accountsOperations } from './operations/accounts.ts';
import { materialsOperations, recordOperations } from './operations/record.ts';
import { reviewOperations } from './operations/review.ts';
import { educationOperations, unitsOperations } from './operations/units-education.ts';

export const allOperations = {
  ...accountsOperations,
  ...recordOperations,
  ...materialsOperations,
  ...unitsOperations,
  ...educationOperations,
  ...reviewOperations,
  ...administrationOperations,
  ...archiveOperations,
};
