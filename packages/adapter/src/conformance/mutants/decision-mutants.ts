import { AcctError } from '@acct-forms/core';
import type { CaseView } from '../../review-views.ts';
import { all, answers, around, mutants, refusals, withDetail, type Break } from './mutant.ts';

const cases = (change: (view: CaseView) => unknown): Break =>
  all(
    answers('review', 'open', change),
    answers('review', 'claim', change),
    answers('review', 'flag', change),
    answers('review', 'resolveFlag', change),
    answers('review', 'decide', change),
  );

export const decisionMutants = mutants(['review-decision', 'flags', 'units'], {
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
  'messages with numbers': () => {
    let reason: string | undefined;
    return all(
      around('review', 'decide', async (call, args) => ((reason = args[1].reason), call(...args))),
      answers('record', 'messages', (page) => ({
        ...page,
        items: page.items.map((message) => ({ ...message, text: reason })),
      })),
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
  'the decision is not told': () => answers('record', 'open', (view) => ({ ...view, decision: undefined })),
  'one failure fails all': () =>
    around('review', 'decideMany', async (call, args) => {
      const results = await call(...args);
      return results.some(({ ok }) => !ok) ? results.map(({ id }) => ({ id, ok: false })) : results;
    }),
  'any number of decisions': () => refusals('review', 'decideMany', 'invalid', () => []),
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
  'the bureau sees flags in any order': () =>
    cases((view) => ({ ...view, flags: [...view.flags].reverse() })),
  'the applicant sees flags in any order': () =>
    answers('record', 'open', (view) => ({ ...view, flags: [...view.flags].reverse() })),
  'flags at any path': () => refusals('review', 'flag', 'invalid', (_, [id], { review }) => review.open(id)),
  'flags at fields only': () =>
    around('review', 'flag', async (call, args) => {
      if (!args[1].path.includes('.')) throw new AcctError('invalid');
      return call(...args);
    }),
  'flags on any revision': () =>
    refusals('review', 'flag', 'stale-revision', async (_, [id, flag], { review }) =>
      review.flag(id, { ...flag, revision: (await review.open(id)).revision }),
    ),
  'colleagues flag': () => refusals('review', 'flag', 'claim-lost', (_, [id], { review }) => review.open(id)),
  'an unseen flag stays beside its successor': () => {
    const before: CaseView['flags'][number][] = [];
    return answers('review', 'flag', (view) => {
      const kept = before.filter(({ id }) => view.flags.every((flag) => flag.id !== id));
      before.push(...view.flags);
      return { ...view, flags: [...kept, ...view.flags] };
    });
  },
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
    cases((view) => ({ ...view, flags: view.flags.map((flag) => ({ ...flag, reply: undefined })) })),
  "anybody's flag can be answered": () =>
    refusals('record', 'answerFlag', 'not-found', (_, __, { record }) => record.open()),
  'changes are not shown': () =>
    cases((view) => ({ ...view, changes: { sinceLastRound: [], againstRecord: [] } })),
  'units are confirmed at once': () =>
    answers('units', 'check', (unit) => (unit ? { ...unit, state: 'confirmed' } : null)),
  'the register is not compared': () =>
    cases((view) => ({ ...view, checks: view.checks.filter(({ code }) => code !== 'unit-differs') })),
  'the value of the register is kept back': () =>
    cases((view) => ({
      ...view,
      checks: view.checks.map(({ params, ...check }) =>
        check.code === 'unit-differs' ? check : { ...check, params },
      ),
    })),
  'units stay pending': () =>
    answers('units', 'check', (unit) => (unit ? { ...unit, state: 'pending' } : null)),
  'every code is known': () =>
    answers('units', 'check', (unit, [code]) => unit ?? { id: 'x', unitCode: code }),
  'no unit is known': () => answers('units', 'check', () => null),
  'contacts in the search': () =>
    answers('units', 'search', (found) => found.map((unit) => ({ ...unit, unitPhone: '0431-1' }))),
  'one hit too many': () =>
    answers('units', 'search', (found) => (found.length < 20 ? found : [...found, found[0]])),
  'a unit that waits is as good as confirmed': () =>
    answers('record', 'submit', (view) => ({ ...view, locked: [...view.locked, 'employer.unitName'] })),
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
  'what the register lacks of a unit is locked': () =>
    answers('record', 'saveSection', (view) =>
      view.unit === undefined ? view : { ...view, locked: [...view.locked, 'employer.unitPhone'] },
    ),
  'what the register lacks of a unit is dropped': () =>
    around('record', 'saveSection', (call, [section, { unitPhone, ...value }, options]) =>
      call(
        section,
        { ...value, ...(value['unitId'] === undefined && unitPhone !== undefined ? { unitPhone } : {}) },
        options,
      ),
    ),
});

export const levelMutants = mutants(['levels'], {
  'one level decides': () =>
    answers('review', 'decide', (view) =>
      view.level === 2 ? { ...view, state: 'approved', level: 1 } : view,
    ),
  'both levels see everything': () => refusals('review', 'open', 'not-found', () => ({})),
  'level 1 claims again': () =>
    refusals('review', 'claim', 'not-allowed', (_, [id], { review }) => review.open(id)),
  'nobody decides alone': () =>
    answers('review', 'decide', (view) =>
      view.level === 1 && view.state === 'approved' ? { ...view, state: 'submitted' } : view,
    ),
  'one person at both levels': () =>
    refusals('review', 'claim', 'not-allowed', (detail, [id], { review }) => {
      if (detail.failed === 'otherLevelPerson') return review.open(id);
      throw new AcctError('not-allowed', detail);
    }),
  'a round starts where it was returned': () =>
    answers('record', 'submit', (view) => ({ ...view, level: 2 })),
});

export const workflowMutants = mutants(['workflow'], {
  'verdicts in any state': () =>
    refusals('review', 'decide', 'not-allowed', (_, [id], { review }) => review.open(id)),
  'claims in any state': () =>
    refusals('review', 'claim', 'not-allowed', (_, [id], { review }) => review.open(id)),
  'releases in any state': () => refusals('review', 'release', 'not-allowed', () => undefined),
  'submissions in any state': () =>
    refusals('record', 'submit', 'not-allowed', (_, __, { record }) => record.open()),
  'withdrawals in any state': () =>
    refusals('record', 'withdraw', 'not-allowed', (_, __, { record }) => record.open()),
  'restarts in any state': () =>
    refusals('record', 'restart', 'not-allowed', (_, __, { record }) => record.open()),
  'a claim and a withdrawal': () =>
    refusals('review', 'claim', 'not-found', (_, [id]) => ({ id, state: 'inReview' })),
});
