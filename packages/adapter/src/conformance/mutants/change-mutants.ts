import { AcctError, confirmedKey } from '@acct-forms/core';
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
  'an empty change is submitted': () =>
    refusals('record', 'submit', 'invalid', (detail, _, { record }) => {
      if (detail.issues?.some(({ code }) => code === 'nothing-changed')) return record.open();
      throw new AcctError('invalid', detail);
    }),
  'old proofs do for new values': () =>
    refusals('record', 'submit', 'invalid', (detail, _, { record }) => {
      if (detail.issues?.every(({ code }) => code === 'proof-kept')) return record.open();
      throw new AcctError('invalid', detail);
    }),
  'a word for one value is a word for all': () =>
    answers('record', 'saveSection', (view) =>
      view.data['basic']?.[confirmedKey] === undefined
        ? view
        : { ...view, issues: view.issues.filter(({ code }) => code !== 'proof-kept') },
    ),
  'nothing can be discarded': () =>
    around('record', 'discard', async () => {
      throw new AcctError('not-allowed', { failed: 'isChange' });
    }),
  'the bureau sees no changes': () =>
    answers('review', 'claim', (view) => ({ ...view, changes: { ...view.changes, againstRecord: [] } })),
  'the record never changes': () => withMajor('会计学'),
  'a rejected change is in force': () => withMajor('审计学'),
  'the old bureau keeps the case': () => refusals('review', 'open', 'not-found', () => ({})),
  'nobody knows what a change started from': () =>
    answers('record', 'startChange', (view) => ({ ...view, before: undefined })),
  'the record stays with its bureau': () =>
    answers('record', 'startChange', (view) => ({
      ...view,
      before: { ...view.before, department: { no: 0, name: '', phones: [] } },
    })),
  'an ID number under review is free': () => refusals('record', 'submit', 'identity-taken', () => ({})),
  'a revoked approval stays away': () =>
    answers('record', 'open', (view) =>
      view.decision?.action === 'revoke' ? { ...view, state: 'approved' } : view,
    ),
  'what came with the record is suspicious': () =>
    answers('review', 'claim', (view) => ({
      ...view,
      checks: [...view.checks, { code: 'file-elsewhere', ok: false, path: 'materials.idFront' }],
    })),
  'once in force nothing was changed': () =>
    answers('review', 'open', (view) => ({ ...view, changes: { ...view.changes, againstRecord: [] } })),
  'the file on record is hidden': () =>
    around('review', 'readMaterial', async (call, [id, materialId], { review }) => {
      const { materials } = await review.open(id);
      if (!Object.values(materials).some((file) => file.id === materialId)) throw new AcctError('not-found');
      return call(id, materialId);
    }),
  'an e-mail address waits': () =>
    around('record', 'changeEmail', async (_, __, { record }) => record.open()),
  'what nobody reviewed is nowhere': () =>
    answers('review', 'queue', (page) => ({
      ...page,
      items: page.items.filter(({ changeKind }) => changeKind !== 'contact'),
    })),
  'a revocation says nothing of the open change': () =>
    withDetail('review', 'decide', 'not-allowed', () => ({})),
});
