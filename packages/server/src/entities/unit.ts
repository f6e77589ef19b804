import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A registered employer; not personal, in clear. */
export const UnitEntity = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    id: p.string().primary(),
    code: p.string().unique(),
    name: p.string().index(),
    region: p.string(),
    address: p.string(),
    industry: p.string().nullable(),
    economicType: p.string().nullable(),
    phone: p.string().nullable(),
    postcode: p.string().nullable(),
    /** `merged`: gone, or a former code of a unit. */
    state: p.string().$type<'pending' | 'confirmed' | 'merged'>(),
    /** The unit that its code leads to since; never one that is merged itself. */
    mergedInto: p.string().nullable().index(),
    /** While applications may still stand under its code. */
    unsettledSince: p.datetime().nullable().index(),
    createdAt: p.datetime(),
  },
  indexes: [{ properties: ['state', 'name', 'id'] }, { properties: ['region', 'state', 'name', 'id'] }],
});
export type UnitRow = InferEntity<typeof UnitEntity>;

/** Neighbouring characters of a unit's name in the order of the names, so that a part of a name finds the unit. */
export const UnitNameTokenEntity = defineEntity({
  name: 'UnitNameToken',
  tableName: 'unit_name_token',
  properties: {
    token: p.string().primary(),
    name: p.string().primary(),
    unit: p.manyToOne(UnitEntity).mapToPk().primary().index().fieldName('unit_id'),
  },
});
