import { shanghaiDay } from '@acct-forms/core';
import { equal, holds, refuses } from '../expect.ts';
import type { Review } from '../../backend-adapter.ts';
import type { CaseFilter } from '../../review-views.ts';
import { laws } from '../law.ts';

export const reviewQueueLaws = laws('review-queue', ['review'], {
  bureau: [
    'a bureau sees its own cases, another sees nothing of them',
    async (world) => {
      const { view } = await world.submitted();
      const [own, other] = [await world.reviewer(), await world.reviewer(world.away.no)];
      const search = { search: view.referenceNumber ?? '' };
      equal(
        (await own.queue({ filter: search })).items.map(({ id }) => id),
        [view.applicationId],
        'the own queue',
      );
      equal((await other.queue({ filter: search })).items, [], "the other's queue");
      equal(
        (await other.queue({})).items.some(({ id }) => id === view.applicationId),
        false,
        "the other's whole queue",
      );
      const stream = await other.export({}, { format: 'csv', reason: '核对' });
      const text = await new Response(stream).text();
      holds(!text.includes(view.referenceNumber ?? ''), "the other's export does not have it");
    },
  ],
  'not-found': [
    "another bureau's case is not found, whatever is asked of it",
    async (world) => {
      const { view } = await world.submitted();
      const { applicationId: id, revision } = view;
      await (await world.reviewer()).open(id);
      const other = await world.reviewer(world.away.no);
      const file = view.materials['truthPledge']?.id ?? '';
      const calls = {
        open: () => other.open(id),
        claim: () => other.claim(id),
        release: () => other.release(id),
        flag: () => other.flag(id, { path: 'basic', text: 'x', revision }),
        note: () => other.note(id, 'x'),
        reveal: () => other.reveal(id, 'basic.idNumber', { reason: 'x' }),
        decide: () => other.decide(id, { action: 'reject', reason: 'x', revision, key: world.key() }),
        readMaterial: () => other.readMaterial(id, file),
      };
      for (const [name, call] of Object.entries(calls)) await refuses('not-found', call(), name);
    },
  ],
  drafts: [
    'a draft is nobody else to see',
    async (world) => {
      const person = await world.ready();
      const { applicationId } = await person.adapter.record.open();
      const review = await world.reviewer();
      await refuses('not-found', review.open(applicationId));
      equal((await review.queue({ filter: { search: person.details.unitCode } })).items, [], 'the queue');
      const { revision } = await world.submit(person);
      await review.open(applicationId);
      await person.adapter.record.withdraw({ revision });
      await refuses('not-found', review.open(applicationId), 'a withdrawn one');
    },
  ],
  counts: [
    'counts are of the own bureau',
    async (world) => {
      const [own, other] = [await world.reviewer(), await world.reviewer(world.away.no)];
      const [before, beforeOther] = [await own.counts(), await other.counts()];
      await world.submitted();
      equal((await own.counts())['submitted'], (before['submitted'] ?? 0) + 1, 'the own count');
      equal(await other.counts(), beforeOther, "the other's counts");
    },
  ],
  masked: [
    'ID number and phone are masked in queue and case',
    async (world) => {
      const { details, credentials, review, id } = await world
        .inReview()
        .then((all) => ({ ...all, ...all.person }));
      const shown = JSON.stringify([await review.queue({}), await review.open(id)]);
      holds(!shown.includes(details.idNumber), 'the ID number is masked');
      holds(!shown.includes(credentials.phone), 'the phone is masked');
      holds(shown.includes(details.unitName), 'the unit is shown');
    },
  ],
  search: [
    'cases are found by exact ID number, reference number, unit code, and part of a name',
    async (world) => {
      const { details, view } = await world.submitted();
      const review = await world.reviewer();
      const found = async (search: string) =>
        (await review.queue({ filter: { search } })).items.map(({ id }) => id);
      const { idNumber, unitCode, unitName, name } = details;
      for (const text of [
        idNumber,
        view.referenceNumber ?? '',
        unitCode,
        unitName,
        unitName.slice(1, 6),
        name,
        name.slice(0, 2),
      ]) {
        holds((await found(text)).includes(view.applicationId), `found by ${text}`);
      }
      equal(await found(idNumber.slice(0, 17)), [], 'part of an ID number finds nothing');
    },
  ],
  filter: [
    'the filter by state holds',
    async (world) => {
      const { view } = await world.submitted();
      const review = await world.reviewer();
      const search = view.referenceNumber ?? '';
      const states = async (state: 'submitted' | 'approved') =>
        (await review.queue({ filter: { search, states: [state] } })).items.length;
      equal([await states('submitted'), await states('approved')], [1, 0], 'the cases found');
    },
  ],
  'by-bureau': [
    "a bureau's cases can be told apart by who sees them all, and by nobody else",
    async (world) => {
      const { view } = await world.submitted();
      const search = view.referenceNumber ?? '';
      const { review: all } = await world.backend.administrator();
      holds(all !== undefined, 'an administrator has the group review');
      const found = async (review: Review, bureau: number) =>
        (await review.queue({ filter: { search, bureau } })).items.map(({ id }) => id);
      equal(await found(all, world.home.no), [view.applicationId], 'the bureau that holds it');
      equal(await found(all, world.away.no), [], 'another bureau');
      const [own, other] = [await world.reviewer(), await world.reviewer(world.away.no)];
      equal(await found(own, world.home.no), [view.applicationId], 'its own staff');
      equal(await found(own, world.away.no), [], 'its own staff, asking for another bureau');
      equal(await found(other, world.home.no), [], 'the staff of another bureau');
    },
  ],
  pages: [
    'pages cover the queue once, in order',
    async (world) => {
      for (let i = 0; i < 3; i++) await world.submitted();
      const review = await world.reviewer();
      const whole = (await review.queue({ limit: 100 })).items;
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await review.queue({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined && seen.length < 200);
      equal(
        seen,
        whole.map(({ id }) => id),
        'the pages',
      );
      const times = whole.map(({ submittedAt }) => submittedAt);
      equal(times, [...times].sort(), 'the oldest comes first');
    },
  ],
  'claim-next': [
    'the next case is the oldest that nobody holds; without one the answer is null',
    async (world) => {
      const [first, second] = [await world.submitted(), await world.submitted()];
      const review = await world.reviewer();
      const taken = await review.claimNext({ search: first.details.unitCode });
      equal([taken?.id, taken?.state], [first.view.applicationId, 'inReview'], 'the case taken');
      equal(await review.claimNext({ search: first.details.unitCode }), null, 'when it is taken');
      const next = await review.claimNext({ search: second.details.unitCode });
      equal(next?.id, second.view.applicationId, 'the other case');
    },
  ],
  'staff-only': [
    'an applicant reviews nothing, a reviewer applies for nothing',
    async (world) => {
      const { adapter, view } = await world.submitted();
      if (adapter.review) {
        await refuses('not-allowed', adapter.review.queue({}), 'the queue');
        await refuses(['not-allowed', 'not-found'], adapter.review.open(view.applicationId), 'the own case');
      }
      const staff = await world.backend.reviewer(world.home.no);
      const { failed } = await refuses('not-allowed', staff.record.open(), 'the record');
      equal(failed, 'role', 'what failed');
    },
  ],
  statistics: [
    'statistics count the own bureau',
    async (world) => {
      const review = await world.reviewer();
      const other = await world.reviewer(world.away.no);
      const [past, future] = [-180, 180].map((days) => shanghaiDay(new Date(Date.now() + days * 86_400_000)));
      const range = { from: past ?? '', to: future ?? '' };
      const [before, beforeOther] = [await review.statistics(range), await other.statistics(range)];
      await world.submitted();
      const after = await review.statistics(range);
      equal(after.byState.submitted, before.byState.submitted + 1, 'the submitted');
      const sum = ({ perDay }: typeof after) => perDay.reduce((total, day) => total + day.submitted, 0);
      equal(sum(after), sum(before) + 1, 'the submissions by day');
      equal(await other.statistics(range), beforeOther, "the other's statistics");
    },
  ],
  export: [
    'an export needs a reason, masks ID numbers and holds no formula',
    async (world) => {
      const { details } = await world.submitted({ unitName: '=1+1有限责任公司' });
      const review = await world.reviewer();
      const filter = { search: details.unitCode };
      await refuses(
        'invalid',
        review.export(filter, { format: 'csv', reason: ' ' }),
        'an export without reason',
      );
      const stream = await review.export(filter, { format: 'csv', reason: '核对' });
      const text = await new Response(stream).text();
      holds(text.includes('1+1有限责任公司'), 'the case is in it');
      holds(!text.includes(details.idNumber), 'the ID number is masked');
      holds(!/(^|[,"\n])[=＝]1\+1/.test(text), 'no cell begins with a sign that starts a formula');
    },
  ],
  'export-marked': [
    'an export says in its last line who made it, and gives whole ID numbers to supervisors only',
    async (world) => {
      const { details } = await world.submitted();
      const filter = { search: details.unitCode };
      const input = { format: 'csv', reason: '核对', unmasked: true } as const;
      const review = await world.reviewer();
      await refuses('not-allowed', review.export(filter, input), 'whole numbers for a reviewer');
      const head = await world.backend.reviewer(world.home.no, { role: 'supervisor' });
      holds(head.review !== undefined, 'the group review');
      const text = await new Response(await head.review.export(filter, input)).text();
      holds(text.includes(details.idNumber), 'the whole number');
      const { account } = (await head.accounts.session())!;
      const last = text.trimEnd().split('\r\n').at(-1) ?? '';
      holds(last.includes(account.username), 'who exported it');
      holds(last.includes('1 行'), 'how many lines');
    },
  ],
  period: [
    'cases are narrowed by the days of their decision, where one stands',
    async (world) => {
      const { review, case: held } = await world.inReview();
      const decided = await world.decide(review, held, 'return', '请补充');
      const search = held.referenceNumber;
      const day = shanghaiDay(new Date(held.submittedAt));
      const later = shanghaiDay(new Date(Date.parse(held.submittedAt) + 2 * 86_400_000));
      const found = async (days: CaseFilter) =>
        (await review.queue({ filter: { search, ...days } })).items.map(({ id }) => id);
      equal(await found({ decidedFrom: day, decidedTo: later }), [decided.id], 'of its days');
      equal(await found({ decidedTo: later }), [decided.id], 'decided by then');
      equal(await found({ decidedFrom: later }), [], 'decided later');
      await refuses('invalid', found({ decidedFrom: day, submittedFrom: day }), 'two ranges');
      const other = await world.submitted();
      const waiting = { search: other.view.referenceNumber ?? '', decidedTo: later };
      equal((await review.queue({ filter: waiting })).items, [], 'what nobody has decided');
    },
  ],
});
