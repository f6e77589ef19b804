import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { RecordView } from '@acct-forms/adapter';
import { once } from '../../db/once.ts';
import type { EntityManager } from '../../db/database.ts';
import type { Caller, Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { readRecord } from '../../queries/read-record.ts';
import { anotherOpen, createChange, requireRecord } from './create-change.ts';
import { writeEvent } from './write-event.ts';

async function start(
  deps: Deps,
  em: EntityManager,
  account: Account,
  changeKind: string,
): Promise<RecordView> {
  const record = await requireRecord(deps, em, account);
  const columns = { changeKind, state: 'draft', openKey: account.id } as const;
  const app = await createChange(deps, em, account, record, columns);
  await writeEvent(deps, em, app, 'created', account);
  em.clear();
  return readRecord(deps, em, app, account);
}

/** A new application of kind change that starts as a copy of the record in force, once for a key. */
export async function startChange(
  deps: Deps,
  { account }: Caller,
  kind: string,
  key: string,
): Promise<RecordView> {
  const change = deps.form.changes.find((item) => item.key === kind);
  // A change of contact details goes without an application to fill in.
  if (change === undefined || change.sections.length === 0) throw invalidAt('kind', 'unknown-kind');
  try {
    return await once(deps, { scope: `startChange ${account.id}`, key, body: { kind } }, (em) =>
      start(deps, em, account, kind),
    );
  } catch (error) {
    // Of two starts at once the table lets one in.
    if (error instanceof UniqueConstraintViolationException) throw anotherOpen();
    throw error;
  }
}
