import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const idempotencyLaws = laws('idempotency', [], {
  'submit-again': [
    'the same submission sent again gives the same answer, once',
    async (world) => {
      const { adapter } = await world.ready();
      const { revision } = await adapter.record.open();
      const key = world.key();
      const first = await adapter.record.submit({ revision, key });
      equal(await adapter.record.submit({ revision, key }), first, 'the second answer');
      const { items } = await adapter.record.history();
      equal(items.filter(({ kind }) => kind === 'submitted').length, 1, 'the submissions');
    },
  ],
  'submit-race': [
    'one submission sent many times at once is one submission',
    async (world) => {
      const { adapter } = await world.ready();
      const { revision } = await adapter.record.open();
      const key = world.key();
      const { won, codes } = await race(
        Array.from({ length: 8 }, () => adapter.record.submit({ revision, key })),
      );
      holds(
        codes.every((code) => code === 'in-progress'),
        `refusals: ${codes.join(', ')}`,
      );
      equal(new Set(won.map((view) => view.referenceNumber)).size, 1, 'the reference numbers');
      equal((await adapter.record.open()).round, 1, 'the rounds');
    },
  ],
  'submit-two-keys': [
    'two submissions of one revision with two keys are one submission',
    async (world) => {
      const { adapter } = await world.ready();
      const { revision } = await adapter.record.open();
      const { won } = await race([
        adapter.record.submit({ revision, key: world.key() }),
        adapter.record.submit({ revision, key: world.key() }),
      ]);
      equal(won.length, 1, 'the submissions that won');
      equal((await adapter.record.open()).round, 1, 'the rounds');
    },
  ],
  'key-reused': [
    'a key with another body is invalid',
    async (world) => {
      const { adapter } = await world.ready();
      const { revision } = await adapter.record.open();
      const key = world.key();
      const view = await adapter.record.submit({ revision, key });
      await refuses('invalid', adapter.record.submit({ revision: view.revision, key }));
    },
  ],
  'key-of-another': [
    "a key is its owner's: the same one of another person is another call",
    async (world) => {
      const [a, b] = [await world.ready(), await world.ready()];
      const key = world.key();
      const submit = async ({ adapter }: typeof a) =>
        adapter.record.submit({ revision: (await adapter.record.open()).revision, key });
      const [first, second] = [await submit(a), await submit(b)];
      holds(first.applicationId !== second.applicationId, 'each has the own application');
    },
  ],
  'refused-key': [
    'a refused submission leaves the application open to a complete one',
    async (world) => {
      const person = await world.person();
      const { record } = person.adapter;
      const key = world.key();
      await refuses('invalid', record.submit({ revision: (await record.open()).revision, key }));
      await world.fill(person);
      await world.upload(person);
      const { revision } = await record.open();
      equal((await record.submit({ revision, key: world.key() })).state, 'submitted', 'the state');
    },
  ],
});
