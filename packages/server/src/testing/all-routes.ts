import {
  accountsRoutes,
  administrationRoutes,
  archiveRoutes,
  educationRoutes,
  materialsRoutes,
  recordRoutes,
  reviewRoutes,
  unitsRoutes,
} from '@acct-forms/adapter/wire/routes';
import { administrationHandlers } from '../routes/administration.ts';

const bound = Object.entries(administrationRoutes).filter(([name]) => name in administrationHandlers);

/** Every route that the server serves. */
export const allRoutes = {
  ...accountsRoutes,
  ...recordRoutes,
  ...materialsRoutes,
  ...unitsRoutes,
  ...educationRoutes,
  ...reviewRoutes,
  ...archiveRoutes,
  ...(Object.fromEntries(bound) as Pick<typeof administrationRoutes, keyof typeof administrationHandlers>),
};
