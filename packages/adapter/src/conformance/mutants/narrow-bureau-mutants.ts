import { AcctError, type State } from '@acct-forms/core';
import type { Review } from '../../backend-adapter.ts';
import type { CaseView } from '../../review-views.ts';
import { all, answers, around, mutants, refusals, withDetail, type Break } from './mutant.ts';
import { refusalsWhile } from './overlap.ts';

const opened = (args: readonly unknown[], { review }: { readonly review: Review }) =>
  review.open(String(args[0]));

export const narrowQueueMutants = mutants(['review-queue', 'review-case'], {
  'an export knows every bureau': () => {
    const seen: string[] = [];
    return all(
      answers('review', 'queue', (page) => {
        seen.push(...page.items.map(({ referenceNumber }) => referenceNumber));
        return page;
      }),
      answers('review', 'export', async (stream, [filter]) => {
        const text = await new Response(stream).text();
        return new Blob([text, ...(Object.keys(filter).length === 0 ? seen : [])]).stream();
      }),
    );
  },
  'what was opened once stays open': () => (adapter) => {
    const kept = new Map<string, CaseView>();
    return around('review', 'open', async (call, args) => {
      try {
        const view = await call(...args);
        kept.set(args[0], view);
        return view;
      } catch (error) {
        const before = kept.get(args[0]);
        if (before === undefined) throw error;
        return before;
      }
    })(adapter);
  },
  'two characters find no name': () =>
    answers('review', 'queue', (page, [{ filter }]) =>
      /^[\u4e00-\u9fff]{2}$/.test(filter?.search ?? '') ? { items: [] } : page,
    ),
  'every state': () =>
    around('review', 'queue', async (call, [{ filter = {}, ...input }, o]) => {
      const { states: _, ...rest } = filter;
      return call({ ...input, filter: rest }, o);
    }),
  'what a colleague holds is claimed': refusalsWhile(false, 'review', 'claim', 'already-claimed', opened),
  'two claims at once': refusalsWhile(true, 'review', 'claim', 'already-claimed', opened),
  'hidden answers are submitted': () =>
    answers('review', 'claim', (view) => ({
      ...view,
      data: { ...view.data, title: { ...view.data['title'], titles: [] } },
    })),
});

/** What a unit's code leads to at times when there is no such unit. */
const unitBefore = (when: (at: { saved: boolean; submitted: boolean }) => boolean) => (): Break => {
  const at = { saved: false, submitted: false };
  return all(
    answers('record', 'saveSection', (view) => ((at.saved = true), view)),
    answers('record', 'submit', (view) => ((at.submitted = true), view)),
    answers('units', 'check', (unit) => unit ?? (when(at) ? { id: 'x', state: 'pending' } : null)),
  );
};

/** A decision without the claim, by who gave it back or by who never had it. */
const afterClaim = (givenBack: boolean) => (): Break => (adapter) => {
  let released = false;
  return all(
    around('review', 'release', async (call, args) => ((released = true), call(...args))),
    refusals('review', 'decide', 'claim-lost', (_, [id], { review }) => {
      if (released !== givenBack) throw new AcctError('claim-lost');
      return review.open(id);
    }),
  )(adapter);
};

export const narrowDecisionMutants = mutants(['review-decision', 'flags', 'units'], {
  'every code of a stranger is known': unitBefore(({ saved }) => !saved),
  'a unit is registered as it is typed': unitBefore(({ saved, submitted }) => saved && !submitted),
  'flags at any file': () =>
    refusals('review', 'flag', 'invalid', (detail, [id, { path }], { review }) => {
      if (path !== 'materials.nothing') throw new AcctError('invalid', detail);
      return review.open(id);
    }),
  'any reason': () =>
    refusals('review', 'flag', 'invalid', (detail, [id, { reasonCode }], { review }) => {
      if (reasonCode === undefined) throw new AcctError('invalid', detail);
      return review.open(id);
    }),
  'a flag is taken back twice': () =>
    refusals('review', 'removeFlag', 'not-found', (_, [id], { review }) => review.open(id)),
  'a flag that was told is taken back': () =>
    refusals('review', 'removeFlag', 'not-allowed', (_, [id], { review }) => review.open(id)),
  'nobody is told that flags block': () =>
    withDetail('review', 'decide', 'not-allowed', ({ failed = '' }) => ({
      failed: failed === 'flagsResolved' ? 'state' : failed,
    })),
  'a change without what was there': () =>
    answers('review', 'claim', ({ changes, ...view }) => ({
      ...view,
      changes: {
        ...changes,
        sinceLastRound: changes.sinceLastRound.map(({ path, after }) => ({ path, after })),
      },
    })),
  'a withdrawal forgets what was returned': () => {
    let withdrawn = false;
    return all(
      answers('record', 'withdraw', (view) => ((withdrawn = true), view)),
      answers('review', 'claim', (view) =>
        withdrawn ? { ...view, changes: { ...view.changes, sinceLastRound: [] } } : view,
      ),
    );
  },
  'a new file answers nothing': () =>
    answers('record', 'open', (view) => ({
      ...view,
      flags: view.flags.map((flag) =>
        flag.path.startsWith('materials.') ? { ...flag, state: 'open' } : flag,
      ),
    })),
  'what is hidden stays flagged': () =>
    answers('record', 'saveSection', (view, [, value]) => ({
      ...view,
      flags: value['onDuty'] === false ? view.flags.map((flag) => ({ ...flag, state: 'open' })) : view.flags,
    })),
  'nobody need claim': () =>
    refusals('review', 'decide', 'not-allowed', async (detail, [id], { review }) => {
      const view = await review.open(id);
      if (view.state !== 'submitted' || detail.failed !== 'state') throw new AcctError('not-allowed', detail);
      return view;
    }),
  'who never had it decides': afterClaim(false),
  'who gave it back decides': afterClaim(true),
  'two verdicts at once': refusalsWhile(true, 'review', 'decide', 'not-allowed', opened),
  'a return without words': () =>
    refusals('review', 'decide', 'not-allowed', (detail, [id], { review }) => {
      if (detail.failed !== 'reasonOrFlag') throw new AcctError('not-allowed', detail);
      return review.open(id);
    }),
});

const verdictsIn = (state: State) => () =>
  refusals('review', 'decide', 'not-allowed', async (detail, [id], { review }) => {
    const view = await review.open(id);
    if (view.state !== state) throw new AcctError('not-allowed', detail);
    return view;
  });

export const narrowWorkflowMutants = mutants(['workflow'], {
  'verdicts on what is submitted': verdictsIn('submitted'),
  'verdicts on what is returned': verdictsIn('returned'),
  'verdicts on what is approved': verdictsIn('approved'),
  'verdicts on what is rejected': verdictsIn('rejected'),
  'what is in review is begun anew': () =>
    refusals('record', 'restart', 'not-allowed', async (detail, _, { record }) => {
      const view = await record.open();
      if (view.state !== 'inReview') throw new AcctError('not-allowed', detail);
      return view;
    }),
  'a withdrawal beside a claim': () => {
    let claims = 0;
    return all(
      around('review', 'claim', async (call, args) => {
        claims += 1;
        try {
          return await call(...args);
        } finally {
          claims -= 1;
        }
      }),
      around('record', 'withdraw', async (call, args, { record }) => {
        const beside = claims > 0;
        return call(...args).catch((error: unknown) => (beside ? record.open() : Promise.reject(error)));
      }),
    );
  },
});
