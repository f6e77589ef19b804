import { mask, shanghaiDay } from '@acct-forms/core';
import type { Archive } from '../../backend-adapter.ts';
import type { ArchiveFilter } from '../../archive-views.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

async function archiveOf(world: World): Promise<{ archive: Archive; id: string | undefined }> {
  const { administration, accounts } = await world.backend.auditor();
  holds(administration !== undefined, 'the backend has the group administration');
  return { archive: administration.archive, id: (await accounts.session())?.account.id };
}

const today = () => shanghaiDay(new Date());
const yesterday = () => shanghaiDay(new Date(Date.now() - 86_400_000));

export const archiveFilterLaws = laws('archive-filters', ['administration'], {
  'who-saw-whose': [
    'an access tells the case by its reference number, the person masked, what was seen, and the bureau of who looked',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      await review.reveal(id, 'basic.idNumber', { reason: '核对证件' });
      const { archive } = await archiveOf(world);
      const [seen] = (await archive.entries({ book: 'access', caseId: id, kind: 'reveal' })).items;
      const { name, idNumber } = person.details;
      equal(seen?.referenceNumber, held.referenceNumber, 'the reference number');
      equal(seen?.person, { name: mask('name', name), idNumber: mask('idNumber', idNumber) }, 'the person');
      equal(seen?.detail, 'basic.idNumber', 'the field');
      equal(seen?.actor.bureau?.no, world.home.no, 'the bureau');
    },
  ],
  search: [
    'both books are found by the whole ID number, the name and the reference number, and by nothing less',
    async (world) => {
      const { person, id, case: held } = await world.inReview();
      await world.inReview();
      const { archive } = await archiveOf(world);
      const { name, idNumber } = person.details;
      for (const search of [idNumber, name, held.referenceNumber]) {
        const integrity = (await archive.entries({ book: 'integrity', search })).items;
        holds(
          integrity.some(({ personId }) => personId === held.personId),
          'the person is found',
        );
        if (search !== name)
          holds(
            integrity.every(({ personId }) => personId === held.personId),
            'nobody else is',
          );
        const access = (await archive.entries({ book: 'access', search })).items;
        holds(
          access.some(({ caseId }) => caseId === id),
          'the accesses are found',
        );
      }
      const part = idNumber.slice(0, -1);
      equal((await archive.entries({ book: 'integrity', search: part })).items, [], 'by a part');
      const [read] = (await archive.entries({ book: 'access', kind: 'readArchive' })).items;
      holds(!JSON.stringify(read).includes(part), 'the search itself is not told');
    },
  ],
  narrowed: [
    'the books are narrowed by kind, bureau and days, and page by page nothing is lost',
    async (world) => {
      const { case: held } = await world.inReview();
      const { archive } = await archiveOf(world);
      const all = async (filter: ArchiveFilter) => {
        const items = [];
        let cursor: string | undefined;
        do {
          const page = await archive.entries(filter, cursor);
          items.push(...page.items);
          cursor = page.next;
        } while (cursor !== undefined);
        return items;
      };
      const opened = await all({ book: 'access', kind: 'open', bureau: world.home.no });
      holds(opened.length > 0, 'there are openings');
      for (const { kind, actor } of opened)
        equal([kind, actor.bureau?.no], ['open', world.home.no], 'an opening of the bureau');
      equal(await all({ book: 'access', kind: 'open', bureau: 32_000 }), [], 'of no bureau');
      const ofPerson = { book: 'integrity', personId: held.personId } as const;
      const whole = await all(ofPerson);
      equal(await all({ ...ofPerson, from: yesterday(), to: today() }), whole, 'the days');
      equal(await all({ ...ofPerson, to: '2020-01-01' }), [], 'days before');
      equal(await all({ ...ofPerson, kind: 'rejected' }), [], 'another kind');
      equal(await all({ ...ofPerson, bureau: world.away.no }), [], 'another bureau');
      const { issues } = await refuses('invalid', archive.entries({ book: 'access', from: '2026-02-30' }));
      equal(
        issues?.map(({ path }) => path),
        ['from'],
        'where',
      );
    },
  ],
  opened: [
    'an entry opens to what was written, with numbers masked, and that it was opened stands under its case',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      await world.decide(review, held, 'return', '请重新上传');
      const { archive, id: auditor } = await archiveOf(world);
      const [entry] = (await archive.entries({ book: 'integrity', personId: held.personId })).items;
      holds(entry !== undefined && entry.payload?.['reason'] === undefined, 'the list has no words');
      const whole = await archive.entry(entry.id);
      equal([whole.id, whole.payload?.['reason']], [entry.id, '请重新上传'], 'the entry');
      holds(!JSON.stringify(whole).includes(person.details.idNumber), 'numbers are masked');
      const [read] = (await archive.entries({ book: 'access', caseId: id })).items;
      equal([read?.kind, read?.actor.id], ['readEntry', auditor], 'the newest access of the case');
      await refuses('not-found', archive.entry('999999999999'));
    },
  ],
  approved: [
    'the snapshot of an approval keeps its numbers masked when it is opened',
    async (world) => {
      const { person } = await world.approved();
      const { archive } = await archiveOf(world);
      const { idNumber } = person.details;
      const found = await archive.entries({ book: 'integrity', search: idNumber, kind: 'approved' });
      const whole = await archive.entry(found.items[0]?.id ?? '');
      holds(!JSON.stringify(whole).includes(idNumber), 'the number is masked');
    },
  ],
});
