import { mostCounted } from '@acct-forms/core';
import type { CaseFilter, CaseSort, CaseSummary, Page } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { ApplicationEntity } from '../entities/application.ts';
import { FlagEntity } from '../entities/review.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { caseSummary } from '../presenters/case-summary.ts';
import { countPlaces, readPlaces, streamsOf, type Place } from './queue-streams.ts';
import { namesOf } from './read-case.ts';
import { unitNames } from './registered-unit.ts';

/** A cursor is the place of the last case shown. */
function placeOf(cursor: string): Place {
  const [at = '', id = ''] = cursor.split('.');
  if (!/^\d{1,16}$/.test(at) || !/^[\w-]{1,64}$/.test(id)) throw invalidAt('cursor', 'format');
  return { at: Number(at), id };
}

export interface QueueInput {
  readonly filter?: CaseFilter;
  readonly sort?: CaseSort;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A page of the queue by keyset: as fast at the last page of a million cases as at the first of a thousand. */
export async function readQueue(
  deps: Deps,
  staff: Account,
  { filter = {}, sort = 'oldest', cursor, limit = 20 }: QueueInput,
): Promise<Page<CaseSummary>> {
  const em = deps.orm.em.fork();
  const streams = await streamsOf(deps, em, staff, filter, sort);
  const behind = cursor === undefined ? undefined : placeOf(cursor);
  const places = await readPlaces(em, streams, behind, limit + 1);
  const ids = places.slice(0, limit).map(({ id }) => id);
  const apps = await em.find(ApplicationEntity, { id: { $in: ids } });
  const names = await namesOf(
    em,
    apps.flatMap(({ claimedBy, decisionBy }) => [claimedBy, decisionBy]),
  );
  const units = await unitNames(
    em,
    apps.map(({ unitCode }) => unitCode),
  );
  const flags = await em.find(FlagEntity, { application: { $in: ids }, state: { $ne: 'resolved' } });
  const byId = new Map(apps.map((app) => [app.id, app]));
  const openFlags = new Map<string, number>();
  for (const { application } of flags) openFlags.set(application, (openFlags.get(application) ?? 0) + 1);
  const last = places[limit - 1];
  return {
    items: ids.flatMap((id) => {
      const app = byId.get(id);
      if (app === undefined) return [];
      return caseSummary(deps, app, {
        names,
        unitName: units.get(app.unitCode ?? ''),
        openFlags: openFlags.get(id) ?? 0,
      });
    }),
    ...(places.length > limit && last !== undefined ? { next: `${last.at}.${last.id}` } : {}),
  };
}

const states = ['submitted', 'inReview', 'returned', 'approved', 'rejected'] as const;
/** How many cases of a filter are in each state; ten thousand stands for that many or more. */
export async function readCounts(
  deps: Deps,
  staff: Account,
  filter: CaseFilter,
): Promise<Record<string, number>> {
  const em = deps.orm.em.fork();
  const counts: Record<string, number> = {};
  for (const state of states) {
    if (filter.states !== undefined && !filter.states.includes(state)) continue;
    const streams = await streamsOf(deps, em, staff, { ...filter, states: [state] }, 'oldest');
    const count = await countPlaces(em, streams, mostCounted);
    if (count > 0) counts[state] = count;
  }
  return counts;
}
