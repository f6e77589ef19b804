import { defineEntity, p } from '@mikro-orm/core';
import type { AccessKind } from './access-kind.ts';
import { AccountEntity } from './account.ts';

/** The key that encrypts a person's integrity entries; destroying it erases them without breaking the chain. */
export const PersonKeyEntity = defineEntity({
  name: 'PersonKey',
  tableName: 'person_key',
  properties: {
    account: p.manyToOne(AccountEntity).mapToPk().primary().fieldName('account_id'),
    keyCipher: p.string().nullable(),
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
    payloadCipher: p.text(),
    previousHash: p.string(),
    hash: p.string(),
  },
  uniques: [{ properties: ['account', 'sequence'] }],
});

/** Every opening of a case, reveal and export: append-only. */
export const AccessEntryEntity = defineEntity({
  name: 'AccessEntry',
  tableName: 'access_entry',
  properties: {
    id: p.integer().primary().autoincrement(),
    kind: p.string().$type<AccessKind>(),
    actor: p.string(),
    caseId: p.string().nullable(),
    detail: p.string().nullable(),
    reasonCipher: p.text().nullable(),
    at: p.datetime(),
    hash: p.string(),
  },
});

/** What a sealing covered, chained. */
export const SealEntity = defineEntity({
  name: 'Seal',
  tableName: 'seal',
  properties: {
    id: p.integer().primary().autoincrement(),
    integrityTo: p.integer(),
    accessTo: p.integer(),
    previousHash: p.string(),
    hash: p.string(),
    at: p.datetime(),
  },
});

/** A job that one process at a time may run. */
export const LeaseEntity = defineEntity({
  name: 'Lease',
  tableName: 'lease',
  properties: { name: p.string().primary(), holder: p.string(), until: p.datetime() },
});
