import { isAcctError, errorStatus } from '@acct-forms/core';
import type { BackendAdapter } from '../../backend-adapter.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';

/** Calls of every group that nobody may make without a session. */
const closed = ({
  accounts,
  record,
  materials,
  units,
  review,
  supports,
}: BackendAdapter): Record<string, () => Promise<unknown>> => ({
  ...(supports.accounts
    ? {
        'accounts.extend': () => accounts.extend(),
        'accounts.devices': () => accounts.devices(),
        'accounts.changePassword': () =>
          accounts.changePassword({ current: 'Some-thing-1', next: 'Some-thing-2' }),
      }
    : {}),
  'record.open': () => record.open(),
  'record.saveSection': () => record.saveSection('basic', {}, { revision: 1 }),
  'record.submit': () => record.submit({ revision: 1, key: 'k' }),
  'record.history': () => record.history(),
  'record.messages': () => record.messages(),
  'record.consent': () => record.consent({ notice: 'scans', version: '1' }),
  ...(supports.materials
    ? {
        'materials.read': () => materials.read('x'),
        'materials.remove': () => materials.remove('x'),
      }
    : {}),
  ...(units ? { 'units.search': () => units.search('公司'), 'units.check': () => units.check('x') } : {}),
  ...(review
    ? {
        'review.queue': () => review.queue({}),
        'review.open': () => review.open('x'),
        'review.counts': () => review.counts(),
      }
    : {}),
});

export const privacyLaws = laws('privacy', [], {
  'signed-in-only': [
    'without a session nothing is read or written',
    async (world) => {
      const visitor = await world.backend.client();
      for (const [name, call] of Object.entries(closed(visitor)))
        await refuses('unauthenticated', call(), name);
    },
  ],
  'own-record': [
    'a person sees the own application only',
    async (world) => {
      const [a, b] = [await world.person(), await world.person()];
      await world.fill(a);
      const view = await b.adapter.record.open();
      holds(!JSON.stringify(view).includes(a.details.idNumber), "the other's number is not in the view");
      holds(view.applicationId !== (await a.adapter.record.open()).applicationId, 'the applications differ');
    },
  ],
  'input-kept-apart': [
    'changing an answer after the call changes nothing that is stored',
    async (world) => {
      const { record } = (await world.person()).adapter;
      const view = await record.open();
      const value = { email: 'a@example.com' };
      const saved = await record.saveSection('basic', value, view);
      value.email = 'b@example.com';
      (saved.data['basic'] ?? {})['email'] = 'c@example.com';
      equal((await record.open()).data['basic']?.['email'], 'a@example.com', 'what is stored');
    },
  ],
  'known-codes': [
    'a refusal is an AcctError with a known code and plain data',
    async (world) => {
      const { adapter } = await world.person();
      const calls = [
        adapter.record.saveSection('basic', { nothing: 'x' }, { revision: 1 }),
        adapter.materials.read('nothing'),
        adapter.record.submit({ revision: 1, key: world.key() }),
      ];
      for (const result of await Promise.allSettled(calls)) {
        holds(result.status === 'rejected', 'the call is refused');
        const error: unknown = result.reason;
        holds(isAcctError(error), `${String(error)} is an AcctError`);
        holds(error.code in errorStatus, `${error.code} is a known code`);
        equal(structuredClone(error.detail), error.detail, 'what it carries');
      }
    },
  ],
  'unguessable-ids': [
    'ids cannot be guessed: 22 characters or more, none like another',
    async (world) => {
      const [a, b] = [
        await (await world.person()).adapter.record.open(),
        await (await world.person()).adapter.record.open(),
      ];
      holds(a.applicationId.length >= 22 && b.applicationId.length >= 22, 'the ids are long');
      holds(a.applicationId.slice(-8) !== b.applicationId.slice(-8), 'the ids do not count up');
    },
  ],
});
