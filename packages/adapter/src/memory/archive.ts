import type { Archive } from '../backend-adapter.ts';
import type { ArchiveEntry } from '../views.ts';
import { integrityOf, writeAccess } from './archive-rows.ts';
import { pageOf } from './pages.ts';
import { requireAccount } from './sessions.ts';
import { invalid, type Client } from './store.ts';

/** The archive of a backend that lives as long as its page: nothing in it can be tampered with. */
export function memoryArchive(client: Client): Archive {
  const { store } = client;
  const requireOffice = () => requireAccount(client, ['administrator', 'auditor']);
  const actorOf = (id: string): ArchiveEntry['actor'] => {
    const account = store.accounts.get(id);
    const name = account?.role === 'applicant' ? undefined : (account?.name ?? account?.username);
    return { id, ...(name === undefined ? {} : { name }) };
  };
  const everybody = () =>
    [...store.accounts.keys()]
      .flatMap((id) => integrityOf(store, id))
      .sort((a, b) => a.at.localeCompare(b.at));
  return {
    async entries({ book, personId, caseId }, cursor) {
      const office = requireOffice();
      const of = book === 'integrity' ? personId : caseId;
      const rows: ArchiveEntry[] =
        book === 'integrity'
          ? (of === undefined ? everybody() : integrityOf(store, of)).map(({ payload, actor, ...row }) => {
              const { reason: _, ...shown } = payload;
              return { ...row, actor: actorOf(actor), sealed: true, payload: shown };
            })
          : store.accesses
              .filter((row) => of === undefined || row.caseId === of)
              .map(({ actor, ...row }) => ({ ...row, actor: actorOf(actor), sealed: true }));
      const page = pageOf(rows.reverse(), cursor, 50);
      writeAccess(store, office, {
        kind: 'readArchive',
        detail: of === undefined ? book : `${book} ${of}`,
      });
      return page;
    },
    async verify(cursor) {
      const office = requireOffice();
      if (cursor !== undefined) throw invalid('cursor', 'format');
      const checked = everybody().length + store.accesses.length;
      writeAccess(store, office, { kind: 'verifyArchive' });
      return { checked, broken: [] };
    },
  };
}
