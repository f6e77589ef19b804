import { referenceNumber } from '@acct-forms/core';
import type { Page } from '../../views.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

/** Every item of a list, page by page, and how many pages that took. */
async function pagesOf<T>(
  list: (cursor?: string) => Promise<Page<T>>,
): Promise<{ items: T[]; pages: number }> {
  const items: T[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await list(cursor);
    items.push(...page.items);
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < 100);
  return { items, pages };
}

/** A case that two bureaus hand to each other, so that much has happened to it. */
async function handedAround(world: World, times: number) {
  const person = await world.submitted();
  const id = person.view.applicationId;
  const [home, away] = [await world.reviewer(), await world.reviewer(world.away.no)];
  let { revision } = person.view;
  for (let n = 0; n < times; n += 1) {
    const [from, targetBureau] = n % 2 === 0 ? [home, world.away.no] : [away, world.home.no];
    const reason = `第${n}次`;
    const moved = { action: 'transfer', revision, reason, targetBureau, key: world.key() } as const;
    ({ revision } = await from.decide(id, moved));
  }
  return person;
}

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Whether the last character of a reference number is the one that the six before it lead to. */
function isChecked(text: string): boolean {
  const [, year = '', bureau = '', characters = ''] = /^(\d{4})-(\d{3})-(\w{6})-\w$/.exec(text) ?? [];
  const random = Uint8Array.from(characters, (character) => letters.indexOf(character));
  return referenceNumber(year, Number(bureau), random) === text;
}

export const roundLaws = laws('rounds', ['review'], {
  history: [
    'the history is told page by page, the newest first, each event once and none left out',
    async (world) => {
      const { adapter } = await handedAround(world, 24);
      const { events } = await adapter.record.open();
      const { items, pages } = await pagesOf((cursor) => adapter.record.history(cursor));
      holds(events.length > 24 && pages > 1, 'there is more than one page');
      equal(
        items.map(({ id }) => id),
        events.map(({ id }) => id).reverse(),
        'the events of all pages',
      );
      await refuses('invalid', adapter.record.history('no-such-place'), 'an unknown cursor');
    },
  ],
  messages: [
    'messages come page by page, the newest first, each once and none left out',
    async (world) => {
      const { adapter } = await handedAround(world, 24);
      const { items, pages } = await pagesOf((cursor) => adapter.record.messages(cursor));
      holds(pages > 1, 'there is more than one page');
      equal(
        items.map(({ text }) => text),
        Array.from({ length: 24 }, (_, n) => `第${23 - n}次`),
        'the messages of all pages',
      );
      equal(new Set(items.map(({ id }) => id)).size, 24, 'the ids');
    },
  ],
  'reference-number': [
    'a reference number has year, bureau, six characters that are not mistaken and a check character',
    async (world) => {
      const { view } = await world.submitted();
      const number = view.referenceNumber ?? '';
      holds(isChecked(number), `${number} holds together`);
      const [year, bureau] = number.split('-');
      equal(Number(bureau), world.home.no, 'the bureau in it');
      equal(
        year,
        view.submittedAt && new Date(Date.parse(view.submittedAt) + 8 * 3_600_000).toISOString().slice(0, 4),
        'the year in it',
      );
    },
  ],
  'same-number': [
    'the reference number stays over rounds and bureaus, on both sides',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      await world.decide(review, held, 'return', '请补充');
      const again = await world.submit(person);
      equal(again.referenceNumber, person.view.referenceNumber, 'in the second round');
      const to = { action: 'transfer', reason: '属地', targetBureau: world.away.no } as const;
      await review.decide(id, { ...to, revision: again.revision, key: world.key() });
      const far = await (await world.reviewer(world.away.no)).open(id);
      equal(far.referenceNumber, person.view.referenceNumber, 'at another bureau');
      const [message] = (await person.adapter.record.messages()).items;
      equal(message?.referenceNumber, person.view.referenceNumber, 'in the messages');
    },
  ],
  'decision-revision': [
    'a decision is one revision more; what only the bureau does with the case is none',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      equal(held.revision, person.view.revision, 'after the claim');
      const flagged = await review.flag(id, { path: 'basic', text: 'x', revision: held.revision });
      const noted = await review.note(id, '备注');
      equal([flagged.revision, noted.revision], [held.revision, held.revision], 'after a flag and a note');
      const returned = await world.decide(review, noted, 'return');
      equal(returned.revision, held.revision + 1, 'after the decision');
      equal((await person.adapter.record.open()).revision, held.revision + 1, 'as the applicant sees it');
    },
  ],
  'frozen-files': [
    'the files of an earlier round stay as they were submitted, whatever stands in their slots now',
    async (world) => {
      const { person, review, id, case: held } = await world.inReview();
      const { materials } = person.adapter;
      const [pledge, front] = [held.materials['truthPledge'], held.materials['idFront']];
      holds(pledge !== undefined && front !== undefined, 'the files of the round');
      await world.decide(review, held, 'return', '请补充');
      await materials.put('truthPledge', world.nextFile(), { replaces: pledge.id });
      await materials.remove(front.id);
      const open = await review.open(id);
      equal(
        [open.materials['truthPledge'], open.materials['idFront']],
        [pledge, front],
        'what the bureau sees',
      );
      for (const { id: file, bytes } of [pledge, front]) {
        equal((await review.readMaterial(id, file)).size, bytes, 'the file as the bureau reads it');
        equal((await materials.read(file)).size, bytes, 'the file as the person reads it');
      }
      await materials.put('idFront', world.nextFile('idFront'), { replaces: null });
      await world.submit(person);
      const next = await review.claim(id);
      holds(next.materials['truthPledge']?.id !== pledge.id, 'the next round has the new file');
      equal((await review.readMaterial(id, pledge.id)).size, pledge.bytes, 'the old one beside it');
    },
    ['materials'],
  ],
  'row-slots': [
    'each row of a list has a slot of its own, which goes with its row',
    async (world) => {
      const person = await world.ready();
      const { record, materials } = person.adapter;
      const { title = {} } = world.answersOf(person);
      const [first = {}] = (title['titles'] ?? []) as readonly { readonly [name: string]: string }[];
      const second = { ...first, id: 'row-2', certNo: 'KJ20240002' };
      const both = await record.saveSection(
        'title',
        { ...title, titles: [first, second] },
        await record.open(),
      );
      const missing = both.issues.map(({ path }) => path).filter((path) => path.startsWith('materials.'));
      equal(missing, ['materials.titleProof.row-2'], 'what is missing');
      const put = materials.put('titleProof.nothing', world.nextFile('titleProof'), { replaces: null });
      await put.catch(() => undefined);
      const proof = await materials.put('titleProof.row-2', world.nextFile('titleProof'), { replaces: null });
      equal(proof.slot, 'titleProof.row-2', 'the slot');
      const one = await record.saveSection('title', { ...title, titles: [second] }, both);
      equal(one.issues, [], 'what is missing without the first row');
      const submitted = await world.submit(person);
      const { materials: seen } = await (await world.reviewer()).open(submitted.applicationId);
      const slots = Object.keys(seen).filter((slot) => slot.startsWith('titleProof'));
      equal(slots, ['titleProof.row-2'], 'the proofs that were submitted');
    },
    ['materials'],
  ],
});
