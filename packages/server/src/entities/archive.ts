import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { AccessKind } from './access-kind.ts';
import { AccountEntity } from './account.ts';

/** The key that encrypts a person's integrity entries; destroying it erases them without breaking the chain. */
export const PersonKeyEntity = defineEntity({
  name: 'PersonKey',
  tableName: 'person_key',
  properties: {
    account: p.manyToOne(AccountEntity).mapToPk().primary().fieldName('account_id'),
    keyCipher: p.string().nullable(),
    /** The first entry that the key opens: the key of those before was destroyed. */
    opensFrom: p.integer().default(1),
  },
});

/** 会计人员诚信档案: append-only, chained per person. */
export const IntegrityEntryEntity = defineEntity({
  name: 'IntegrityEntry',
  tableName: 'integrity_entry',
  properties: {
    id: p.integer().primary().autoincrement(),
    account: p.manyToOne(AccountEntity).mapToPk().fieldName('account_id'),
    sequence: p.integer(),
    kind: p.string(),
    at: p.datetime(),
    actor: p.string(),
    /** The bureau that the case lay with; null of what is no bureau's, and of entries before bureaus were kept. */
    bureauNo: p.integer().nullable(),
    payloadCipher: p.text(),
    previousHash: p.string(),
    hash: p.string(),
  },
  uniques: [{ properties: ['account', 'sequence'] }],
  indexes: [
    { properties: ['at', 'id'] },
    { properties: ['kind', 'at', 'id'] },
    { properties: ['bureauNo', 'at', 'id'] },
    { properties: ['bureauNo', 'kind', 'at', 'id'] },
    { properties: ['account', 'at', 'id'] },
  ],
});
export type IntegrityEntry = InferEntity<typeof IntegrityEntryEntity>;

/** Every opening of a case, reveal and export, and every look into the archive itself: append-only. */
export const AccessEntryEntity = defineEntity({
  name: 'AccessEntry',
  tableName: 'access_entry',
  properties: {
    id: p.integer().primary().autoincrement(),
    kind: p.string().$type<AccessKind>(),
    actor: p.string(),
    /** Of who acted, when they did; null of the province, and of entries before bureaus were kept. */
    bureauNo: p.integer().nullable(),
    caseId: p.string().nullable(),
    detail: p.string().nullable(),
    reasonCipher: p.text().nullable(),
    at: p.datetime(),
    hash: p.string(),
  },
  indexes: [
    { properties: ['at', 'id'] },
    { properties: ['kind', 'at', 'id'] },
    { properties: ['bureauNo', 'at', 'id'] },
    { properties: ['bureauNo', 'kind', 'at', 'id'] },
    { properties: ['caseId', 'at', 'id'] },
  ],
});
export type AccessEntry = InferEntity<typeof AccessEntryEntity>;

/**
 * What a sealing covered, chained. Each book is covered as far as `…To`, without a gap between one seal and the next:
 * `…Covered` names its entries and how their hashes begin, `…Digest` is over the whole hashes.
 */
export const SealEntity = defineEntity({
  name: 'Seal',
  tableName: 'seal',
  properties: {
    /** Counted from 1 without gaps. */
    id: p.integer().primary().autoincrement(),
    integrityTo: p.bigint('number'),
    integrityCovered: p.text(),
    integrityDigest: p.string(),
    accessTo: p.bigint('number'),
    accessCovered: p.text(),
    accessDigest: p.string(),
    /** Unique: of two that seal at once one loses, and the chain never forks. */
    previousHash: p.string().unique(),
    hash: p.string(),
    at: p.datetime(),
  },
});
export type Seal = InferEntity<typeof SealEntity>;

/** A job that one process at a time may run. */
export const LeaseEntity = defineEntity({
  name: 'Lease',
  tableName: 'lease',
  properties: { name: p.string().primary(), holder: p.string(), until: p.datetime() },
});
