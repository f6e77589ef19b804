import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** How many of something a bureau has, or all bureaus have under number 0. */
export const TallyEntity = defineEntity({
  name: 'Tally',
  tableName: 'tally',
  properties: {
    bureauNo: p.integer().primary(),
    /** A day of the calendar in Asia/Shanghai; empty for what there is now. */
    day: p.string().primary(),
    /** A state; `+submitted`, `+approved`, `+returned`, `+rejected`; or `waited 7`, decisions after seven hours. */
    what: p.string().primary(),
    n: p.bigint('number'),
  },
});

/**
 * What a transaction adds to a tally, or takes from it: appended, so that nobody waits for a row that everybody counts
 * in, and added up once a minute.
 */
export const TallyChangeEntity = defineEntity({
  name: 'TallyChange',
  tableName: 'tally_change',
  properties: {
    id: p.integer().primary().autoincrement(),
    bureauNo: p.integer(),
    day: p.string(),
    what: p.string(),
    n: p.integer(),
  },
});
export type TallyChange = Omit<InferEntity<typeof TallyChangeEntity>, 'id'>;
