import { AcctError } from '@acct-forms/core';
import type { Review } from '../../backend-adapter.ts';
import type { CaseView } from '../../review-views.ts';
import { all, answers, around, mutants, refusals, type Break, type GroupName } from './mutant.ts';

/** The review groups of everybody on the backend, so that one can act as another. */
function everybody(use: (others: Review[]) => Break): () => Break {
  return () => {
    const others: Review[] = [];
    return (adapter) => {
      others.push(adapter.review);
      return use(others)(adapter);
    };
  };
}

const firstThatCan = async <T>(others: Review[], call: (review: Review) => Promise<T>): Promise<T> => {
  for (const review of others) {
    const answer = await call(review).catch(() => undefined);
    if (answer !== undefined) return answer;
  }
  throw new AcctError('not-found');
};

/** What the first refusal of a method would be, swallowed. */
const always = <M extends keyof Review & string>(
  method: M,
  code: AcctError['code'],
  answer: unknown,
): Break => refusals('review' satisfies GroupName, method, code, () => answer);

export const queueMutants = mutants(['review-queue', 'review-case'], {
  'every bureau sees every case': everybody((others) =>
    around('review', 'queue', async (_, args) => {
      const pages = await Promise.all(
        others.map((review) => review.queue(...args).catch(() => ({ items: [] }))),
      );
      const items = pages.flatMap((page) => page.items);
      return { items: [...new Map(items.map((item) => [item.id, item])).values()] };
    }),
  ),
  'every bureau opens every case': everybody((others) =>
    refusals('review', 'open', 'not-found', (_, args) =>
      firstThatCan(others, (review) => review.open(...args)),
    ),
  ),
  'drafts can be opened': () => refusals('review', 'open', 'not-found', () => ({})),
  'counts of all bureaus': everybody((others) =>
    around('review', 'counts', async (_, args) => {
      const none: Readonly<Record<string, number>> = {};
      const counts = await Promise.all(others.map((review) => review.counts(...args).catch(() => none)));
      return { submitted: counts.reduce((sum, count) => sum + (count['submitted'] ?? 0), 0) };
    }),
  ),
  'statistics of all bureaus': everybody((others) =>
    around('review', 'statistics', async (call, args) => {
      const own = await call(...args);
      const all = await Promise.all(others.map((review) => review.statistics(...args).catch(() => own)));
      const submitted = Math.max(...all.map((view) => view.byState.submitted));
      return { ...own, byState: { ...own.byState, submitted } };
    }),
  ),
  'numbers are shown': () =>
    around('review', 'open', async (call, args, { review }) => {
      const view = await call(...args);
      const idNumber = await review.reveal(args[0], 'basic.idNumber', { reason: 'x' });
      return { ...view, data: { ...view.data, basic: { ...view.data['basic'], idNumber } } };
    }),
  'nothing is found': () =>
    around('review', 'queue', async (call, [{ filter, ...rest }, o]) =>
      call(
        {
          ...rest,
          ...(filter?.search === undefined
            ? { filter: filter ?? {} }
            : { filter: { search: `${filter.search}x` } }),
        },
        o,
      ),
    ),
  'the filter is ignored': () =>
    around('review', 'queue', async (call, [input, o]) => call({ ...input, filter: {} }, o)),
  "another bureau's queue by its number": () =>
    around('review', 'queue', async (call, [{ filter = {}, ...input }, o]) => {
      const { bureau: _, ...rest } = filter;
      return call({ ...input, filter: rest }, o);
    }),
  'pages overlap': () =>
    answers('review', 'queue', (page, [{ cursor }]) =>
      cursor === undefined ? page : { ...page, items: [page.items[0], ...page.items] },
    ),
  'the newest comes first': () =>
    around('review', 'queue', async (call, [input, o]) => call({ ...input, sort: 'newest' }, o)),
  'the next case is claimed twice': () => {
    let last: CaseView | null = null;
    return around('review', 'claimNext', async (call, args) => (last = (await call(...args)) ?? last));
  },
  'applicants review': () =>
    all(always('queue', 'not-allowed', { items: [] }), always('open', 'not-allowed', {})),
  'reviewers apply': () => refusals('record', 'open', 'not-allowed', () => ({})),
  'exports without reason': () => always('export', 'invalid', new Blob(['x']).stream()),
  'exports by nobody': () =>
    answers('review', 'export', async (stream, [, { unmasked }]) => {
      const text = await new Response(stream).text();
      return new Blob([unmasked ? text.replace(/[^\n]*\r\n$/, '') : text]).stream();
    }),
  'decisions of any day': () =>
    around('review', 'queue', (call, [input]) => {
      const { decidedFrom: _, ...filter } = input.filter ?? {};
      return call({ ...input, filter });
    }),
  'exports with formulas': () =>
    answers('review', 'export', async (stream) => {
      const text = await new Response(stream).text();
      return new Blob([text.replaceAll("'=", '=')]).stream();
    }),
  'claims are not kept': () => answers('review', 'claim', (view) => ({ ...view, claimedBy: undefined })),
  'claiming again is an event': () => {
    let extra = 0;
    return answers('review', 'claim', (view) => ({ ...view, revision: view.revision + extra++ }));
  },
  'two hold one case': () =>
    refusals('review', 'claim', 'already-claimed', (_, args, { review }) => review.open(...args)),
  'colleagues release': () => always('release', 'not-allowed', undefined),
  'releasing does nothing': () => around('review', 'release', async () => undefined),
  'reviewers hand over': () =>
    refusals('review', 'reassign', 'not-allowed', (_, [id], { review }) => review.open(id)),
  'the bureau reads the draft': () => {
    const drafts: Record<string, CaseView['data']> = {};
    return all(
      answers('record', 'saveSection', (view) => ((drafts[view.applicationId] = view.data), view)),
      answers('review', 'open', (view) => ({ ...view, data: drafts[view.id] ?? view.data })),
      answers('review', 'claim', (view) => ({ ...view, data: drafts[view.id] ?? view.data })),
    );
  },
  'numbers without a reason': () => always('reveal', 'invalid', 'x'),
  'a masked number is revealed': () =>
    answers('review', 'reveal', (value) => value.replace(/\d{6}/, '******')),
  'any file through any case': () => refusals('review', 'readMaterial', 'not-found', () => new Blob([])),
  'an empty file': () => answers('review', 'readMaterial', () => new Blob([])),
  "another bureau's case is named": () =>
    answers('review', 'open', (view) => ({
      ...view,
      checks: view.checks.map(({ found, ...check }) => ({
        ...check,
        ...(found && { found: found.map((place) => ({ ...place, case: { id: 'x' } })) }),
      })),
    })),
  'applicants read the notes': () => {
    const notes: string[] = [];
    return all(
      around('review', 'note', async (call, args) => (notes.push(args[1]), call(...args))),
      answers('record', 'open', (view) => ({ ...view, notes })),
    );
  },
  'deciding the own case': () =>
    refusals('review', 'claim', 'not-allowed', (_, args, { review }) => review.open(...args)),
  'the own case comes next': () =>
    around('review', 'claimNext', async (call, args, { review }) => {
      const [first] = (await review.queue(args[0] ? { filter: args[0] } : {})).items;
      return (await call(...args)) ?? (first?.state === 'submitted' ? review.open(first.id) : null);
    }),
});
