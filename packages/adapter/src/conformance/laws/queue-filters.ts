import { isWorkingDay, shanghaiDay } from '@acct-forms/core';
import type { Review } from '../../backend-adapter.ts';
import type { CaseFilter, CaseSort } from '../../review-views.ts';
import { equal, refuses } from '../expect.ts';
import { laws } from '../law.ts';

const idsOf = async (review: Review, filter: CaseFilter, sort?: CaseSort) =>
  (await review.queue({ filter, ...(sort === undefined ? {} : { sort }) })).items.map(({ id }) => id);

const day = (days: number, from = Date.now()) => shanghaiDay(new Date(from + days * 86_400_000));

export const queueFilterLaws = laws('queue-filters', ['review'], {
  'change-kind': [
    'the filter by kind of change gives the changes of that kind',
    async (world) => {
      const { person } = await world.approved();
      const { applicationId } = await person.adapter.record.changeEmail('new@example.com', {
        key: world.key(),
      });
      const search = person.details.unitCode;
      const review = await world.reviewer();
      const { items } = await review.queue({ filter: { search, kind: 'change' } });
      const changeKind = items[0]?.changeKind ?? '';
      equal(await idsOf(review, { search, changeKind }), [applicationId], 'its kind');
      equal(await idsOf(review, { search, changeKind: `${changeKind}x` }), [], 'another');
    },
    ['changes'],
  ],
  reviewer: [
    'the filter by reviewer gives what somebody reviews and what they decided',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      const search = person.details.unitCode;
      const { id: reviewer } = held.claimedBy ?? { id: '' };
      const colleague = await world.reviewer();
      equal(await idsOf(colleague, { search, reviewer }), [id], 'in review');
      equal(await idsOf(review, { search, reviewer: person.view.applicationId }), [], 'nobody');
      await world.decide(review, held, 'reject', '不符合条件');
      equal(await idsOf(colleague, { search, reviewer }), [id], 'decided');
      equal(await idsOf(review, { search, mine: true }), [id], 'decided by oneself');
      equal(await idsOf(colleague, { search, mine: true }), [], 'by a colleague');
    },
  ],
  period: [
    'the filter by days of submission counts both ends in Asia/Shanghai, and comes by submission',
    async (world) => {
      const { view } = await world.submitted();
      const review = await world.reviewer();
      const search = view.referenceNumber ?? '';
      const [row] = (await review.queue({ filter: { search } })).items;
      const at = Date.parse(row?.submittedAt ?? '');
      const found = async (from?: number, to?: number) =>
        (
          await idsOf(review, {
            search,
            ...(from === undefined ? {} : { submittedFrom: day(from, at) }),
            ...(to === undefined ? {} : { submittedTo: day(to, at) }),
          })
        ).length;
      equal(await found(0, 0), 1, 'of that day');
      equal([await found(0), await found(undefined, 0)], [1, 1], 'from it on, up to it');
      equal([await found(1), await found(undefined, -1)], [0, 0], 'later, earlier');
      await refuses('invalid', review.queue({ filter: { submittedFrom: '2026-02-30' } }), 'no such day');
    },
  ],
  due: [
    'the filter by what is due counts working days from today, as the deadline does',
    async (world) => {
      const { view } = await world.submitted();
      const review = await world.reviewer();
      const search = view.referenceNumber ?? '';
      const within = (dueWithin: number) => idsOf(review, { search, dueWithin });
      const [row] = (await review.queue({ filter: { search } })).items;
      const last = shanghaiDay(new Date(row?.deadline ?? ''));
      let days = 0;
      for (let n = 1; day(n) <= last; n += 1) if (isWorkingDay(day(n))) days += 1;
      equal(await within(days), [view.applicationId], 'within all its days');
      equal(await within(days - 1), [], 'a day before');
      equal(await idsOf(review, { search, dueWithin: 60, states: ['approved'] }), [], 'what does not wait');
    },
  ],
  'one-range': [
    'a filter has one range: a period, what is overdue, or what is due',
    async (world) => {
      const review = await world.reviewer();
      const period = { submittedFrom: day(-1) };
      await refuses('invalid', review.queue({ filter: { ...period, overdue: true } }), 'with overdue');
      await refuses('invalid', review.queue({ filter: { ...period, dueWithin: 1 } }), 'with due');
      await refuses('invalid', review.counts({ overdue: true, dueWithin: 1 }), 'overdue and due');
    },
  ],
  spoken: [
    'the last six characters of a reference number and more find the case, however they are written',
    async (world) => {
      const { view } = await world.submitted();
      const review = await world.reviewer();
      const found = (search: string) => idsOf(review, { search });
      const number = view.referenceNumber ?? '';
      const spoken = number.replaceAll('-', '');
      for (const text of [spoken.slice(-6), number.slice(-8), spoken.slice(-7).toLowerCase()])
        equal(await found(text), [view.applicationId], `found by ${text}`);
      equal(await found(spoken.slice(-5)), [], 'five are too few');
    },
  ],
});
