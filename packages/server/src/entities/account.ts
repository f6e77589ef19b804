import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Role } from '@acct-forms/core';

/** A person who can sign in. Columns named `…Cipher` are encrypted, `…Index` are keyed hashes for exact search. */
export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.string().primary(),
    username: p.string(),
    /** NFKC and case-folded. */
    usernameKey: p.string().unique(),
    passwordHash: p.string(),
    phoneCipher: p.string().nullable(),
    phoneIndex: p.string().nullable().unique(),
    draftKeyCipher: p.string(),
    role: p.string().$type<Role>(),
    staffName: p.string().nullable(),
    bureauNo: p.integer().nullable(),
    /** Of staff: where they stand in the list. */
    staffPlace: p.string().nullable().unique(),
    /** Of staff who are applicants too: bars them from their own case. */
    staffIdIndex: p.string().nullable(),
    mustChangePassword: p.boolean(),
    disabled: p.boolean(),
    demo: p.boolean(),
    /** When the person asked to be erased; retention decides what may go. */
    erasureRequestedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    signedInAt: p.datetime().nullable(),
    /** When they were told that a draft of theirs runs out; a sign-in takes it back. */
    draftNoticeAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['erasureRequestedAt', 'id'] }],
});
export type Account = InferEntity<typeof AccountEntity>;

/** By bureau, the province's own people first, and by user name. */
export const staffPlace = (bureauNo: number | null, usernameKey: string): string =>
  `${String(bureauNo ?? 0).padStart(5, '0')} ${usernameKey}`;

export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.string().primary(),
    /** SHA-256 of the token. */
    tokenHash: p.string().unique(),
    /** Null for a token in this site's cookie; of a bearer token the origin of its page, empty for a program. */
    audience: p.string().nullable(),
    /** A bearer token that was changed for another one, good for calls that were on their way. */
    formerTokenHash: p.string().nullable().unique(),
    formerUntil: p.datetime().nullable(),
    account: p.manyToOne(AccountEntity).mapToPk().index().fieldName('account_id'),
    device: p.string(),
    sharedComputer: p.boolean(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    idleUntil: p.datetime(),
    absoluteUntil: p.datetime(),
  },
  indexes: [{ properties: ['absoluteUntil'] }],
});
export type SessionRow = InferEntity<typeof SessionEntity>;

/** A challenge that was answered, rightly or not; kept until it would have expired anyway. */
export const UsedChallengeEntity = defineEntity({
  name: 'UsedChallenge',
  tableName: 'used_challenge',
  properties: { id: p.string().primary(), expiresAt: p.datetime() },
  indexes: [{ properties: ['expiresAt'] }],
});

/** The last code sent to a phone for a purpose. */
export const PhoneCodeEntity = defineEntity({
  name: 'PhoneCode',
  tableName: 'phone_code',
  properties: {
    /** Keyed hash of purpose and phone. */
    id: p.string().primary(),
    codeHash: p.string(),
    attempts: p.integer(),
    resendAfter: p.datetime(),
    expiresAt: p.datetime(),
  },
});

export const ConsentEntity = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    id: p.integer().primary().autoincrement(),
    account: p.manyToOne(AccountEntity).mapToPk().fieldName('account_id'),
    notice: p.string(),
    version: p.string(),
    at: p.datetime(),
  },
  uniques: [{ properties: ['account', 'notice', 'version'] }],
});

/** A past holder of the certificate of accounting personnel, from the imported register. */
export const FormerHolderEntity = defineEntity({
  name: 'FormerHolder',
  tableName: 'former_holder',
  properties: {
    id: p.string().primary(),
    certIndex: p.string().unique(),
    /** JSON: certNo, name, idType, idNumber and what else the register has. */
    recordCipher: p.text(),
    idIndex: p.string().index(),
    phoneIndex: p.string().nullable(),
    claimedBy: p.manyToOne(AccountEntity).mapToPk().nullable().unique().fieldName('claimed_by'),
  },
});
export type FormerHolder = InferEntity<typeof FormerHolderEntity>;

/** The answer to a keyed call, given again for 24 hours. */
export const IdempotencyKeyEntity = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    /** Hash of account or client, route and key. */
    id: p.string().primary(),
    bodyHash: p.string(),
    answerCipher: p.text().nullable(),
    expiresAt: p.datetime(),
  },
  indexes: [{ properties: ['expiresAt'] }],
});
