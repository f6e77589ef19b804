import { accountsHandlers } from './accounts.ts';
import { administrationHandlers } from './administration.ts';
import { archiveHandlers } from './archive.ts';
import { educationHandlers } from './education.ts';
import { materialsHandlers } from './materials.ts';
import { recordHandlers } from './record.ts';
import { reviewHandlers } from './review.ts';
import { unitsHandlers } from './units.ts';
import type { BoundRoutes, Handlers } from './handler.ts';

/** What serves each route of the wire; a route without a handler does not compile. */
export const allHandlers: Handlers<keyof BoundRoutes> = {
  ...accountsHandlers,
  ...recordHandlers,
  ...materialsHandlers,
  ...unitsHandlers,
  ...educationHandlers,
  ...reviewHandlers,
  ...administrationHandlers,
  ...archiveHandlers,
};
