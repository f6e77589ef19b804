import type { Page, Undelivered } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import { OutboxEntity } from '../entities/review.ts';
import { momentPage, readMoment } from './moment-pages.ts';

const pageSize = 50;

/** What was tried in vain, in the order in which it is tried again; who it is for and what it says stay sealed. */
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
    ({ id, channel, attempts, lastError, nextAt }) => ({
      id,
      channel,
      attempts,
      lastError: lastError ?? '',
      nextAt: nextAt.toISOString(),
    }),
  );
}
