import { mask } from '@acct-forms/core';
import type { ErasureRequest, Page } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import { ApplicationEntity, PersonRecordEntity } from '../entities/application.ts';
import { momentPage, readMoment } from './moment-pages.ts';

const pageSize = 50;

/** Who asked for erasure, the oldest request first. */
export async function readErasures(deps: Deps, cursor: string | undefined): Promise<Page<ErasureRequest>> {
  const em = deps.orm.em.fork();
  const behind = readMoment(cursor);
  const rows = await em.find(
    AccountEntity,
    behind === undefined
      ? { erasureRequestedAt: { $ne: null } }
      : {
          erasureRequestedAt: { $gte: behind.at },
          $or: [{ erasureRequestedAt: { $gt: behind.at } }, { id: { $gt: behind.id } }],
        },
    { orderBy: { erasureRequestedAt: 'asc', id: 'asc' }, limit: pageSize + 1 },
  );
  const ids = rows.map(({ id }) => id);
  const waiting = await em.find(
    ApplicationEntity,
    { openKey: { $in: ids }, state: { $in: ['submitted', 'inReview'] } },
    { fields: ['id', 'account'] },
  );
  const records = await em.find(PersonRecordEntity, { account: { $in: ids } });
  const at = ({ erasureRequestedAt }: (typeof rows)[number]) => erasureRequestedAt ?? new Date(0);
  return momentPage(rows, pageSize, at, (row) => ({
    id: row.id,
    username: row.username,
    mobile: row.phoneCipher ? mask('phone', deps.vault.open('account.phone', row.id, row.phoneCipher)) : '',
    requestedAt: at(row).toISOString(),
    underReview: waiting.some(({ account }) => account === row.id),
    hasRecord: records.some(({ account }) => account === row.id),
  }));
}
