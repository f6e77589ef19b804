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

/** Every route that the server serves. */
export const allRoutes = {
  ...accountsRoutes,
  ...recordRoutes,
  ...materialsRoutes,
  ...unitsRoutes,
  ...educationRoutes,
  ...reviewRoutes,
  ...archiveRoutes,
  ...administrationRoutes,
};
