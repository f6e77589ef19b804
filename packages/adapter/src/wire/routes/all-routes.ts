import { accountsRoutes } from './accounts.ts';
import { administrationRoutes } from './administration.ts';
import { archiveRoutes } from './archive.ts';
import { educationRoutes } from './education.ts';
import { materialsRoutes } from './materials.ts';
import { recordRoutes } from './record.ts';
import { reviewRoutes } from './review.ts';
import { unitsRoutes } from './units.ts';

/** Every route of the wire, by name. */
export const allRoutes = {
  ...accountsRoutes,
  ...recordRoutes,
  ...materialsRoutes,
  ...unitsRoutes,
  ...educationRoutes,
  ...reviewRoutes,
  ...administrationRoutes,
  ...archiveRoutes,
} as const;
