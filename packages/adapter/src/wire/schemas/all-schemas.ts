import { accountsSchemas } from './accounts.ts';
import { administrationSchemas } from './administration.ts';
import { archiveSchemas } from './archive.ts';
import { educationSchemas } from './education.ts';
import { materialsSchemas } from './materials.ts';
import { recordSchemas } from './record.ts';
import { reviewSchemas } from './review.ts';
import { unitsSchemas } from './units.ts';

/** The schemas of every route of the wire, by its name. */
export const allSchemas = {
  ...accountsSchemas,
  ...recordSchemas,
  ...materialsSchemas,
  ...unitsSchemas,
  ...educationSchemas,
  ...reviewSchemas,
  ...administrationSchemas,
  ...archiveSchemas,
} as const;
