import { maskIdNumbers } from '@acct-forms/core';
import type { EventView } from '../views.ts';
import { departmentView } from './departments.ts';
import { sendLetter } from './letters.ts';
import { instant, newId, type Account, type Application, type Store } from './store.ts';

/** What of an event reaches the applicant as a message. */
const notified: readonly EventView['kind'][] = ['approved', 'returned', 'rejected', 'transferred', 'revoked'];

/** Records what happened and tells the applicant where it matters to them. */
export function record(
  store: Store,
  app: Application,
  kind: EventView['kind'],
  actor: Account,
  more: { readonly bureau?: number | undefined; readonly reason?: string | undefined } = {},
): void {
  const at = instant(store);
  const reason = more.reason === undefined ? {} : { reason: more.reason };
  const bureau = more.bureau === undefined ? {} : { bureau: more.bureau };
  app.events.push({
    id: newId(),
    at,
    kind,
    round: app.rounds.length,
    actor: actor.name ?? actor.username,
    actorId: actor.id,
    ...bureau,
    ...reason,
  });
  if (!notified.includes(kind)) return;
  const applicant = store.accounts.get(app.accountId);
  if (applicant === undefined) return;
  sendLetter(
    store,
    kind,
    applicant.phone,
    `您的申请 ${app.referenceNumber ?? ''} 有新的办理结果，请登录查看。`,
  );
  applicant.messages.unshift({
    id: newId(),
    at,
    kind,
    read: false,
    ...(app.referenceNumber === undefined ? {} : { referenceNumber: app.referenceNumber }),
    ...(more.reason === undefined ? {} : { text: maskIdNumbers(more.reason) }),
    ...(more.bureau === undefined ? {} : { department: departmentView(store.profile, more.bureau) }),
  });
}
