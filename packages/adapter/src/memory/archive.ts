import { AcctError, isCalendarDate, mask, shanghaiDay, valueAt } from '@acct-forms/core';
import type { Archive } from '../backend-adapter.ts';
import type { ArchiveEntry, ArchiveFilter } from '../archive-views.ts';
import { integrityOf, writeAccess, type IntegrityRow } from './archive-rows.ts';
import { departmentView } from './departments.ts';
import { pageOf } from './pages.ts';
import { requireAccount } from './sessions.ts';
import { invalid, type AccessRow, type Application, type Client, type Store } from './store.ts';

const roundOf = (app: Application) => app.rounds.at(-1)?.data ?? app.data;

function personOf(app: Application | undefined): ArchiveEntry['person'] {
  if (app === undefined) return undefined;
  const text = (path: string) => String(valueAt(roundOf(app), path) ?? '');
  return { name: mask('name', text('basic.name')), idNumber: mask('idNumber', text('basic.idNumber')) };
}

/** The submitted cases that have this ID number, name or reference number. */
function casesWith(store: Store, search: string): Application[] {
  const wanted = search.normalize('NFC').trim();
  const code = wanted.toUpperCase();
  return [...store.applications.values()].filter((app) => {
    const data = roundOf(app);
    return (
      app.rounds.length > 0 &&
      (app.referenceNumber === code ||
        valueAt(data, 'basic.idNumber') === code ||
        valueAt(data, 'basic.name') === wanted)
    );
  });
}

/** Of whom a filter is: accounts in the one book, cases in the other; undefined for everybody. */
function ownersOf(store: Store, { book, personId, caseId, search }: ArchiveFilter): Set<string> | undefined {
  if (book === 'integrity' && personId !== undefined) return new Set([personId]);
  if (book === 'access' && caseId !== undefined) return new Set([caseId]);
  if (search === undefined && personId === undefined) return undefined;
  const cases =
    search === undefined
      ? [...store.applications.values()].filter((app) => app.accountId === personId)
      : casesWith(store, search);
  return new Set(cases.map((app) => (book === 'integrity' ? app.accountId : app.id)));
}

async function hashOf(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The archive of a backend that lives as long as its page: nothing in it can be tampered with. */
export function memoryArchive(client: Client): Archive {
  const { store } = client;
  const requireOffice = () => requireAccount(client, ['administrator', 'auditor']);
  const actorOf = (id: string): ArchiveEntry['actor'] => {
    const account = store.accounts.get(id);
    if (account === undefined || account.role === 'applicant') return { id };
    const { name = account.username, bureau } = account;
    return { id, name, ...(bureau === undefined ? {} : { bureau: departmentView(store.profile, bureau) }) };
  };
  const everybody = () =>
    [...store.accounts.keys()]
      .flatMap((id) => integrityOf(store, id))
      .sort((a, b) => a.at.localeCompare(b.at));
  const whole = ({ actor, ...row }: IntegrityRow): ArchiveEntry => {
    const person = personOf([...store.applications.values()].find((app) => app.accountId === row.personId));
    return { ...row, actor: actorOf(actor), sealed: true, ...(person === undefined ? {} : { person }) };
  };
  const integrityView = (row: IntegrityRow): ArchiveEntry => {
    const { reason: _, ...payload } = row.payload;
    return { ...whole(row), payload };
  };
  const accessView = ({ actor, ...row }: AccessRow): ArchiveEntry => {
    const app = store.applications.get(row.caseId ?? '');
    const person = personOf(app);
    return {
      ...row,
      actor: actorOf(actor),
      sealed: true,
      ...(person === undefined ? {} : { person }),
      ...(app?.referenceNumber === undefined ? {} : { referenceNumber: app.referenceNumber }),
    };
  };
  const fits = ({ kind, from = '', to = '9999' }: ArchiveFilter, row: { kind: string; at: string }) => {
    const day = shanghaiDay(new Date(row.at));
    return (kind === undefined || row.kind === kind) && day >= from && day <= to;
  };
  const isOf = (bureau: number | undefined, no: unknown) => bureau === undefined || no === bureau;
  const rowsOf = (filter: ArchiveFilter): ArchiveEntry[] => {
    const { book, bureau } = filter;
    const owners = ownersOf(store, filter);
    if (book === 'integrity')
      return everybody()
        .filter(({ personId }) => owners?.has(personId) ?? true)
        .filter((row) => fits(filter, row) && isOf(bureau, row.payload['departmentNo']))
        .map(integrityView);
    return store.accesses
      .filter(({ caseId = '' }) => owners?.has(caseId) ?? true)
      .filter((row) => fits(filter, row) && isOf(bureau, store.accounts.get(row.actor)?.bureau))
      .map(accessView);
  };
  return {
    async entries(filter, cursor) {
      const office = requireOffice();
      for (const end of ['from', 'to'] as const)
        if (filter[end] !== undefined && !isCalendarDate(filter[end])) throw invalid(end, 'not-a-date');
      const page = pageOf(rowsOf(filter).reverse(), cursor, 50);
      const { book, personId, caseId } = filter;
      writeAccess(store, office, {
        kind: 'readArchive',
        detail: [book, caseId ?? personId].filter((part) => part !== undefined).join(' '),
      });
      return page;
    },
    async entry(id) {
      const office = requireOffice();
      const row = everybody().find((each) => each.id === id);
      if (row === undefined) throw new AcctError('not-found');
      const caseId = String(row.payload['applicationId']);
      writeAccess(store, office, { kind: 'readEntry', caseId, detail: id });
      return whole(row);
    },
    async anchor() {
      const office = requireOffice();
      const rows = [everybody(), store.accesses];
      if (rows.flat().length === 0) throw new AcctError('not-found');
      const at = store.now().toISOString();
      const hash = await hashOf(rows);
      writeAccess(store, office, { kind: 'exportAnchor' });
      return { kind: 'acct-forms archive anchor', seals: [{ number: 1, at, hash }] };
    },
    async verify(cursor) {
      const office = requireOffice();
      if (cursor !== undefined) throw invalid('cursor', 'format');
      const checked = everybody().length + store.accesses.length;
      writeAccess(store, office, { kind: 'verifyArchive' });
      return { checked, broken: [], seal: { number: 1, at: store.now().toISOString() } };
    },
  };
}
