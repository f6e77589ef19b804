import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { AccountEntity } from './account.ts';

/** A programme of continuing education. */
export const ProgrammeEntity = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.string().primary(),
    title: p.string(),
    organiser: p.string(),
    year: p.integer(),
    credits: p.float(),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    capacity: p.integer(),
    /** Places taken: counted here, so that the last one is given once. */
    enrolled: p.integer(),
  },
  indexes: [{ properties: ['closesAt'] }],
});
export type ProgrammeRow = InferEntity<typeof ProgrammeEntity>;

/** One person's place, or that it was given back. */
export const EnrolmentEntity = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  properties: {
    programme: p.manyToOne(ProgrammeEntity).mapToPk().primary().fieldName('programme_id'),
    account: p.manyToOne(AccountEntity).mapToPk().primary().index().fieldName('account_id'),
    state: p.string().$type<'enrolled' | 'cancelled'>(),
    at: p.datetime(),
  },
});
