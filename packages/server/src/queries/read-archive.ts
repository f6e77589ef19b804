import { AcctError, type ApplicationData, type Json } from '@acct-forms/core';
import type { ArchiveEntry, ArchiveFilter, Page } from '@acct-forms/adapter';
import { makeAnchor, type Anchor } from '../archive/anchor.ts';
import { lastSeal } from '../archive/seal-next.ts';
import { writeAccess } from '../commands/review/write-access.ts';
import type { EntityManager } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Caller, Deps } from '../deps.ts';
import { IntegrityEntryEntity, type AccessEntry, type IntegrityEntry } from '../entities/archive.ts';
import { requireOffice } from '../policies/administration.ts';
import { maskedData } from '../presenters/masked-data.ts';
import { actorsOf, casesOf, peopleOf } from './archive-names.ts';
import { accessRows, integrityRows } from './archive-rows.ts';
import { subjectsOf } from './archive-subjects.ts';
import { payloadsOf } from './read-integrity.ts';

const pageSize = 50;
const anchored = 10;

/** What names the case and the decision; what was written about the person comes when the entry is opened. */
const shown = ['applicationId', 'referenceNumber', 'round', 'departmentNo', 'creditId', 'credit'];

async function integrityView(deps: Deps, em: EntityManager, rows: readonly IntegrityEntry[], whole = false) {
  const { integrityTo = 0 } = (await lastSeal(em)) ?? {};
  const actorOf = await actorsOf(deps, em, rows);
  const accounts = rows.map(({ account }) => account);
  const payloadOf = await payloadsOf(deps, em, accounts);
  const personOf = await peopleOf(deps, em, accounts);
  const part = (payload: Readonly<Record<string, Json>>) =>
    whole
      ? maskedPayload(deps, payload)
      : Object.fromEntries(Object.entries(payload).filter(([name]) => shown.includes(name)));
  return rows.map((entry): ArchiveEntry => {
    const payload: Readonly<Record<string, Json>> | undefined = payloadOf(entry);
    const { id, at, kind, actor, account, sequence } = entry;
    const person = personOf(account);
    return {
      id: String(id),
      at: at.toISOString(),
      kind,
      actor: actorOf(entry.bureauNo, actor),
      sealed: id <= integrityTo,
      personId: account,
      sequence,
      ...(person && { person }),
      ...(payload && { payload: part(payload) }),
    };
  });
}

/** The values of an approved snapshot as a reviewer reads them. */
function maskedPayload({ form }: Deps, payload: Readonly<Record<string, Json>>): Record<string, Json> {
  const approved = payload['approved'] as { readonly data?: ApplicationData } | undefined;
  if (approved?.data === undefined) return payload;
  return { ...payload, approved: { ...approved, data: maskedData(form, approved.data) } as unknown as Json };
}

async function accessView(deps: Deps, em: EntityManager, rows: readonly AccessEntry[]) {
  const { accessTo = 0 } = (await lastSeal(em)) ?? {};
  const actorOf = await actorsOf(deps, em, rows);
  const caseOf = await casesOf(
    deps,
    em,
    rows.map(({ caseId }) => caseId),
  );
  const subjectOf = await subjectsOf(deps, em, rows);
  return rows.map((row): ArchiveEntry => {
    const { id, at, kind, actor, caseId, detail, reasonCipher, bureauNo } = row;
    return {
      id: String(id),
      at: at.toISOString(),
      kind,
      actor: actorOf(bureauNo, actor),
      sealed: id <= accessTo,
      ...(caseId ? { caseId, ...caseOf(caseId) } : subjectOf(row)),
      ...(detail ? { detail } : {}),
      ...(reasonCipher
        ? { reason: deps.vault.open('access_entry.reason', caseId ?? actor, reasonCipher) }
        : {}),
    };
  });
}

/** A page of a book, the newest first; that it was read is on record before it is shown. */
export function readArchive(
  deps: Deps,
  { account }: Caller,
  { cursor, ...filter }: ArchiveFilter & { readonly cursor?: string },
): Promise<Page<ArchiveEntry>> {
  requireOffice(account, 'auditor');
  const { book, personId, caseId } = filter;
  return inTransaction(deps, async (em) => {
    const page = async <R>(
      { rows, next }: { readonly rows: readonly R[]; readonly next?: string },
      view: (deps: Deps, em: EntityManager, rows: readonly R[]) => Promise<ArchiveEntry[]>,
    ) => ({ items: await view(deps, em, rows), ...(next === undefined ? {} : { next }) });
    const read =
      book === 'integrity'
        ? await page(await integrityRows(deps, em, filter, cursor, pageSize), integrityView)
        : await page(await accessRows(deps, em, filter, cursor, pageSize), accessView);
    // What was searched for is a person's name or number: whose entries were asked for by id is enough.
    const detail = [book, caseId ?? personId].filter((part) => part !== undefined).join(' ');
    await writeAccess(deps, em, { kind: 'readArchive', actor: account.id, caseId: null, detail });
    return read;
  });
}

/** An integrity entry with all that it says, recorded under its case. */
export function readEntry(deps: Deps, { account }: Caller, id: string): Promise<ArchiveEntry> {
  requireOffice(account, 'auditor');
  return inTransaction(deps, async (em) => {
    const found = /^\d{1,15}$/.test(id) ? await em.findOne(IntegrityEntryEntity, { id: Number(id) }) : null;
    if (found === null) throw new AcctError('not-found');
    const [entry] = await integrityView(deps, em, [found], true);
    const caseId = entry?.payload?.['applicationId'];
    await writeAccess(deps, em, {
      kind: 'readEntry',
      actor: account.id,
      caseId: typeof caseId === 'string' ? caseId : null,
      detail: id,
    });
    return entry!;
  });
}

/** The last seals as `acct-server archive anchor` prints them. */
export async function readAnchor(deps: Deps, { account }: Caller): Promise<Anchor> {
  requireOffice(account, 'auditor');
  const anchor = await makeAnchor(deps.orm, anchored);
  if (anchor === undefined) throw new AcctError('not-found');
  const detail = String(anchor.seals.at(-1)?.number);
  await inTransaction(deps, (em) =>
    writeAccess(deps, em, { kind: 'exportAnchor', actor: account.id, caseId: null, detail }),
  );
  return anchor;
}
