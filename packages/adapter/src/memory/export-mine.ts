import { integrityOf } from './archive-rows.ts';
import type { Account, Store } from './store.ts';

/** Everything that is kept of a person, as JSON; files by name and hash. */
export function exportOf(store: Store, account: Account): Blob {
  const { username, phone, consents, messages, certNo, erasureRequestedAt } = account;
  const applications = [...store.applications.values()]
    .filter((app) => app.accountId === account.id)
    .map(({ id, state, data, files, rounds, events, referenceNumber }) => ({
      id,
      state,
      referenceNumber,
      data,
      materials: Object.values(files).map((file) => store.files.get(file)?.material),
      rounds: rounds.map((round) => round.data),
      events: events.map(({ at, kind, reason }) => ({ at, kind, reason })),
    }));
  const text = JSON.stringify(
    {
      account: { username, phone, consents, certNo, erasureRequestedAt },
      messages,
      applications,
      credit: store.credit.get(account.id) ?? [],
      archive: integrityOf(store, account.id).map(({ sequence, kind, at, payload }) => ({
        ...payload,
        sequence,
        kind,
        at,
      })),
    },
    null,
    2,
  );
  return new Blob([text], { type: 'application/json' });
}
