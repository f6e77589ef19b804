import { archivedEvents, type Json } from '@acct-forms/core';
import type { EventView } from '../views.ts';
import { instant, newId, type AccessRow, type Account, type Store } from './store.ts';

/** What of an event is kept of a person for good. */
const kept: readonly EventView['kind'][] = archivedEvents;

export interface IntegrityRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly personId: string;
  readonly sequence: number;
  readonly payload: Readonly<Record<string, Json>>;
}

/** A person's entries, the oldest first. */
export function integrityOf(store: Store, personId: string): IntegrityRow[] {
  const rows = [...store.applications.values()]
    .filter((app) => app.accountId === personId)
    .flatMap((app) =>
      app.events
        .filter(({ kind }) => kept.includes(kind))
        .map(({ id, at, kind, actorId: actor, round, reason, bureau }) => ({
          id,
          at,
          kind,
          actor,
          personId,
          payload: {
            applicationId: app.id,
            round,
            ...(app.referenceNumber === undefined ? {} : { referenceNumber: app.referenceNumber }),
            ...(bureau === undefined ? {} : { departmentNo: bureau }),
            ...(reason === undefined ? {} : { reason }),
          },
        })),
    )
    .sort((a, b) => a.at.localeCompare(b.at));
  return rows.map((row, i) => ({ ...row, sequence: i + 1 }));
}

/** Records that a member of staff saw something; answers the record. */
export function writeAccess(
  store: Store,
  { id: actor }: Account,
  access: Omit<AccessRow, 'id' | 'at' | 'actor'>,
): AccessRow {
  const row = { id: newId(), at: instant(store), actor, ...access };
  store.accesses.push(row);
  return row;
}
