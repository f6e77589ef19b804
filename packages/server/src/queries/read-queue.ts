import type { CaseFilter, CaseSort, CaseSummary, Page } from '@acct-forms/adapter';
import type { FilterQuery } from '@mikro-orm/core';
import { namePairs } from '../commands/record/index-case.ts';
import type { EntityManager } from '../db/open-orm.ts';
import type { Deps } from '../deps.ts';
import type { Account } from '../entities/account.ts';
import { ApplicationEntity, CaseNameTokenEntity, type Application } from '../entities/application.ts';
import { FlagEntity } from '../entities/review.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { caseScope } from '../policies/case-scope.ts';
import { caseSummary } from '../presenters/case-summary.ts';
import { namesOf } from './read-case.ts';

export type Where = FilterQuery<Application>;

/** Exact by keyed hash, part of a name by its pairs of characters, part of a unit's name in clear; never LIKE on a person. */
async function searched(deps: Deps, em: EntityManager, text: string): Promise<Where> {
  const wanted = text.normalize('NFC').trim();
  const code = wanted.toUpperCase();
  const { vault } = deps;
  const pairs = namePairs(wanted);
  const tokens = pairs.map((pair) => vault.blindIndex('nameToken', pair));
  const hits =
    tokens[0] === undefined ? [] : await em.find(CaseNameTokenEntity, { token: tokens[0] }, { limit: 5000 });
  let ids = hits.map(({ application }) => application);
  for (const token of tokens.slice(1)) {
    const also = await em.find(CaseNameTokenEntity, { token, application: { $in: ids } });
    ids = also.map(({ application }) => application);
  }
  return {
    $or: [
      { idIndex: vault.blindIndex('idNumber', code) },
      { nameIndex: vault.blindIndex('name', wanted) },
      { id: { $in: ids } },
      { referenceNumber: code },
      { unitCode: code },
      { unitName: { $like: `%${wanted.replace(/[%_\\]/g, '')}%` } },
    ],
  };
}

/** The cases that the person may see and that fit the filter. */
export async function casesWhere(
  deps: Deps,
  em: EntityManager,
  staff: Account,
  filter: CaseFilter,
): Promise<Where> {
  const parts: Where[] = [caseScope(staff)];
  if (filter.states !== undefined) parts.push({ state: { $in: [...filter.states] } });
  if (filter.kind !== undefined) parts.push({ kind: filter.kind });
  if (filter.mine === true) parts.push({ claimedBy: staff.id });
  if (filter.overdue === true)
    parts.push({ state: { $in: ['submitted', 'inReview'] }, deadlineAt: { $lt: deps.now() } });
  if (filter.search !== undefined && filter.search.trim() !== '')
    parts.push(await searched(deps, em, filter.search));
  return { $and: parts };
}

const columns = { oldest: 'submittedAt', newest: 'submittedAt', deadline: 'deadlineAt' } as const;

function after(sort: CaseSort, cursor: string): Where {
  const [time, id = ''] = cursor.split('.');
  const at = new Date(Number(time));
  if (!/^\d{1,15}$/.test(time ?? '') || !/^[\w-]{1,64}$/.test(id)) throw invalidAt('cursor', 'format');
  const beyond = sort === 'newest' ? '$lt' : '$gt';
  const column = columns[sort];
  return { $or: [{ [column]: { [beyond]: at } }, { [column]: at, id: { [beyond]: id } }] } as Where;
}

export interface QueueInput {
  readonly filter?: CaseFilter;
  readonly sort?: CaseSort;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A page of the queue by keyset: as fast at the last page as at the first. */
export async function readQueue(
  deps: Deps,
  staff: Account,
  { filter = {}, sort = 'oldest', cursor, limit = 20 }: QueueInput,
): Promise<Page<CaseSummary>> {
  const em = deps.orm.em.fork();
  const where = await casesWhere(deps, em, staff, filter);
  const direction = sort === 'newest' ? 'desc' : 'asc';
  const column = columns[sort];
  const rows = await em.find(
    ApplicationEntity,
    cursor === undefined ? where : { $and: [where, after(sort, cursor)] },
    { orderBy: [{ [column]: direction }, { id: direction }], limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const names = await namesOf(
    em,
    shown.map(({ claimedBy }) => claimedBy),
  );
  const flags = await em.find(FlagEntity, {
    application: { $in: shown.map(({ id }) => id) },
    state: { $ne: 'resolved' },
  });
  return {
    items: shown.map((app) =>
      caseSummary(deps, app, {
        claimer: names.get(app.claimedBy ?? ''),
        openFlags: flags.filter(({ application }) => application === app.id).length,
      }),
    ),
    ...(rows.length > limit && last !== undefined
      ? { next: `${last[column]?.getTime() ?? 0}.${last.id}` }
      : {}),
  };
}

export async function readCounts(
  deps: Deps,
  staff: Account,
  filter: CaseFilter,
  also: Where = {},
): Promise<Record<string, number>> {
  const em = deps.orm.em.fork();
  const where = await casesWhere(deps, em, staff, filter);
  const counts: Record<string, number> = {};
  const states = ['submitted', 'inReview', 'returned', 'approved', 'rejected'] as const;
  for (const state of states) {
    const count = await em.count(ApplicationEntity, { $and: [where, also, { state }] });
    if (count > 0) counts[state] = count;
  }
  return counts;
}
