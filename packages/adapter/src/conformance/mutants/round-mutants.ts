import { AcctError } from '@acct-forms/core';
import type { RecordView } from '../../views.ts';
import type { CaseFilter } from '../../review-views.ts';
import { all, answers, around, mutants, refusals } from './mutant.ts';

const unchecked = <T extends { readonly referenceNumber?: string }>(told: T) => ({
  ...told,
  referenceNumber: told.referenceNumber?.slice(0, -2),
});

export const roundMutants = mutants(['rounds', 'checks'], {
  'a page of the history begins where the last one ended': () =>
    answers('record', 'history', (page, [cursor]) =>
      cursor === undefined ? page : { ...page, items: [page.items[0], ...page.items] },
    ),
  'the first page of messages is the last': () => answers('record', 'messages', ({ items }) => ({ items })),
  'reference numbers without a check character': () =>
    all(
      answers('record', 'submit', unchecked),
      answers('review', 'open', unchecked),
      answers('record', 'messages', (page) => ({ ...page, items: page.items.map(unchecked) })),
    ),
  'each bureau has its own reference number': () =>
    answers('review', 'open', (view) => ({
      ...view,
      referenceNumber: view.referenceNumber.replace(/-\d+-/, `-${view.department.no}-`),
    })),
  'a note is a revision': () =>
    answers('review', 'note', (view) => ({ ...view, revision: view.revision + 1 })),
  'what was replaced is gone for the bureau too': () => {
    const replaced = new Set<string>();
    return all(
      around('materials', 'put', async (call, args) => {
        const material = await call(...args);
        if (args[2].replaces !== null) replaced.add(args[2].replaces);
        return material;
      }),
      around('review', 'readMaterial', async (call, args) => {
        if (replaced.has(args[1])) throw new AcctError('not-found');
        return call(...args);
      }),
    );
  },
  'the proof of one row does for all': () =>
    answers('record', 'saveSection', (view) => ({
      ...view,
      issues: view.issues.filter(({ path }) => !path.startsWith('materials.titleProof.')),
    })),
  'a warning stops': () =>
    around('record', 'submit', async (call, args, { record }) => {
      const issues = (await record.open()).issues.filter(({ severity }) => severity === 'warning');
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      return call(...args);
    }),
  'the reviewer is not told what the person vouches for': () =>
    answers('review', 'open', (view) => ({
      ...view,
      checks: view.checks.filter(({ code }) => code !== 'confirmed-by-applicant'),
    })),
});

/** A queue that knows nothing of a part of its filter. */
const without =
  (name: keyof CaseFilter, where = (_filter: CaseFilter) => true) =>
  () =>
    around('review', 'queue', async (call, [{ filter = {}, ...input }, o]) => {
      const rest = Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name));
      return call({ ...input, filter: where(filter) ? rest : filter }, o);
    });

export const queueFilterMutants = mutants(['queue-filters'], {
  'every change': without('changeKind'),
  'of every reviewer': without('reviewer'),
  'from whenever': without('submittedFrom', ({ search }) => search !== undefined),
  'due or not': without('dueWithin', ({ search }) => search !== undefined),
  'two ranges at once': () =>
    all(
      refusals('review', 'queue', 'invalid', (_, [{ filter }]) => {
        if (filter?.submittedFrom === '2026-02-30') throw new AcctError('invalid');
        return { items: [] };
      }),
      refusals('review', 'counts', 'invalid', () => ({})),
    ),
  'whole reference numbers': () =>
    around('review', 'queue', async (call, [{ filter = {}, ...input }, o]) =>
      /^[-\dA-Za-z]{5,10}$/.test(filter.search ?? '') ? { items: [] } : call({ ...input, filter }, o),
    ),
});

export const queueOrderMutants = mutants(['queue-order'], {
  'always the oldest first': () =>
    around('review', 'queue', async (call, [{ sort, ...input }, o]) =>
      call({ ...input, ...(sort?.startsWith('decided') ? { sort } : {}) }, o),
    ),
  'nobody decided': () =>
    answers('review', 'queue', (page) => ({
      ...page,
      items: page.items.map((item) => ({ ...item, decided: undefined })),
    })),
  'decisions in the order of submissions': () =>
    around('review', 'queue', async (call, [{ sort, ...input }, o]) =>
      call({ ...input, ...(sort === undefined || sort.startsWith('decided') ? {} : { sort }) }, o),
    ),
  'the cases of everybody': without('mine'),
  'every kind': without('kind'),
  'overdue or not': without('overdue'),
  'statistics of any length': () => refusals('review', 'statistics', 'invalid', () => ({})),
  'each round begins where the first one did': () => {
    const first = new Map<string, RecordView['department']>();
    return answers('record', 'submit', (view) => {
      const department = first.get(view.applicationId) ?? view.department;
      first.set(view.applicationId, department);
      return { ...view, department };
    });
  },
});
