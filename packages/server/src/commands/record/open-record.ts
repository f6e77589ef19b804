import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { RecordView } from '@acct-forms/adapter';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { readRecord } from '../../queries/read-record.ts';
import { ownApplication } from './own-application.ts';

/** The record, its draft made at the first call; of two first calls one makes it. */
export async function openRecord(deps: Deps, { account }: Caller): Promise<RecordView> {
  const open = () =>
    inTransaction(deps, async (em) => readRecord(deps, em, await ownApplication(deps, em, account), account));
  try {
    return await open();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return open();
    throw error;
  }
}
