import type { RecordView } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import { countPlain, readPlain } from '../db/read-plain.ts';
import type { Deps } from '../deps.ts';
import { ConsentEntity, type Account } from '../entities/account.ts';
import type { Application } from '../entities/application.ts';
import { EventEntity, MessageEntity } from '../entities/review.ts';
import { recordView } from '../presenters/record-view.ts';
import { loadApplication } from './load-application.ts';
import { hasRecordInForce } from './record-in-force.ts';

export async function consentsOf(em: EntityManager, account: string): Promise<Record<string, string>> {
  const rows = await readPlain(em, ConsentEntity, { account }, { order: ['id'] });
  return Object.fromEntries(rows.map(({ notice, version }) => [notice, version]));
}

/** The applicant's view of an application, read in the given unit of work. */
export async function readRecord(
  deps: Deps,
  em: EntityManager,
  app: Application,
  account: Account,
): Promise<RecordView> {
  return recordView(deps, await loadApplication(deps, em, app, account), {
    events: await readPlain(em, EventEntity, { application: app.id }, { order: ['id'] }),
    consents: await consentsOf(em, account.id),
    unreadMessages: await countPlain(em, MessageEntity, { account: account.id, readAt: null }),
    hasRecord: await hasRecordInForce(em, account.id),
  });
}
