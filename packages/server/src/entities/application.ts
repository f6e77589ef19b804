import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { MaterialType, PictureCheckCode, State } from '@acct-forms/core';
import { AccountEntity } from './account.ts';
import { UnitEntity } from './unit.ts';

export const ApplicationEntity = defineEntity({
  name: 'Application',
  tableName: 'application',
  properties: {
    id: p.string().primary(),
    account: p.manyToOne(AccountEntity).mapToPk().fieldName('account_id'),
    /** The account's id while the application is open: at most one open application per person. */
    openKey: p.string().nullable().unique(),
    kind: p.string().$type<'initial' | 'change'>(),
    changeKind: p.string().nullable(),
    /** Of a change: the application and round whose snapshot it starts from. */
    baseId: p.string().nullable(),
    baseRound: p.integer().nullable(),
    profileId: p.string(),
    profileVersion: p.string(),
    state: p.string().$type<State>(),
    level: p.integer().$type<1 | 2>(),
    revision: p.integer(),
    round: p.integer(),
    /** The bureau of level 1: derived at submission, moved by a transfer. */
    departmentNo: p.integer().nullable(),
    /** The bureau that holds the case at its level. */
    holderNo: p.integer().nullable(),
    /** What was derived at the last submission: routed anew only when that changes. */
    derivedNo: p.integer().nullable(),
    referenceNumber: p.string().nullable().unique(),
    /** The reference number without hyphens from its end, so that its last characters find it. */
    referenceReversed: p.string().nullable().index(),
    submittedAt: p.datetime().nullable(),
    deadlineAt: p.datetime().nullable(),
    claimedBy: p.manyToOne(AccountEntity).mapToPk().nullable().index().fieldName('claimed_by'),
    claimedAt: p.datetime().nullable(),
    /** Who held it before: told `claim-lost` rather than `not-allowed`. */
    lastReviewer: p.string().nullable(),
    /** Who decided at level 1: never the one who decides at level 2. */
    levelOneBy: p.string().nullable(),
    decisionAction: p.string().$type<'approve' | 'return' | 'reject' | 'revoke'>().nullable(),
    decisionAt: p.datetime().nullable(),
    /** Who of the staff decided last; nobody where nothing was reviewed. */
    decisionBy: p.string().nullable(),
    decisionReasonCipher: p.text().nullable(),
    decisionDepartmentNo: p.integer().nullable(),
    /** Of the last submission, for the queue: encrypted to show, keyed hashes to search. */
    nameCipher: p.string().nullable(),
    nameIndex: p.string().nullable().index(),
    idNumberCipher: p.string().nullable(),
    idIndex: p.string().nullable().index(),
    phoneIndex: p.string().nullable().index(),
    unitCode: p.string().nullable().index(),
    unitName: p.string().nullable(),
    unit: p.manyToOne(UnitEntity).mapToPk().nullable().index().fieldName('unit_id'),
    savedAt: p.datetime().nullable(),
    /** When it was rejected or discarded, until it is taken up again. */
    closedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
  indexes: [
    { properties: ['state', 'closedAt'] },
    { properties: ['departmentNo', 'state'] },
    { properties: ['account', 'createdAt'] },
  ],
});
export type Application = InferEntity<typeof ApplicationEntity>;

/** A section of the draft, encrypted as one JSON. */
export const SectionValueEntity = defineEntity({
  name: 'SectionValue',
  tableName: 'section_value',
  properties: {
    application: p.manyToOne(ApplicationEntity).mapToPk().primary().fieldName('application_id'),
    section: p.string().primary(),
    valueCipher: p.text(),
  },
});

/** What was submitted in a round; changed only by withdrawing and submitting again before anybody claimed it. */
export const SubmissionEntity = defineEntity({
  name: 'Submission',
  tableName: 'submission',
  properties: {
    application: p.manyToOne(ApplicationEntity).mapToPk().primary().fieldName('application_id'),
    round: p.integer().primary(),
    revision: p.integer(),
    /** JSON: data and materials. */
    snapshotCipher: p.text(),
    departmentNo: p.integer(),
    at: p.datetime(),
  },
  uniques: [{ properties: ['application', 'revision'] }],
});

export const MaterialEntity = defineEntity({
  name: 'Material',
  tableName: 'material',
  properties: {
    id: p.string().primary(),
    application: p.manyToOne(ApplicationEntity).mapToPk().index().fieldName('application_id'),
    slot: p.string(),
    /** Application and slot while the slot holds this file. */
    slotKey: p.string().nullable().unique(),
    nameCipher: p.text(),
    type: p.string().$type<MaterialType>(),
    uploadSha256: p.string(),
    sha256: p.string().index(),
    bytes: p.integer(),
    /** Of a picture in pixels, of a PDF its first page in points. */
    width: p.integer(),
    height: p.integer(),
    /** Of a PDF. */
    pages: p.integer().nullable(),
    /** What its slot's rule finds odd about it, for the reviewer; null for one stored before that was looked at. */
    findings: p.json().$type<readonly PictureCheckCode[]>().nullable(),
    /** Part of a submitted round: kept until retention ends. */
    frozen: p.boolean(),
    /** Since an approval that did not need it. */
    unneededSince: p.datetime().nullable().index(),
    createdAt: p.datetime(),
  },
});
export type MaterialRow = InferEntity<typeof MaterialEntity>;

/** Neighbouring characters of a submitted name, hashed, so that a part of a name finds the case. */
export const CaseNameTokenEntity = defineEntity({
  name: 'CaseNameToken',
  tableName: 'case_name_token',
  properties: {
    token: p.string().primary(),
    application: p.manyToOne(ApplicationEntity).mapToPk().primary().index().fieldName('application_id'),
  },
});

/** The bureau number under which a case stands for those who see every bureau's. */
export const everyBureau = 0;

/**
 * Where a submitted case stands in the queue of a bureau that may see it, and in that of the whole province: a queue is
 * read in its order from an index, however long it is. Milliseconds since 1970.
 */
export const CaseEntryEntity = defineEntity({
  name: 'CaseEntry',
  tableName: 'case_entry',
  properties: {
    bureauNo: p.integer().primary(),
    application: p.manyToOne(ApplicationEntity).mapToPk().primary().index().fieldName('application_id'),
    state: p.string().$type<State>(),
    kind: p.string().$type<Application['kind']>(),
    changeKind: p.string().nullable(),
    submittedAt: p.bigint('number'),
    deadlineAt: p.bigint('number'),
    unitCode: p.string().nullable(),
    /** Who reviews it, or decided it; nobody of one that waits. */
    reviewer: p.string().nullable().fieldName('reviewer_id'),
    /** Zero until it is returned, approved or rejected. */
    decidedAt: p.bigint('number'),
  },
  indexes: [
    { properties: ['bureauNo', 'state', 'kind', 'submittedAt', 'application'] },
    { properties: ['bureauNo', 'state', 'kind', 'decidedAt', 'application'] },
    { properties: ['bureauNo', 'state', 'kind', 'deadlineAt', 'application'] },
    { properties: ['bureauNo', 'changeKind', 'state', 'submittedAt', 'application'] },
    { properties: ['bureauNo', 'changeKind', 'state', 'decidedAt', 'application'] },
    { properties: ['bureauNo', 'changeKind', 'state', 'deadlineAt', 'application'] },
    { properties: ['bureauNo', 'reviewer', 'state', 'submittedAt', 'application'] },
    { properties: ['bureauNo', 'reviewer', 'state', 'decidedAt', 'application'] },
    { properties: ['bureauNo', 'reviewer', 'state', 'deadlineAt', 'application'] },
    { properties: ['bureauNo', 'unitCode', 'submittedAt', 'application'] },
  ],
});
export type CaseEntry = InferEntity<typeof CaseEntryEntity>;

/** A person's identity number in force or under review: one account for each. */
export const IdentityClaimEntity = defineEntity({
  name: 'IdentityClaim',
  tableName: 'identity_claim',
  properties: {
    idIndex: p.string().primary(),
    account: p.manyToOne(AccountEntity).mapToPk().index().fieldName('account_id'),
    departmentNo: p.integer(),
  },
});

/** The record in force: the last approved snapshot of a person. */
export const PersonRecordEntity = defineEntity({
  name: 'PersonRecord',
  tableName: 'person_record',
  properties: {
    account: p.manyToOne(AccountEntity).mapToPk().primary().fieldName('account_id'),
    application: p.manyToOne(ApplicationEntity).mapToPk().fieldName('application_id'),
    round: p.integer(),
    departmentNo: p.integer(),
    suspended: p.boolean(),
    at: p.datetime(),
  },
});
