import { AcctError, isCalendarDate, mask, shanghaiDay, type Issue } from '@acct-forms/core';
import type {
  Administration,
  CreditAdministration,
  ErasureAdministration,
  ProgrammeAdministration,
  ProgrammeInput,
} from '../administration.ts';
import type { Programme } from '../views.ts';
import { memoryArchive } from './archive.ts';
import { writeAccess } from './archive-rows.ts';
import { retryLetter, undelivered } from './letters.ts';
import { once } from './idempotency.ts';
import { pageOf } from './pages.ts';
import { memoryRegister } from './register.ts';
import { requireAccount } from './sessions.ts';
import { memoryStaff } from './staff.ts';
import { instant, newId, type Client, type ProgrammeRow } from './store.ts';
import { memoryUnitOffice } from './unit-office.ts';

const at = (path: string, code: string): Issue => ({ path, code, severity: 'error' });
const refuse = (issues: readonly Issue[]) => {
  if (issues.length > 0) throw new AcctError('invalid', { issues });
};
const requireAdministrator = (client: Client) => requireAccount(client, ['administrator']);

const view = ({ enrolments, ...programme }: ProgrammeRow): Programme => ({
  ...programme,
  enrolled: [...enrolments.values()].filter((state) => state === 'enrolled').length,
});

function checkProgramme({ title, organiser, opensAt, closesAt, capacity }: ProgrammeInput, taken: number) {
  const isInstant = (text: string) => !Number.isNaN(Date.parse(text));
  refuse([
    ...(title.trim() === '' ? [at('title', 'required')] : []),
    ...(organiser.trim() === '' ? [at('organiser', 'required')] : []),
    ...(isInstant(opensAt) ? [] : [at('opensAt', 'not-a-date')]),
    ...(isInstant(closesAt) ? [] : [at('closesAt', 'not-a-date')]),
    ...(Date.parse(closesAt) <= Date.parse(opensAt) ? [at('closesAt', 'before-opening')] : []),
    ...(capacity < taken ? [at('capacity', 'places-taken')] : []),
  ]);
}

function programmes(client: Client): ProgrammeAdministration {
  const { store } = client;
  const change = (id: string, kind: string, changed: (row: ProgrammeRow) => Partial<ProgrammeInput>) => {
    const office = requireAdministrator(client);
    const row = store.programmes.get(id);
    if (row === undefined) throw new AcctError('not-found');
    const part = changed(row);
    const next = { ...row, ...part };
    if (kind === 'updateProgramme') checkProgramme(next, view(row).enrolled);
    store.programmes.set(id, next);
    writeAccess(store, office, { kind, detail: id });
    return view(next);
  };
  return {
    async list(cursor) {
      requireAdministrator(client);
      const key = ({ closesAt, id }: ProgrammeRow) => `${closesAt} ${id}`;
      const rows = [...store.programmes.values()].sort((a, b) => (key(a) > key(b) ? -1 : 1));
      const page = pageOf(rows, cursor, 50);
      return { ...page, items: page.items.map(view) };
    },
    async create(input) {
      const office = requireAdministrator(client);
      checkProgramme(input, 0);
      const row = { ...input, id: newId(), enrolments: new Map() };
      store.programmes.set(row.id, row);
      writeAccess(store, office, { kind: 'createProgramme', detail: row.id });
      return view(row);
    },
    update: async (id, input) => change(id, 'updateProgramme', () => input),
    close: async (id) =>
      change(id, 'closeProgramme', ({ closesAt }) =>
        Date.parse(closesAt) > store.now().getTime() ? { closesAt: instant(store) } : {},
      ),
  };
}

function credit(client: Client): CreditAdministration {
  const { store } = client;
  const entriesOf = (person: string) => {
    if (store.accounts.get(person)?.role !== 'applicant') throw new AcctError('not-found');
    return store.credit.get(person) ?? [];
  };
  return {
    async add(person, entry, { key }) {
      const office = requireAdministrator(client);
      const { date, effectUntil = date, authority, documentNo, content } = entry;
      const empty = Object.entries({ authority, documentNo, content }).filter(([, text]) => !text.trim());
      refuse([
        ...(isCalendarDate(date) ? [] : [at('date', 'not-a-date')]),
        ...(date > shanghaiDay(store.now()) ? [at('date', 'future-date')] : []),
        ...empty.map(([name]) => at(name, 'required')),
        ...(isCalendarDate(effectUntil) && effectUntil >= date ? [] : [at('effectUntil', 'before-date')]),
      ]);
      return once(store, office.id, key, { person, ...entry }, () => {
        const added = { id: newId(), ...entry };
        store.credit.set(person, [...entriesOf(person), added]);
        writeAccess(store, office, { kind: 'addCredit', detail: `${person} ${added.id}` });
        return added;
      });
    },
    async list(person) {
      requireAdministrator(client);
      return [...entriesOf(person)].reverse().sort((a, b) => b.date.localeCompare(a.date));
    },
  };
}

function erasures(client: Client): ErasureAdministration {
  const { store } = client;
  return {
    async list(cursor) {
      requireAdministrator(client);
      const requests = [...store.accounts.values()]
        .flatMap(({ id, username, phone, erasureRequestedAt, record }) =>
          erasureRequestedAt === undefined
            ? []
            : {
                id,
                username,
                mobile: mask('phone', phone),
                requestedAt: erasureRequestedAt,
                underReview: [...store.applications.values()].some(
                  (app) => app.accountId === id && ['submitted', 'inReview'].includes(app.state),
                ),
                hasRecord: record !== undefined,
              },
        )
        .sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
      return pageOf(requests, cursor, 50);
    },
  };
}

/** The offices' side. */
export function memoryAdministration(client: Client): Administration {
  return {
    staff: memoryStaff(client),
    holders: memoryRegister(client),
    programmes: programmes(client),
    units: memoryUnitOffice(client),
    credit: credit(client),
    erasures: erasures(client),
    archive: memoryArchive(client),
    async undelivered(cursor) {
      requireAdministrator(client);
      return pageOf(undelivered(client.store), cursor, 50);
    },
    async retry(id) {
      const office = requireAdministrator(client);
      retryLetter(client.store, id);
      writeAccess(client.store, office, { kind: 'retryDelivery', detail: id });
    },
  };
}
