import { isDecided, spokenReference } from '@acct-forms/core';
import type { Page } from '../views.ts';
import type { CaseFilter, CaseSort, CaseSummary } from '../review-views.ts';
import { caseRanges, type CaseRanges, type Span } from '../wire/case-ranges.ts';
import { isOf, isVisible } from './case-access.ts';
import { caseSummary, deadlineOf, isWaiting, unitNameOf } from './case-view.ts';
import { pageOf } from './pages.ts';
import { invalid, type Account, type Application, type Store } from './store.ts';

const inSpan = (span: Span | undefined, at: number) =>
  span === undefined || (at >= span.from && at < span.before);

function isFound(store: Store, app: Application, search: string): boolean {
  const { basic = {}, employer = {} } = app.rounds.at(-1)?.data ?? {};
  const wanted = search.normalize('NFC').trim();
  const spoken = spokenReference(wanted);
  return (
    [basic['idNumber'], employer['unitCode']].includes(wanted) ||
    (spoken !== undefined && app.referenceNumber?.replaceAll('-', '').endsWith(spoken) === true) ||
    [basic['name'], employer['unitName'], unitNameOf(store, employer)].some(
      (text) => typeof text === 'string' && text.includes(wanted),
    )
  );
}

/** Who reviews it, or decided it. */
const reviewerOf = (app: Application) => (isDecided(app.state) ? app.decider : app.reviewer);

function matches(
  store: Store,
  app: Application,
  staff: Account,
  filter: CaseFilter,
  { submitted, decided, deadline }: CaseRanges,
): boolean {
  return (
    (filter.search === undefined || isFound(store, app, filter.search)) &&
    (filter.states === undefined || filter.states.includes(app.state)) &&
    (filter.kind === undefined || filter.kind === app.kind) &&
    (filter.changeKind === undefined || filter.changeKind === app.changeKind) &&
    inSpan(submitted, Date.parse(app.submittedAt ?? '')) &&
    (decided === undefined ||
      (isDecided(app.state) && inSpan(decided, Date.parse(app.decision?.at ?? '')))) &&
    (deadline === undefined || (isWaiting(app) && inSpan(deadline, deadlineOf(store, app).getTime()))) &&
    (filter.bureau === undefined || isOf(store, app, filter.bureau)) &&
    (filter.reviewer === undefined || reviewerOf(app) === filter.reviewer) &&
    (filter.mine !== true || reviewerOf(app) === staff.id)
  );
}

/** The cases that the person may see and that fit, oldest submission first. */
export function casesOf(store: Store, staff: Account, filter: CaseFilter = {}): Application[] {
  const ranges = caseRanges(filter, 'oldest', store.now());
  return [...store.applications.values()]
    .filter((app) => isVisible(store, app, staff) && matches(store, app, staff, filter, ranges))
    .sort((a, b) => (`${a.submittedAt}${a.id}` < `${b.submittedAt}${b.id}` ? -1 : 1));
}

const byDecision = (cases: readonly Application[]) => {
  const at = ({ state, decision, id }: Application) => `${(isDecided(state) && decision?.at) || ''} ${id}`;
  return [...cases].sort((a, b) => (at(a) < at(b) ? -1 : 1));
};

/** A page; every case has the same time to its deadline, so the nearest one is the oldest submission. */
export function queueOf(
  store: Store,
  staff: Account,
  input: { filter?: CaseFilter; sort?: CaseSort; cursor?: string; limit?: number },
): Page<CaseSummary> {
  const { limit = 20, filter = {} } = input;
  const { sort } = caseRanges(filter, input.sort ?? 'oldest', store.now());
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalid('limit', 'range');
  const cases = casesOf(store, staff, filter);
  const ordered = sort.startsWith('decided') ? byDecision(cases) : cases;
  if (sort === 'newest' || sort === 'decidedNewest') ordered.reverse();
  const page = pageOf(ordered, input.cursor, limit);
  return { ...page, items: page.items.map((app) => caseSummary(store, app)) };
}

export function countsOf(store: Store, staff: Account, filter: CaseFilter = {}): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const app of casesOf(store, staff, filter)) counts[app.state] = (counts[app.state] ?? 0) + 1;
  return counts;
}
