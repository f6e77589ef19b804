import type { Page, Programme } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import { ProgrammeEntity } from '../entities/education.ts';
import { programmeView } from '../presenters/programme-view.ts';
import { momentPage, readMoment } from './moment-pages.ts';

const pageSize = 50;

/** Every programme, the last to close first. */
export async function listProgrammes(deps: Deps, cursor: string | undefined): Promise<Page<Programme>> {
  const behind = readMoment(cursor);
  const rows = await deps.orm.em.fork().find(
    ProgrammeEntity,
    behind === undefined
      ? {}
      : {
          closesAt: { $lte: behind.at },
          $or: [{ closesAt: { $lt: behind.at } }, { id: { $lt: behind.id } }],
        },
    { orderBy: { closesAt: 'desc', id: 'desc' }, limit: pageSize + 1 },
  );
  return momentPage(
    rows,
    pageSize,
    ({ closesAt }) => closesAt,
    (row) => programmeView(row, undefined, true),
  );
}
