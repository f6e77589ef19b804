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
    state: p.string().$type<'pending' | 'confirmed'>(),
    createdAt: p.datetime(),
  },
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
