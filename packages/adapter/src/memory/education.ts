import { AcctError } from '@acct-forms/core';
import type { Education } from '../backend-adapter.ts';
import type { Programme } from '../views.ts';
import type { HeldPlace } from '../review-views.ts';
import { once } from './idempotency.ts';
import { requireApplicant } from './sessions.ts';
import type { Account, Client, ProgrammeRow, Store } from './store.ts';

const byEnd = (a: Pick<Programme, 'closesAt' | 'id'>, b: Pick<Programme, 'closesAt' | 'id'>): number =>
  a.closesAt.localeCompare(b.closesAt) || a.id.localeCompare(b.id);

function view({ enrolments, ...programme }: ProgrammeRow, account: Account): Programme {
  const own = enrolments.get(account.id);
  const mine = own === 'enrolled' && account.record?.suspended !== false ? 'suspended' : own;
  const enrolled = [...enrolments.values()].filter((state) => state === 'enrolled').length;
  return { ...programme, enrolled, ...(mine === undefined ? {} : { mine }) };
}

/** What a person holds, in the order of the list; also what is over. */
export const heldPlaces = (store: Store, accountId: string): HeldPlace[] =>
  [...store.programmes.values()]
    .filter(({ enrolments }) => enrolments.get(accountId) === 'enrolled')
    .sort(byEnd)
    .map(({ id, title, organiser, year }) => ({ programmeId: id, title, organiser, year }));

function find(store: Store, id: string): ProgrammeRow {
  const programme = store.programmes.get(id);
  if (programme === undefined) throw new AcctError('not-found');
  return programme;
}

function requireOpen(store: Store, { opensAt, closesAt }: ProgrammeRow): void {
  const now = store.now().getTime();
  if (now < Date.parse(opensAt) || now >= Date.parse(closesAt))
    throw new AcctError('not-allowed', { failed: 'state' });
}

function enrol(store: Store, account: Account, programme: ProgrammeRow): Programme {
  if (account.record?.suspended !== false) throw new AcctError('not-allowed', { failed: 'record' });
  requireOpen(store, programme);
  if (programme.enrolments.get(account.id) === 'enrolled') return view(programme, account);
  if (view(programme, account).enrolled >= programme.capacity) throw new AcctError('full');
  programme.enrolments.set(account.id, 'enrolled');
  return view(programme, account);
}

export function memoryEducation(client: Client): Education {
  const { store } = client;
  return {
    async programmes() {
      const account = requireApplicant(client);
      const now = store.now().getTime();
      return [...store.programmes.values()]
        .map((programme) => view(programme, account))
        .filter(
          ({ closesAt, mine }) => Date.parse(closesAt) > now || mine === 'enrolled' || mine === 'suspended',
        )
        .sort(byEnd);
    },
    async enrol(id, { key }) {
      const account = requireApplicant(client);
      const programme = find(store, id);
      return once(store, account.id, key, { enrol: id }, () => enrol(store, account, programme));
    },
    async cancel(id) {
      const account = requireApplicant(client);
      const programme = find(store, id);
      if (programme.enrolments.get(account.id) !== 'enrolled') return view(programme, account);
      requireOpen(store, programme);
      programme.enrolments.set(account.id, 'cancelled');
      return view(programme, account);
    },
  };
}
