import type { RecordView } from '../../views.ts';
import { equal, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const revisionLaws = laws('revisions', [], {
  'one-more': [
    'every accepted write of values is one revision more',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const first = await record.saveSection('talent', { hasTalent: false }, { revision });
      equal(first.revision, revision + 1, 'the revision after a save');
      const ready = await world.ready();
      const before = await ready.adapter.record.open();
      equal((await world.submit(ready)).revision, before.revision + 1, 'the revision after a submission');
    },
  ],
  stale: [
    'a stale save is refused with the newer view and changes nothing',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const { revision } = await person.adapter.record.open();
      const newer = await other.record.saveSection('talent', { hasTalent: true }, { revision });
      const call = person.adapter.record.saveSection('talent', { hasTalent: false }, { revision });
      const { current } = await refuses('stale-revision', call);
      const view = current as RecordView | undefined;
      equal([view?.revision, view?.data['talent']], [newer.revision, newer.data['talent']], 'the newer view');
      equal((await person.adapter.record.open()).data['talent'], { hasTalent: true }, 'what is stored');
    },
  ],
  future: [
    'a revision that does not exist yet is stale too',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const call = record.saveSection('talent', { hasTalent: false }, { revision: revision + 5 });
      await refuses('stale-revision', call);
    },
  ],
  'stale-submit': [
    'what is submitted is what the person saw',
    async (world) => {
      const person = await world.ready();
      const { revision } = await person.adapter.record.open();
      await person.adapter.record.saveSection('talent', { hasTalent: false }, { revision });
      await refuses('stale-revision', person.adapter.record.submit({ revision, key: world.key() }));
      equal((await person.adapter.record.open()).state, 'draft', 'the state');
    },
  ],
  'stale-withdraw': [
    'a stale withdrawal is refused',
    async (world) => {
      const { adapter, view } = await world.submitted();
      await refuses('stale-revision', adapter.record.withdraw({ revision: view.revision - 1 }));
      equal((await adapter.record.open()).state, 'submitted', 'the state');
    },
  ],
  'files-apart': [
    'a file makes no save stale',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const { revision } = await person.adapter.record.open();
      await person.adapter.materials.put('truthPledge', world.nextFile(), { replaces: null });
      const saved = await person.adapter.record.saveSection('talent', { hasTalent: false }, { revision });
      equal(saved.materials['truthPledge']?.slot, 'truthPledge', 'the file in the newer view');
    },
    ['materials'],
  ],
  race: [
    'of several saves at once on one revision, one wins and none is lost in silence',
    async (world) => {
      const person = await world.person();
      const other = await world.secondClient(person);
      const { revision } = await person.adapter.record.open();
      const save = (adapter: typeof other, email: string) =>
        adapter.record.saveSection('basic', { email }, { revision });
      const { won, codes } = await race([
        save(person.adapter, 'a@example.com'),
        save(other, 'b@example.com'),
        save(person.adapter, 'c@example.com'),
      ]);
      equal(won.length, 1, 'the saves that won');
      equal(codes, ['stale-revision', 'stale-revision'], 'the refusals');
      const stored = await other.record.open();
      equal(stored.data['basic']?.['email'], won[0]?.data['basic']?.['email'], 'what is stored');
    },
  ],
});
