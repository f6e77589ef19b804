import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { EventView } from '@acct-forms/adapter';
import { AccountEntity } from './account.ts';
import { ApplicationEntity } from './application.ts';

export const FlagEntity = defineEntity({
  name: 'Flag',
  tableName: 'flag',
  properties: {
    id: p.string().primary(),
    application: p.manyToOne(ApplicationEntity).mapToPk().index().fieldName('application_id'),
    path: p.string(),
    reasonCode: p.string().nullable(),
    textCipher: p.text(),
    round: p.integer(),
    departmentNo: p.integer(),
    author: p.manyToOne(AccountEntity).mapToPk().fieldName('author_id'),
    at: p.datetime(),
    state: p.string().$type<'open' | 'answered' | 'resolved'>(),
    /** Visible to the applicant: published with the return. */
    published: p.boolean(),
    replyCipher: p.text().nullable(),
  },
});
export type FlagRow = InferEntity<typeof FlagEntity>;

export const NoteEntity = defineEntity({
  name: 'Note',
  tableName: 'note',
  properties: {
    id: p.string().primary(),
    application: p.manyToOne(ApplicationEntity).mapToPk().index().fieldName('application_id'),
    author: p.manyToOne(AccountEntity).mapToPk().fieldName('author_id'),
    textCipher: p.text(),
    at: p.datetime(),
  },
});

export const EventEntity = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    id: p.integer().primary().autoincrement(),
    application: p.manyToOne(ApplicationEntity).mapToPk().index().fieldName('application_id'),
    kind: p.string().$type<EventView['kind']>(),
    round: p.integer(),
    departmentNo: p.integer().nullable(),
    reasonCipher: p.text().nullable(),
    actor: p.manyToOne(AccountEntity).mapToPk().fieldName('actor_id'),
    at: p.datetime(),
  },
});
export type EventRow = InferEntity<typeof EventEntity>;

/** A message in the applicant's inbox. */
export const MessageEntity = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.integer().primary().autoincrement(),
    account: p.manyToOne(AccountEntity).mapToPk().index().fieldName('account_id'),
    kind: p.string().$type<EventView['kind'] | 'security'>(),
    referenceNumber: p.string().nullable(),
    textCipher: p.text().nullable(),
    departmentNo: p.integer().nullable(),
    at: p.datetime(),
    readAt: p.datetime().nullable(),
  },
});

/** How a letter leaves the system. */
export type Channel = 'sms' | 'email';

/** What a letter says. */
export type LetterKind =
  | 'approved'
  | 'returned'
  | 'rejected'
  | 'transferred'
  | 'revoked'
  | 'code'
  | 'passwordReset'
  | 'passwordChanged'
  | 'phoneChanged'
  | 'draftEnds';

/** What is to be delivered outside the system; written in the transaction that causes it. */
export const OutboxEntity = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.string().primary(),
    channel: p.string().$type<Channel>(),
    /** Null of a letter from before kinds were written. */
    kind: p.string().$type<LetterKind>().nullable(),
    /** Whose affair it is; nobody's where a code goes to a phone that has no account yet. */
    account: p.string().nullable().index().fieldName('account_id'),
    /** Of an SMS: a keyed hash of the phone that it was asked for. */
    phoneIndex: p.string().nullable().index(),
    recipientCipher: p.text(),
    /** Of an e-mail; holds nothing personal. */
    subject: p.string().nullable(),
    bodyCipher: p.text(),
    attempts: p.integer(),
    lastError: p.string().nullable(),
    /** By the clock of the process that put it off. */
    nextAt: p.datetime(),
    /** Until when, by the database's clock, it is in the hands of the process that took it. */
    leaseUntil: p.datetime().nullable(),
    deliveredAt: p.datetime().nullable(),
    /** When it had failed too often to be tried again by itself. */
    givenUpAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['deliveredAt', 'nextAt'] }],
});
