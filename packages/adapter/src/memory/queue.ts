import type { CaseFilter, CaseSort, CaseSummary, Page } from '../views.ts';
import { isOf, isVisible } from './case-access.ts';
import { caseSummary, isOverdue } from './case-view.ts';
import { pageOf } from './pages.ts';
import { invalid, type Account, type Application, type Store } from './store.ts';

function matches(store: Store, app: Application, staff: Account, filter: CaseFilter): boolean {
  const { basic = {}, employer = {} } = app.rounds.at(-1)?.data ?? {};
  const wanted = filter.search?.normalize('NFC').trim();
  const found =
    wanted === undefined ||
    [basic['idNumber'], app.referenceNumber, employer['unitCode']].includes(wanted) ||
    [basic['name'], employer['unitName']].some((text) => typeof text === 'string' && text.includes(wanted));
  return (
    found &&
    (filter.states === undefined || filter.states.includes(app.state)) &&
    (filter.kind === undefined || filter.kind === app.kind) &&
    (filter.overdue !== true || isOverdue(store, app)) &&
    (filter.bureau === undefined || isOf(store, app, filter.bureau)) &&
    (filter.mine !== true || app.reviewer === staff.id)
  );
}

/** The cases that the person may see and that fit, oldest submission first. */
export function casesOf(store: Store, staff: Account, filter: CaseFilter = {}): Application[] {
  return [...store.applications.values()]
    .filter((app) => isVisible(store, app, staff) && matches(store, app, staff, filter))
    .sort((a, b) => (`${a.submittedAt}${a.id}` < `${b.submittedAt}${b.id}` ? -1 : 1));
}

export function queueOf(
  store: Store,
  staff: Account,
  input: { filter?: CaseFilter; sort?: CaseSort; cursor?: string; limit?: number },
): Page<CaseSummary> {
  const { limit = 20, sort = 'oldest' } = input;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalid('limit', 'range');
  // Every case has the same time to its deadline, so that order is the oldest first.
  const cases = casesOf(store, staff, input.filter);
  const ordered = sort === 'newest' ? cases.reverse() : cases;
  const page = pageOf(ordered, input.cursor, limit);
  return { ...page, items: page.items.map((app) => caseSummary(store, app)) };
}

export function countsOf(store: Store, staff: Account, filter: CaseFilter = {}): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const app of casesOf(store, staff, filter)) counts[app.state] = (counts[app.state] ?? 0) + 1;
  return counts;
}
