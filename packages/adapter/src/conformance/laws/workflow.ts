import { states, workflow, type Action, type ErrorCode, type State } from '@acct-forms/core';
import type { Review } from '../../backend-adapter.ts';
import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { Person, World } from '../world.ts';

/** An application in a state, and the reviewer who last had it. */
async function inState(world: World, state: State): Promise<{ person: Person; review: Review; id: string }> {
  if (state === 'draft' || state === 'submitted') {
    const person = await (state === 'draft' ? world.ready() : world.submitted());
    const { applicationId } = await person.adapter.record.open();
    return { person, review: await world.reviewer(), id: applicationId };
  }
  if (state === 'approved') return world.approved();
  const held = await world.inReview();
  if (state === 'returned') await world.decide(held.review, held.case, 'return', '请补充');
  if (state === 'rejected') await world.decide(held.review, held.case, 'reject', '不符');
  return held;
}

/** Takes an action with everything right except, perhaps, the state. */
async function take(world: World, at: Awaited<ReturnType<typeof inState>>, action: Action): Promise<unknown> {
  const { record } = at.person.adapter;
  const { revision } = await record.open();
  const decision = { revision, key: world.key(), reason: '原因', targetBureau: world.away.no };
  switch (action) {
    case 'submit':
      return record.submit({ revision, key: world.key() });
    case 'withdraw':
      return record.withdraw({ revision });
    case 'restart':
      return record.restart({ revision });
    case 'discard':
      return record.discard({ revision });
    case 'claim':
      return at.review.claim(at.id);
    case 'release':
      return at.review.release(at.id);
    default:
      return at.review.decide(at.id, { ...decision, action });
  }
}

/** Claiming again what one holds is no move; only a change can be discarded; a draft is not found by a bureau. */
const isLegal = (action: Action, state: State) =>
  action === 'claim' && state === 'inReview'
    ? true
    : action !== 'discard' && workflow.some((row) => row.action === action && row.from.includes(state));

const refusals: readonly ErrorCode[] = ['not-allowed', 'claim-lost', 'not-found'];
const actions = [...new Set(workflow.map(({ action }) => action))].filter((action) => action !== 'revoke');

const closed = (state: State) =>
  [
    `nothing but the workflow's own moves leaves ${state}`,
    async (world: World) => {
      const at = await inState(world, state);
      for (const action of actions.filter((item) => !isLegal(item, state))) {
        await refuses(refusals, take(world, at, action), action);
        equal((await at.person.adapter.record.open()).state, state, `the state after ${action}`);
      }
    },
  ] as const;

export const workflowLaws = laws('workflow', ['review'], {
  ...Object.fromEntries(
    states.filter((state) => state !== 'discarded').map((state) => [`from-${state}`, closed(state)]),
  ),
  'claim-or-withdraw': [
    'of a claim and a withdrawal at once one happens',
    async (world) => {
      const { adapter, view } = await world.submitted();
      const review = await world.reviewer();
      const { won, codes } = await race<unknown>([
        review.claim(view.applicationId),
        adapter.record.withdraw({ revision: view.revision }),
      ]);
      equal([won.length, codes.length], [1, 1], 'the calls that won and lost');
      const { state, events } = await adapter.record.open();
      const claimed = events.some(({ kind }) => kind === 'claimed');
      holds(state === (claimed ? 'inReview' : 'draft'), `the state is ${state}, claimed is ${claimed}`);
    },
  ],
});
