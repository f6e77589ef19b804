import { AcctError } from '@acct-forms/core';
import type { Review } from '../../backend-adapter.ts';
import type { CaseView } from '../../views.ts';
import { all, answers, around, mutants, refusals, withDetail, type Break, type GroupName } from './mutant.ts';

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

const cases = (change: (view: CaseView) => unknown): Break =>
  all(
    answers('review', 'open', change),
    answers('review', 'claim', change),
    answers('review', 'flag', change),
    answers('review', 'resolveFlag', change),
    answers('review', 'decide', change),
  );

/** What the first refusal of a method would be, swallowed. */
const always = <M extends keyof Review & string>(
  method: M,
  code: AcctError['code'],
  answer: unknown,
): Break => refusals('review' satisfies GroupName, method, code, () => answer);

export const queueMutants = mutants(['review-queue', 'review-case', 'privacy'], {
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
    around('review', 'queue', async (call, [{ filter: _, ...rest }, o]) => call(rest, o)),
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
  'exports with formulas': () =>
    answers('review', 'export', async (stream) => {
      const text = await new Response(stream).text();
      return new Blob([text.replaceAll("'=", '=')]).stream();
    }),
  'visitors count': () => always('counts', 'unauthenticated', {}),
  'claims are not kept': () => answers('review', 'claim', ({ claimedBy: _, ...view }) => view),
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
      const [first] = (await review.queue({ ...(args[0] ? { filter: args[0] } : {}) })).items;
      return (await call(...args)) ?? (first?.state === 'submitted' ? review.open(first.id) : null);
    }),
});

export const decisionMutants = mutants(['review-decision', 'flags', 'units', 'record'], {
  'deciding what nobody holds': () =>
    refusals('review', 'decide', 'not-allowed', (_, [id], { review }) => review.open(id)),
  'deciding what a colleague holds': () =>
    refusals('review', 'decide', 'claim-lost', (_, [id], { review }) => review.open(id)),
  'verdicts on any revision': () =>
    refusals('review', 'decide', 'stale-revision', async (_, [id, decision], { review }) =>
      review.decide(id, { ...decision, revision: (await review.open(id)).revision }),
    ),
  'a stale verdict gets no view': () => withDetail('review', 'decide', 'stale-revision', () => ({})),
  'every verdict is another': () => {
    let n = 0;
    return around('review', 'decide', async (call, [id, decision, o]) =>
      call(id, { ...decision, key: `k${++n}` }, o),
    );
  },
  'a second verdict succeeds': () =>
    around('review', 'decide', async (call, args, { review }) =>
      call(...args).catch((error: unknown) =>
        args[1].action === 'return' ? review.open(args[0]) : Promise.reject(error),
      ),
    ),
  'approval is not in force': () => answers('record', 'open', (view) => ({ ...view, hasRecord: false })),
  'a revoked record stays in force': () =>
    answers('record', 'open', (view) => ({ ...view, hasRecord: view.decision !== undefined })),
  'the decision is not told': () => answers('record', 'open', ({ decision: _, ...view }) => view),
  'one failure fails all': () =>
    around('review', 'decideMany', async (call, args) => {
      const results = await call(...args);
      return results.some(({ ok }) => !ok) ? results.map(({ id }) => ({ id, ok: false })) : results;
    }),
  'a transferred case stays readable': () => refusals('review', 'open', 'not-found', () => ({})),
  'a transfer goes nowhere': () =>
    around('review', 'decide', async (call, args, { review }) =>
      args[1].action === 'transfer' && args[1].targetBureau === 9999 ? review.open(args[0]) : call(...args),
    ),
  'a rejection is final': () =>
    around('record', 'restart', async () => {
      throw new AcctError('not-allowed', { failed: 'state' });
    }),
  'flags are seen at once': () => {
    const flags: unknown[] = [];
    return all(
      answers('review', 'flag', (view) => ((flags.length = 0), flags.push(...view.flags), view)),
      answers('record', 'open', (view) => ({ ...view, flags: view.flags.length > 0 ? view.flags : flags })),
    );
  },
  'flags are signed by name': () =>
    answers('record', 'open', (view) => ({
      ...view,
      flags: view.flags.map((flag) => ({ ...flag, author: '张三' })),
    })),
  'flags at any path': () => refusals('review', 'flag', 'invalid', (_, [id], { review }) => review.open(id)),
  'flags at fields only': () =>
    around('review', 'flag', async (call, args) => {
      if (!args[1].path.includes('.')) throw new AcctError('invalid');
      return call(...args);
    }),
  'colleagues flag': () => refusals('review', 'flag', 'claim-lost', (_, [id], { review }) => review.open(id)),
  'a flag cannot be taken back': () =>
    around('review', 'removeFlag', async (_, [id], { review }) => review.open(id)),
  'flags stop no approval': () =>
    refusals('review', 'decide', 'not-allowed', (detail, [id], { review }) => {
      if (detail.failed === 'flagsResolved') return review.open(id);
      throw new AcctError('not-allowed', detail);
    }),
  'flags stop no submission': () =>
    refusals('record', 'submit', 'not-allowed', (_, __, { record }) => record.open()),
  'a flag stays open': () =>
    all(
      answers('record', 'saveSection', (view) => ({
        ...view,
        flags: view.flags.map((flag) => ({ ...flag, state: 'open' })),
      })),
      answers('record', 'open', (view) => ({
        ...view,
        flags: view.flags.map((flag) => ({ ...flag, state: 'open' })),
      })),
    ),
  'any change answers every flag': () =>
    answers('record', 'saveSection', (view) => ({
      ...view,
      flags: view.flags.map((flag) => ({ ...flag, state: 'answered' })),
    })),
  'the reply is lost': () =>
    cases((view) => ({ ...view, flags: view.flags.map(({ reply: _, ...flag }) => flag) })),
  "anybody's flag can be answered": () =>
    refusals('record', 'answerFlag', 'not-found', (_, __, { record }) => record.open()),
  'changes are not shown': () =>
    cases((view) => ({ ...view, changes: { sinceLastRound: [], againstRecord: [] } })),
  'units are confirmed at once': () =>
    answers('units', 'check', (unit) => (unit ? { ...unit, state: 'confirmed' } : null)),
  'units stay pending': () =>
    answers('units', 'check', (unit) => (unit ? { ...unit, state: 'pending' } : null)),
  'every code is known': () =>
    answers('units', 'check', (unit, [code]) => unit ?? { id: 'x', unitCode: code }),
  'no unit is known': () => answers('units', 'check', () => null),
  'contacts in the search': () =>
    answers('units', 'search', (found) => found.map((unit) => ({ ...unit, unitPhone: '0431-1' }))),
  'one character is enough': () => refusals('units', 'search', 'invalid', () => []),
  'patterns in the search': () =>
    answers('units', 'search', (found, [text]) => (/^[%_.*]+$/.test(text) ? [{ id: 'x' }] : found)),
  'known units are typed again': () =>
    refusals('record', 'saveSection', 'unit-exists', (_, __, { record }) => record.open()),
  'a taken unit can be renamed': () =>
    answers('record', 'saveSection', (view, [section, value]) => ({
      ...view,
      data: { ...view.data, [section]: { ...view.data[section], unitName: value['unitName'] ?? '' } },
    })),
});
