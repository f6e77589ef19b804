import type { Json } from '@acct-forms/core';
import { allSupported } from '../../all-supported.ts';
import type { BackendAdapter, CallOptions } from '../../backend-adapter.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

const groups = ['units', 'education', 'review', 'administration'] as const;

/** What a call rejects with, or the mark that it did not. */
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'not rejected',
    (error: unknown) => error,
  );

/** One call of each kind that waits for a network: a read, a write of values, a keyed write, a list, a search. */
const callsOf = (
  { accounts, record, units, supports }: BackendAdapter,
  world: World,
  revision: number,
): Record<string, (options: CallOptions) => Promise<unknown>> => ({
  ...(supports.accounts ? { devices: (options) => accounts.devices(options) } : {}),
  open: (options) => record.open(options),
  saveSection: (options) => record.saveSection('talent', { hasTalent: true }, { revision, ...options }),
  submit: (options) => record.submit({ revision, key: world.key(), ...options }),
  history: (options) => record.history(undefined, options),
  ...(units ? { search: (options) => units.search('公司', options) } : {}),
});

export const contractLaws = laws('contract', [], {
  manifest: [
    'the manifest says yes or no to every capability, and a group is there exactly where it says yes',
    async (world) => {
      const { supports, ...adapter } = await world.backend.client();
      equal(Object.keys(supports).sort(), Object.keys(allSupported).sort(), 'the capabilities');
      for (const [name, value] of Object.entries(supports))
        equal(typeof value, 'boolean', `the type of supports.${name}`);
      for (const name of groups) equal(adapter[name] !== undefined, supports[name], `the group ${name}`);
      for (const name of ['accounts', 'record', 'materials'] as const)
        equal(typeof adapter[name], 'object', `the group ${name}`);
    },
  ],
  aborted: [
    'a call whose signal is aborted rejects with the reason of the signal and changes nothing',
    async (world) => {
      const { adapter } = await world.person();
      const { revision, data } = await adapter.record.open();
      const reason = new Error('no longer wanted');
      const signal = AbortSignal.abort(reason);
      for (const [name, call] of Object.entries(callsOf(adapter, world, revision)))
        holds((await reasonOf(call({ signal }))) === reason, `${name} rejects with the reason`);
      const after = await adapter.record.open();
      equal([after.revision, after.data['talent']], [revision, data['talent']], 'what is stored');
    },
  ],
  'no-null': [
    'what is unanswered is an absent key: null and empty text are refused',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const { revision } = await record.open();
      const save = (section: string, value: { readonly [name: string]: Json }) =>
        record.saveSection(section, value, { revision });
      await refuses('invalid', save('basic', { name: null }), 'null for a text');
      await refuses('invalid', save('basic', { name: '' }), 'an empty text');
      await refuses('invalid', save('education', { isStudent: null }), 'null for yes or no');
      await refuses('invalid', save('title', { titles: null }), 'null for a list');
      const row = { id: 'row-1', certNo: null };
      await refuses('invalid', save('title', { titles: [row] }), 'null in a row');
      equal((await record.open()).revision, revision, 'the revision');
    },
  ],
});
