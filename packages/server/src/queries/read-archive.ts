import type { ArchiveBook, ArchiveEntry, Page } from '@acct-forms/adapter';
import type { Json } from '@acct-forms/core';
import { lastSeal } from '../archive/seal-next.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import type { EntityManager } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Caller, Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import {
  AccessEntryEntity,
  IntegrityEntryEntity,
  type AccessEntry,
  type IntegrityEntry,
} from '../entities/archive.ts';
import { requireOffice } from '../policies/administration.ts';
import { pageOf, readCursor } from './pages.ts';
import { payloadsOf } from './read-integrity.ts';

const pageSize = 50;

/** What names the case and the decision; what was written about the person is theirs to read. */
const shown = ['applicationId', 'referenceNumber', 'round', 'departmentNo', 'creditId', 'credit'];

/** Staff by name; a person by the opaque id of the account. */
async function actorsOf(em: EntityManager, rows: readonly { readonly actor: string }[]) {
  const ids = [...new Set(rows.map(({ actor }) => actor))];
  const staff = await em.find(
    AccountEntity,
    { id: { $in: ids }, role: { $ne: 'applicant' } },
    { fields: ['staffName', 'username'] },
  );
  const names = new Map(staff.map(({ id, staffName, username }) => [id, staffName ?? username]));
  return (id: string): ArchiveEntry['actor'] => {
    const name = names.get(id);
    return { id, ...(name === undefined ? {} : { name }) };
  };
}

async function integrityView(
  deps: Deps,
  em: EntityManager,
  rows: readonly IntegrityEntry[],
  sealedTo: number,
) {
  const actorOf = await actorsOf(em, rows);
  const payloadOf = await payloadsOf(
    deps,
    em,
    rows.map(({ account }) => account),
  );
  return (entry: IntegrityEntry): ArchiveEntry => {
    const payload: Readonly<Record<string, Json>> | undefined = payloadOf(entry);
    const { id, at, kind, actor, account, sequence } = entry;
    return {
      id: String(id),
      at: at.toISOString(),
      kind,
      actor: actorOf(actor),
      sealed: id <= sealedTo,
      personId: account,
      sequence,
      ...(payload && {
        payload: Object.fromEntries(Object.entries(payload).filter(([name]) => shown.includes(name))),
      }),
    };
  };
}

async function accessView(
  { vault }: Deps,
  em: EntityManager,
  rows: readonly AccessEntry[],
  sealedTo: number,
) {
  const actorOf = await actorsOf(em, rows);
  return ({ id, at, kind, actor, caseId, detail, reasonCipher }: AccessEntry): ArchiveEntry => ({
    id: String(id),
    at: at.toISOString(),
    kind,
    actor: actorOf(actor),
    sealed: id <= sealedTo,
    ...(caseId ? { caseId } : {}),
    ...(detail ? { detail } : {}),
    ...(reasonCipher ? { reason: vault.open('access_entry.reason', caseId ?? actor, reasonCipher) } : {}),
  });
}

export interface ArchiveQuery {
  readonly book: ArchiveBook;
  readonly personId?: string;
  readonly caseId?: string;
  readonly cursor?: string;
}

/** A page of a book, the newest first; that it was read is on record before it is shown. */
export function readArchive(
  deps: Deps,
  { account }: Caller,
  query: ArchiveQuery,
): Promise<Page<ArchiveEntry>> {
  requireOffice(account, 'auditor');
  const { book, personId, caseId } = query;
  const behind = { id: { $lt: readCursor(query.cursor) } };
  const order = { orderBy: { id: 'desc' }, limit: pageSize + 1 } as const;
  const of = book === 'integrity' ? personId : caseId;
  return inTransaction(deps, async (em) => {
    const { integrityTo = 0, accessTo = 0 } = (await lastSeal(em)) ?? {};
    const detail = of === undefined ? book : `${book} ${of}`;
    if (book === 'integrity') {
      const person = of === undefined ? {} : { account: of };
      const rows = await em.find(IntegrityEntryEntity, { ...behind, ...person }, order);
      const view = await integrityView(deps, em, rows, integrityTo);
      await writeAccess(deps, em, { kind: 'readArchive', actor: account.id, caseId: null, detail });
      return pageOf(rows, pageSize, view);
    }
    const rows = await em.find(
      AccessEntryEntity,
      { ...behind, ...(of === undefined ? {} : { caseId: of }) },
      order,
    );
    const view = await accessView(deps, em, rows, accessTo);
    await writeAccess(deps, em, { kind: 'readArchive', actor: account.id, caseId: null, detail });
    return pageOf(rows, pageSize, view);
  });
}
