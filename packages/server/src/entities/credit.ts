import { defineEntity, p } from '@mikro-orm/core';
import { AccountEntity } from './account.ts';

/** 守信 or 失信: what an authority decided on a person; append-only, kept as long as the law says. */
export const CreditEntryEntity = defineEntity({
  name: 'CreditEntry',
  tableName: 'credit_entry',
  properties: {
    id: p.string().primary(),
    account: p.manyToOne(AccountEntity).mapToPk().index().fieldName('account_id'),
    date: p.string(),
    /** JSON: kind, date, authority, document number, content, effect until. */
    entryCipher: p.text(),
    actor: p.string(),
    at: p.datetime(),
  },
});
