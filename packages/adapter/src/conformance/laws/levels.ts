import { sampleIdNumber } from '../answers.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

/** A case that level 1 approved, in the hands of level 2. */
async function atLevelTwo(world: World) {
  const held = await world.inReview();
  const passed = await world.decide(held.review, held.case, 'approve');
  const upper = await world.reviewer(passed.department.no);
  return { ...held, passed, upper };
}

export const levelLaws = laws(
  'levels',
  ['review'],
  {
    pass: [
      'approval at level 1 passes the case to the bureau above, and nothing is in force yet',
      async (world) => {
        const { person, review, id, passed, upper } = await atLevelTwo(world);
        const parent = world.input.profile.departments.find(({ no }) => no === world.home.no)?.parentNo;
        equal([passed.state, passed.level, passed.department.no], ['submitted', 2, parent], 'the case');
        const view = await person.adapter.record.open();
        equal([view.state, view.level, view.hasRecord], ['submitted', 2, false], 'what the applicant sees');
        equal((await review.open(id)).level, 2, 'the bureau of level 1 still sees it');
        const { failed } = await refuses('not-allowed', review.claim(id), 'level 1 claims it again');
        equal(failed, 'sameBureau', 'what failed');
        equal((await upper.claim(id)).state, 'inReview', 'level 2 claims it');
      },
    ],
    'not-yet': [
      'level 2 sees a case only once level 1 has approved it',
      async (world) => {
        const { view } = await world.submitted();
        const parent = world.input.profile.departments.find(({ no }) => no === world.home.no)?.parentNo ?? 0;
        await refuses('not-found', (await world.reviewer(parent)).open(view.applicationId));
      },
    ],
    return: [
      'a return by level 2 starts the next round at level 1',
      async (world) => {
        const { person, id, upper } = await atLevelTwo(world);
        await world.decide(upper, await upper.claim(id), 'return', '请补充');
        const returned = await person.adapter.record.open();
        equal([returned.state, returned.level], ['returned', 1], 'what the applicant sees');
        const again = await world.submit(person);
        equal([again.level, again.department?.no], [1, world.home.no], 'the second round');
        holds((await (await world.reviewer()).claim(id)).state === 'inReview', 'level 1 claims it');
      },
    ],
    alone: [
      'a bureau without one above it decides alone',
      async (world) => {
        const { departments } = world.input.profile;
        const top = departments.find(({ parentNo }) => parentNo === undefined);
        holds(top !== undefined, 'the profile has a bureau without one above it');
        const { view } = await world.submitted();
        const to = { action: 'transfer', reason: '省直', targetBureau: top.no } as const;
        const id = view.applicationId;
        const { revision } = await (
          await world.reviewer()
        ).decide(id, { ...to, revision: view.revision, key: world.key() });
        const review = await world.reviewer(top.no);
        const held = await review.claim(id);
        equal([held.level, held.revision], [1, revision], 'the case');
        equal((await world.decide(review, held, 'approve')).state, 'approved', 'the state');
      },
    ],
    'one-person': [
      'one person does not decide both levels, also not with another account',
      async (world) => {
        const { view } = await world.submitted();
        const id = view.applicationId;
        const idNumber = sampleIdNumber();
        const lower = await world.reviewer(world.home.no, { idNumber });
        const passed = await world.decide(lower, await lower.claim(id), 'approve');
        const same = await world.reviewer(passed.department.no, { idNumber });
        const { failed } = await refuses('not-allowed', same.claim(id), 'the same person at level 2');
        equal(failed, 'otherLevelPerson', 'what failed');
        const other = await world.reviewer(passed.department.no, { idNumber: sampleIdNumber() });
        equal((await other.claim(id)).state, 'inReview', 'somebody else');
      },
    ],
  },
  ({ reviewLevels }) => reviewLevels === 2,
);
