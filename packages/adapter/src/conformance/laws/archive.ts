import { isAcctError } from '@acct-forms/core';
import type { Archive, BackendAdapter } from '../../backend-adapter.ts';
import type { ArchiveEntry } from '../../archive-views.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

function archiveOf({ administration }: BackendAdapter): Archive {
  holds(administration !== undefined, 'the backend has the group administration');
  return administration.archive;
}

const auditorOf = async (world: World): Promise<Archive> => archiveOf(await world.backend.auditor());

/** Every entry of a list, page by page. */
async function allOf(archive: Archive, filter: Parameters<Archive['entries']>[0]): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await archive.entries(filter, cursor);
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return entries;
}

const kindsOf = (entries: readonly ArchiveEntry[]) => entries.map(({ kind }) => kind);

export const archiveLaws = laws('archive', ['administration'], {
  'offices-only': [
    'administrators and auditors read and verify the archive, nobody else',
    async (world) => {
      const person = await world.person();
      const others = [
        person.adapter,
        await world.backend.reviewer(world.home.no),
        await world.backend.reviewer(world.home.no, { role: 'supervisor' }),
      ];
      for (const adapter of others) {
        await refuses('not-allowed', archiveOf(adapter).entries({ book: 'access' }), 'reading');
        await refuses('not-allowed', archiveOf(adapter).verify(), 'verifying');
        await refuses('not-allowed', archiveOf(adapter).entry('1'), 'opening an entry');
        await refuses('not-allowed', archiveOf(adapter).anchor(), 'an anchor');
      }
      const visitor = archiveOf(await world.backend.client());
      await refuses('unauthenticated', visitor.entries({ book: 'integrity' }));
      await refuses('unauthenticated', visitor.verify());
      for (const office of [await world.backend.administrator(), await world.backend.auditor()]) {
        await archiveOf(office).entries({ book: 'integrity' });
        await archiveOf(office).verify();
      }
    },
  ],
  'of-a-person': [
    'what became of a person stands in their chain, the newest first, without what is personal',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      const other = await world.submitted();
      await world.decide(review, held, 'return', '身份证不清楚');
      const archive = await auditorOf(world);
      const entries = await allOf(archive, { book: 'integrity', personId: held.personId });
      equal(kindsOf(entries), ['returned', 'submitted'], 'the kinds');
      equal(
        entries.map(({ sequence }) => sequence),
        [2, 1],
        'the numbers in the chain',
      );
      const [returned, submitted] = entries;
      equal(returned?.payload?.['applicationId'], id, 'the case of the decision');
      holds(returned?.actor.name !== undefined, 'who decided is named');
      holds(submitted?.actor.name === undefined, 'the person is not');
      const text = JSON.stringify(entries);
      for (const secret of [person.details.idNumber, person.details.name, '身份证不清楚'])
        holds(!text.includes(secret), `the entries have no ${secret}`);
      holds(!text.includes(other.view.applicationId), "another person's case is not among them");
    },
  ],
  'of-a-case': [
    'who of staff saw a case stands in the book of accesses, with the reason and without what was seen',
    async (world) => {
      const { person, review, id } = await world.inReview();
      const elsewhere = await world.inReview();
      await review.open(id);
      await review.reveal(id, 'basic.idNumber', { reason: '核对证件' });
      const entries = await allOf(await auditorOf(world), { book: 'access', caseId: id });
      const [reveal, opened] = entries;
      equal(kindsOf([reveal!, opened!]), ['reveal', 'open'], 'the newest accesses');
      equal(reveal?.reason, '核对证件', 'the reason');
      holds(reveal?.actor.name !== undefined, 'who looked is named');
      holds(
        entries.every(({ caseId }) => caseId === id),
        'no other case is among them',
      );
      const text = JSON.stringify(entries);
      holds(!text.includes(person.details.idNumber), 'the number that was revealed is not told');
      holds(!text.includes(elsewhere.id), 'the other case is not told');
    },
  ],
  'reading-is-recorded': [
    'reading the archive is itself on record',
    async (world) => {
      const auditor = await world.backend.auditor();
      const archive = archiveOf(auditor);
      const id = (await auditor.accounts.session())?.account.id;
      await archive.entries({ book: 'integrity' });
      const [before] = (await archive.entries({ book: 'access' })).items;
      equal([before?.kind, before?.actor.id], ['readArchive', id], 'the newest access');
      await archive.verify();
      const [verified] = (await archive.entries({ book: 'access' })).items;
      equal([verified?.kind, verified?.actor.id], ['verifyArchive', id], 'the newest access');
    },
  ],
  pages: [
    'pages show every entry once, in order, however many are added meanwhile',
    async (world) => {
      const archive = await auditorOf(world);
      for (let n = 0; n < 60; n += 1) await archive.entries({ book: 'integrity' });
      const first = await archive.entries({ book: 'access' });
      holds(first.next !== undefined, 'there is a second page');
      await archive.entries({ book: 'integrity' });
      const second = await archive.entries({ book: 'access' }, first.next);
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      equal(new Set(ids).size, ids.length, 'how many differ');
      const times = [...first.items, ...second.items].map(({ at }) => at);
      equal([...times].sort().reverse(), times, 'the order');
      await refuses('invalid', archive.entries({ book: 'access' }, 'no-such-place'));
    },
  ],
  verification: [
    'an archive that nobody tampered with holds, looked at stretch by stretch',
    async (world) => {
      const { case: held } = await world.inReview();
      const archive = await auditorOf(world);
      const entries = await allOf(archive, { book: 'integrity', personId: held.personId });
      let checked = 0;
      let next: string | undefined;
      do {
        const stretch = await archive.verify(next);
        equal(stretch.broken, [], 'what is broken');
        checked += stretch.checked;
        next = stretch.next;
      } while (next !== undefined);
      holds(checked >= entries.length && checked > 0, 'every entry was looked at');
      await refuses('invalid', archive.verify('no-such-place'));
    },
  ],
  anchor: [
    'an anchor names the last seals, the newest last, and that it was taken is on record',
    async (world) => {
      await world.inReview();
      const auditor = await world.backend.auditor();
      const archive = archiveOf(auditor);
      const anchor = await archive.anchor().catch((error: unknown) => {
        // A backend that seals at times of its own may have none yet.
        holds(isAcctError(error) && error.code === 'not-found', 'there is an anchor, or nothing sealed');
      });
      if (anchor === undefined) return;
      const numbers = anchor.seals.map(({ number }) => number);
      holds(numbers.length > 0, 'there are seals in it');
      equal(
        [...new Set(numbers)].sort((a, b) => a - b),
        numbers,
        'the order of the seals',
      );
      const [taken] = (await archive.entries({ book: 'access' })).items;
      const id = (await auditor.accounts.session())?.account.id;
      equal([taken?.kind, taken?.actor.id], ['exportAnchor', id], 'the newest access');
    },
  ],
});

export const ownArchiveLaws = laws('own-archive', ['accounts'], {
  'own-entries': [
    'a person takes along what became of them, with what was written, and nothing of others',
    async (world) => {
      const { person, review, case: held } = await world.inReview();
      const other = await world.submitted();
      await world.decide(review, held, 'return', '请重新上传');
      const mine = JSON.parse(await (await person.adapter.accounts.exportMine()).text()) as {
        archive?: { kind: string; sequence: number; reason?: string }[];
      };
      const archive = mine.archive ?? [];
      equal(
        archive.map(({ kind, sequence }) => [sequence, kind]),
        [
          [1, 'submitted'],
          [2, 'returned'],
        ],
        'the entries',
      );
      equal(archive[1]?.reason, '请重新上传', 'what was written');
      holds(!JSON.stringify(archive).includes(other.view.applicationId), "nothing of another person's");
    },
    ['review'],
  ],
});
