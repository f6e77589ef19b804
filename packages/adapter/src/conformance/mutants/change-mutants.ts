import { AcctError } from '@acct-forms/core';
import { answers, around, mutants, refusals, withDetail } from './mutant.ts';

let keys = 0;

/** A change that starts with this major, whatever the record has. */
const withMajor = (fullTimeMajor: string) =>
  answers('record', 'startChange', (view) => ({
    ...view,
    data: { ...view.data, education: { ...view.data['education'], fullTimeMajor } },
  }));

const startsDespite = (guard: string) =>
  refusals('record', 'startChange', 'not-allowed', (detail, _, { record }) => {
    if (detail.failed === guard) return record.open();
    throw new AcctError('not-allowed', detail);
  });

export const changeMutants = mutants(['changes'], {
  'a change starts empty': () => answers('record', 'startChange', (view) => ({ ...view, data: {} })),
  'every start is another': () =>
    around('record', 'startChange', async (call, [kind]) => call(kind, { key: `k${++keys}` })),
  'changes without a record': () => startsDespite('record'),
  'two open applications': () => startsDespite('noOpenApplication'),
  'a change opens everything': () =>
    refusals('record', 'saveSection', 'not-allowed', (_, __, { record }) => record.open()),
  'a change takes any file': () => refusals('materials', 'put', 'not-allowed', () => ({})),
  'nothing can be discarded': () =>
    around('record', 'discard', async () => {
      throw new AcctError('not-allowed', { failed: 'isChange' });
    }),
  'the bureau sees no changes': () =>
    answers('review', 'claim', (view) => ({ ...view, changes: { ...view.changes, againstRecord: [] } })),
  'the record never changes': () => withMajor('会计学'),
  'a rejected change is in force': () => withMajor('审计学'),
  'the old bureau keeps the case': () => refusals('review', 'open', 'not-found', () => ({})),
  'a revocation says nothing of the open change': () =>
    withDetail('review', 'decide', 'not-allowed', () => ({})),
});
