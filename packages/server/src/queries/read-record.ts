import type { RecordView } from '@acct-forms/adapter';
import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { ConsentEntity, type Account } from '../entities/account.ts';
import type { Application } from '../entities/application.ts';
import { EventEntity, MessageEntity } from '../entities/review.ts';
import { recordView } from '../presenters/record-view.ts';
import { loadApplication } from './load-application.ts';
import { recordInForce } from './record-in-force.ts';

export async function consentsOf(em: EntityManager, account: string): Promise<Record<string, string>> {
  const rows = await em.find(ConsentEntity, { account }, { orderBy: { id: 'asc' } });
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
    events: await em.find(EventEntity, { application: app.id }, { orderBy: { id: 'asc' } }),
    consents: await consentsOf(em, account.id),
    unreadMessages: await em.count(MessageEntity, { account: account.id, readAt: null }),
    hasRecord: (await recordInForce(em, account.id)) !== null,
  });
}
