import { mask } from '@acct-forms/core';
import type { Page, Undelivered } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import { OutboxEntity, type Channel } from '../entities/review.ts';
import { momentPage, readMoment } from './moment-pages.ts';

const pageSize = 50;

/** Of a phone as everywhere; of a mailbox the first character and the domain. */
function masked(channel: Channel, recipient: string): string {
  if (channel === 'sms') return mask('phone', recipient);
  const [box = '', domain = ''] = recipient.split('@');
  return `${box.slice(0, 1)}***@${domain}`;
}

/** What was tried in vain, in the order in which it is tried again; what it says stays sealed. */
export async function readUndelivered(deps: Deps, cursor: string | undefined): Promise<Page<Undelivered>> {
  const behind = readMoment(cursor);
  const rows = await deps.orm.em.fork().find(
    OutboxEntity,
    {
      deliveredAt: null,
      attempts: { $gt: 0 },
      lastError: { $ne: null },
      ...(behind === undefined
        ? {}
        : { nextAt: { $gte: behind.at }, $or: [{ nextAt: { $gt: behind.at } }, { id: { $gt: behind.id } }] }),
    },
    { orderBy: { nextAt: 'asc', id: 'asc' }, limit: pageSize + 1 },
  );
  return momentPage(
    rows,
    pageSize,
    ({ nextAt }) => nextAt,
    ({ id, channel, kind, recipientCipher, attempts, lastError, nextAt, givenUpAt }) => ({
      id,
      channel,
      ...(kind ? { kind } : {}),
      recipient: masked(channel, deps.vault.open('outbox.recipient', id, recipientCipher)),
      attempts,
      lastError: lastError ?? '',
      ...(givenUpAt ? { givenUpAt: givenUpAt.toISOString() } : { nextAt: nextAt.toISOString() }),
    }),
  );
}
