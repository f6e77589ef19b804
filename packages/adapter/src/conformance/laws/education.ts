import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

/** A programme of so many places, open since 20 days. */
async function programme(
  world: World,
  capacity: number,
  closesInDays = 10,
  opensInDays = -20,
): Promise<string> {
  holds(world.backend.addProgramme !== undefined, 'the test backend can add a programme');
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  return world.backend.addProgramme({
    title: '会计准则新变化',
    organiser: '省会计学会',
    year: new Date().getUTCFullYear(),
    credits: 20,
    opensAt: at(opensInDays),
    closesAt: at(closesInDays),
    capacity,
  });
}

async function education(world: World) {
  const { person } = await world.approved();
  holds(person.adapter.education !== undefined, 'the group education');
  return { person, education: person.adapter.education };
}

export const educationLaws = laws('education', ['education', 'review'], {
  enrol: [
    'who is on record takes a place, and gives it back',
    async (world) => {
      const id = await programme(world, 5);
      const mine = await education(world);
      const enrolled = await mine.education.enrol(id, { key: world.key() });
      equal([enrolled.mine, enrolled.enrolled], ['enrolled', 1], 'after enrolling');
      const listed = (await mine.education.programmes()).find((item) => item.id === id);
      equal(listed, enrolled, 'the programme in the list');
      const cancelled = await mine.education.cancel(id);
      equal([cancelled.mine, cancelled.enrolled], ['cancelled', 0], 'after cancelling');
      equal(await mine.education.cancel(id), cancelled, 'cancelling again');
    },
  ],
  'no-record': [
    'who is not on record takes no place',
    async (world) => {
      const id = await programme(world, 5);
      const { adapter } = await world.submitted();
      await refuses('not-allowed', adapter.education?.enrol(id, { key: world.key() }) ?? Promise.resolve());
    },
  ],
  once: [
    'one person takes one place, however often it is asked',
    async (world) => {
      const id = await programme(world, 5);
      const mine = await education(world);
      const key = world.key();
      const first = await mine.education.enrol(id, { key });
      equal(await mine.education.enrol(id, { key }), first, 'the same key');
      equal((await mine.education.enrol(id, { key: world.key() })).enrolled, 1, 'another key');
    },
  ],
  'key-reused': [
    'the key of one enrolment is invalid for another',
    async (world) => {
      const [one, two] = [await programme(world, 5), await programme(world, 5)];
      const mine = await education(world);
      const key = world.key();
      await mine.education.enrol(one, { key });
      await refuses('invalid', mine.education.enrol(two, { key }));
      const listed = (await mine.education.programmes()).find(({ id }) => id === two);
      equal([listed?.mine, listed?.enrolled], [undefined, 0], 'the other programme');
    },
  ],
  'last-place': [
    'of two people for the last place one gets it',
    async (world) => {
      const id = await programme(world, 1);
      const [a, b] = [await education(world), await education(world)];
      const { won, codes } = await race([
        a.education.enrol(id, { key: world.key() }),
        b.education.enrol(id, { key: world.key() }),
      ]);
      equal([won.length, codes], [1, ['full']], 'the enrolments');
    },
  ],
  listed: [
    'the list has what is not over, by the end of enrolment',
    async (world) => {
      const later = await programme(world, 5);
      const over = await programme(world, 5, -10);
      const sooner = await programme(world, 5, 5);
      const { education: group } = await education(world);
      const ids = (await group.programmes()).map(({ id }) => id);
      equal(
        ids.filter((id) => [later, over, sooner].includes(id)),
        [sooner, later],
        'the programmes',
      );
    },
  ],
  suspended: [
    'while a record is not in force its places are kept and do not count',
    async (world) => {
      const id = await programme(world, 5);
      const mine = await education(world);
      await mine.education.enrol(id, { key: world.key() });
      const { review } = await world.backend.administrator();
      holds(review !== undefined, 'an administrator has the group review');
      const { applicationId, revision } = await mine.person.adapter.record.open();
      await review.decide(applicationId, {
        action: 'revoke',
        reason: '材料不实',
        revision,
        key: world.key(),
      });
      const listed = (await mine.education.programmes()).find((item) => item.id === id);
      equal([listed?.mine, listed?.enrolled], ['suspended', 1], 'the place');
      const { failed } = await refuses(
        'not-allowed',
        mine.education.enrol(await programme(world, 5), { key: world.key() }),
      );
      equal(failed, 'record', 'what failed');
    },
  ],
  'told-before': [
    'who may revoke an approval is told which places that suspends, and nobody else is',
    async (world) => {
      const [later, sooner] = [await programme(world, 5), await programme(world, 5, 5)];
      const approved = await world.approved();
      const { education: mine, record } = approved.person.adapter;
      holds(mine !== undefined, 'the group education');
      for (const id of [later, sooner]) await mine.enrol(id, { key: world.key() });
      const { review } = await world.backend.administrator();
      holds(review !== undefined, 'an administrator has the group review');
      const { applicationId } = await record.open();
      const told = (await review.open(applicationId)).heldPlaces;
      equal(
        told?.map(({ programmeId }) => programmeId),
        [sooner, later],
        'the places',
      );
      equal(told?.[0]?.title, '会计准则新变化', 'the title of one');
      const { heldPlaces } = await approved.review.open(applicationId);
      equal(heldPlaces, undefined, 'what a reviewer is told');
    },
  ],
  'not-begun': [
    'a programme that has not begun takes nobody',
    async (world) => {
      const id = await programme(world, 5, 10, 5);
      const mine = await education(world);
      const { failed } = await refuses('not-allowed', mine.education.enrol(id, { key: world.key() }));
      equal(failed, 'state', 'what failed');
    },
  ],
  over: [
    'a programme that is over takes nobody',
    async (world) => {
      const id = await programme(world, 5, -10);
      const mine = await education(world);
      await refuses('not-allowed', mine.education.enrol(id, { key: world.key() }));
      await refuses('not-found', mine.education.enrol('nothing', { key: world.key() }), 'an unknown one');
    },
  ],
});
