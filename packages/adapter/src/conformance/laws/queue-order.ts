import { shanghaiDay } from '@acct-forms/core';
import type { Review } from '../../backend-adapter.ts';
import type { CaseFilter, CaseSort } from '../../review-views.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

const idsOf = async (review: Review, filter: CaseFilter, sort?: CaseSort) =>
  (await review.queue({ filter, limit: 100, ...(sort === undefined ? {} : { sort }) })).items.map(
    ({ id }) => id,
  );

/** Cases of one employer, one submitted after the other, and how to find them. */
async function ofOneUnit(world: World, count: number) {
  const first = await world.submitted();
  const { unitCode, unitName } = first.details;
  const people = [first];
  while (people.length < count) people.push(await world.submitted({ unitCode, unitName }));
  return { ids: people.map(({ view }) => view.applicationId), search: unitCode };
}

const day = (days: number) => shanghaiDay(new Date(Date.now() + days * 86_400_000));

export const queueOrderLaws = laws('queue-order', ['review'], {
  sort: [
    'the queue comes oldest first unless the newest, or the next deadline, is asked for first',
    async (world) => {
      const { ids, search } = await ofOneUnit(world, 3);
      const review = await world.reviewer();
      const times = (await review.queue({ filter: { search } })).items.map(({ submittedAt }) => submittedAt);
      const apart = new Set(times).size === ids.length;
      const oldest = await idsOf(review, { search });
      if (apart) equal(oldest, ids, 'by default');
      equal(await idsOf(review, { search }, 'oldest'), oldest, 'the oldest first');
      equal(await idsOf(review, { search }, 'newest'), [...oldest].reverse(), 'the newest first');
      const { items } = await review.queue({ filter: { search }, sort: 'deadline' });
      const deadlines = items.map(({ deadline }) => deadline);
      equal(deadlines, [...deadlines].sort(), 'the next deadline first');
      holds(
        deadlines.every((deadline, i) => deadline > (items[i]?.submittedAt ?? '')),
        'it lies ahead',
      );
    },
  ],
  decided: [
    'a decided case says by whom and when, until it is submitted again',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      const rows = async () => (await review.queue({ filter: { search: person.details.unitCode } })).items;
      equal((await rows())[0]?.decided, undefined, 'of what is in review');
      await world.decide(review, held, 'return', '请补充');
      const at = (await person.adapter.record.open()).decision?.at;
      equal((await rows())[0]?.decided, { at, by: held.claimedBy }, 'of what is returned');
      equal((await review.open(id)).decided, { at, by: held.claimedBy }, 'in the case');
      await world.submit(person);
      equal((await rows())[0]?.decided, undefined, 'of the next round');
    },
  ],
  'by-decision': [
    'decided cases come by the time of the decision where that is asked for, page after page',
    async (world) => {
      const { ids, search } = await ofOneUnit(world, 3);
      const review = await world.reviewer();
      const [first = '', second = '', third = ''] = ids;
      for (const id of [second, third, first]) {
        await world.decide(review, await review.claim(id), 'reject', '不符合条件');
        // Apart by what a clock of milliseconds tells; coarser ones are asked for no more.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const filter = { search, states: ['rejected'] } as const;
      const { items } = await review.queue({ filter });
      const apart = new Set(items.map(({ decided }) => decided?.at)).size === ids.length;
      if (!apart) return;
      equal(
        await idsOf(review, filter, 'decidedOldest'),
        [second, third, first],
        'the oldest decision first',
      );
      const seen: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const page = await review.queue({
          filter,
          sort: 'decidedNewest',
          limit: 1,
          ...(cursor === undefined ? {} : { cursor }),
        });
        seen.push(page.items[0]?.id);
        cursor = page.next;
      } while (cursor !== undefined && seen.length < ids.length);
      equal(seen, [first, third, second], 'the latest decision first');
    },
  ],
  mine: [
    'the filter by who holds a case gives the own ones',
    async (world) => {
      const { ids, search } = await ofOneUnit(world, 2);
      const [review, colleague] = [await world.reviewer(), await world.reviewer()];
      await review.claim(ids[0] ?? '');
      equal(await idsOf(review, { search, mine: true }), [ids[0]], 'the own cases');
      equal(await idsOf(colleague, { search, mine: true }), [], "a colleague's");
      equal((await review.counts({ search, mine: true }))['inReview'], 1, 'the count');
      await review.release(ids[0] ?? '');
      equal(await idsOf(review, { search, mine: true }), [], 'after it was given back');
    },
  ],
  kind: [
    'the filter by kind tells first applications from changes',
    async (world) => {
      const { person } = await world.approved();
      const changed = await person.adapter.record.changeEmail('new@example.com', { key: world.key() });
      const search = person.details.unitCode;
      const review = await world.reviewer();
      equal(await idsOf(review, { search, kind: 'change' }), [changed.applicationId], 'the changes');
      equal(await idsOf(review, { search, kind: 'initial' }), [person.view.applicationId], 'the others');
    },
    ['changes'],
  ],
  overdue: [
    'what is not overdue is not among what is',
    async (world) => {
      const { view } = await world.submitted();
      const review = await world.reviewer();
      const search = view.referenceNumber ?? '';
      equal(await idsOf(review, { search, overdue: true }), [], 'the overdue');
      equal(await idsOf(review, { search, overdue: false }), [view.applicationId], 'all of them');
    },
  ],
  days: [
    'statistics are of at most 366 days, both ends counted',
    async (world) => {
      const review = await world.reviewer();
      await review.statistics({ from: day(-365), to: day(0) });
      const { issues = [] } = await refuses('invalid', review.statistics({ from: day(-366), to: day(0) }));
      equal(
        issues.map(({ path }) => path),
        ['from'],
        'where',
      );
    },
  ],
  'back-to-whom': [
    'a case that another bureau took over and returned goes back to that one, unless the region changed',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      const to = { action: 'transfer', reason: '属地', targetBureau: world.away.no } as const;
      await review.decide(id, { ...to, revision: held.revision, key: world.key() });
      const other = await world.reviewer(world.away.no);
      await world.decide(other, await other.claim(id), 'return', '请补充');
      const again = await world.submit(person);
      equal(again.department?.no, world.away.no, 'the bureau of the second round');
      await world.decide(other, await other.claim(id), 'return', '请补充');
      const { record } = person.adapter;
      const third = world.third();
      const employer = { ...world.answersOf(person)['employer'], unitRegion: third.region };
      await record.saveSection('employer', employer, await record.open());
      equal((await world.submit(person)).department?.no, third.no, 'the bureau of the new region');
      await refuses('not-found', other.open(id), 'the bureau that had it');
    },
  ],
});
