import type { EventView } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import type { Application } from '../../entities/application.ts';
import { EventEntity, MessageEntity } from '../../entities/review.ts';

/** What of an event reaches the applicant as a message. */
const notified: readonly EventView['kind'][] = ['approved', 'returned', 'rejected', 'transferred', 'revoked'];

/** Records what happened and tells the applicant where it matters to them, in the transaction that did it. */
export async function writeEvent(
  deps: Deps,
  em: EntityManager,
  app: Application,
  kind: EventView['kind'],
  actor: Account,
  more: { readonly departmentNo?: number | null | undefined; readonly reason?: string | undefined } = {},
): Promise<void> {
  const { departmentNo = null, reason } = more;
  const at = deps.now();
  await em.insert(EventEntity, {
    application: app.id,
    kind,
    round: app.round,
    departmentNo,
    reasonCipher: reason === undefined ? null : deps.vault.seal('event.reason', app.id, reason),
    actor: actor.id,
    at,
  });
  if (!notified.includes(kind)) return;
  await em.insert(MessageEntity, {
    account: app.account,
    kind,
    referenceNumber: app.referenceNumber ?? null,
    textCipher: reason === undefined ? null : deps.vault.seal('message.text', app.account, reason),
    departmentNo,
    at,
    readAt: null,
  });
}
