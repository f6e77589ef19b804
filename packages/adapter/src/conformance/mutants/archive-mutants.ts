import type { Json } from '@acct-forms/core';
import type { Archive } from '../../backend-adapter.ts';
import type { ArchiveEntry, ArchiveFilter } from '../../archive-views.ts';
import { answers, mutants, type Break } from './mutant.ts';

interface Mine {
  readonly archive: readonly { readonly [name: string]: Json }[];
}

/** What a person takes along, with another archive in it. */
const exported = (change: (archive: Mine['archive']) => unknown) => () =>
  answers('accounts', 'exportMine', async (file) => {
    const mine = JSON.parse(await file.text()) as Mine;
    return new Blob([JSON.stringify({ ...mine, archive: change(mine.archive) })]);
  });

export const ownArchiveMutants = mutants(['own-archive'], {
  'the own archive is kept back': exported(() => []),
  'the own archive is without reasons': exported((archive) =>
    archive.map((entry) => ({ ...entry, reason: '' })),
  ),
});

/** An archive that is wrong in one way; the other calls of the office stay. */
const office =
  (change: (archive: Archive) => Partial<Archive>): (() => Break) =>
  () =>
  (adapter) => {
    const { administration } = adapter;
    if (administration === undefined) return adapter;
    const archive = { ...administration.archive, ...change(administration.archive) };
    return { ...adapter, administration: { ...administration, archive } };
  };

const entries = (change: (page: Awaited<ReturnType<Archive['entries']>>) => unknown): (() => Break) =>
  office((archive) => ({
    entries: async (...args) => change(await archive.entries(...args)) as never,
  }));

/** A part of an object left out. */
const without = <T extends object>(whole: T, ...names: readonly string[]): T =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name))) as T;

/** Parts of a filter that narrow nothing. */
const deaf = (...names: readonly (keyof ArchiveFilter)[]): (() => Break) =>
  office((archive) => ({ entries: (wanted, cursor) => archive.entries(without(wanted, ...names), cursor) }));

export const archiveFilterMutants = mutants(['archive-filters'], {
  'an access does not tell whose': entries((page) => ({
    ...page,
    items: page.items.map((entry) => without(entry, 'person')),
  })),
  'the bureau of who looked is left out': entries((page) => ({
    ...page,
    items: page.items.map((entry) => ({ ...entry, actor: { ...entry.actor, bureau: undefined } })),
  })),
  'a search finds everybody': deaf('search'),
  'the kind does not narrow': deaf('kind'),
  'the bureau does not narrow': deaf('bureau'),
  'the days do not narrow': deaf('from', 'to'),
  'an entry opens to what the list has': office((archive) => ({
    entry: async (id) => {
      const { payload = {}, ...entry } = await archive.entry(id);
      return { ...entry, payload: without(payload, 'reason') };
    },
  })),
  'opening an entry leaves no trace': entries((page) => ({
    ...page,
    items: page.items.filter(({ kind }) => kind !== 'readEntry'),
  })),
  'a snapshot shows its numbers': office((archive) => ({
    entries: async (wanted, cursor) => {
      searched = wanted.search ?? '';
      return archive.entries(wanted, cursor);
    },
    entry: async (id) => {
      const entry = await archive.entry(id);
      return { ...entry, payload: { ...entry.payload, approved: searched } };
    },
  })),
});

/** What was searched for last. */
let searched = '';

export const archiveMutants = mutants(['archive'], {
  'anybody reads the archive': office((archive) => ({
    entries: (...args) => archive.entries(...args).catch(() => ({ items: [] })),
  })),
  'anybody opens an entry': office((archive) => ({
    entry: (id) => archive.entry(id).catch(() => ({ id }) as ArchiveEntry),
  })),
  'anybody takes an anchor': office((archive) => ({
    anchor: () => archive.anchor().catch(() => ({ kind: '', seals: [] })),
  })),
  'an anchor has no seals': office((archive) => ({
    anchor: async () => ({ ...(await archive.anchor()), seals: [] }),
  })),
  'taking an anchor leaves no trace': entries((page) => ({
    ...page,
    items: page.items.filter(({ kind }) => kind !== 'exportAnchor'),
  })),
  'anybody verifies the archive': office((archive) => ({
    verify: (...args) => archive.verify(...args).catch(() => ({ checked: 0, broken: [] })),
  })),
  'the oldest entry comes first': entries((page) => ({ ...page, items: [...page.items].reverse() })),
  'everybody in the chain of one': office((archive) => ({
    entries: ({ book, caseId = '' }, cursor) =>
      archive.entries(caseId === '' ? { book } : { book, caseId }, cursor),
  })),
  'every case in the accesses of one': office((archive) => ({
    entries: ({ book, personId = '' }, cursor) =>
      archive.entries(personId === '' ? { book } : { book, personId }, cursor),
  })),
  'the reasons of accesses are left out': entries((page) => ({
    ...page,
    items: page.items.map((entry) => ({ ...entry, reason: '' })),
  })),
  'who looked has no name': entries((page) => ({
    ...page,
    items: page.items.map((entry) => ({ ...entry, actor: { id: entry.actor.id } })),
  })),
  'only the first page': entries(({ items }) => ({ items })),
  'reading leaves no trace': entries(({ items, ...page }) => ({
    ...page,
    items: items.filter(({ kind }) => kind !== 'readArchive'),
  })),
  'every archive is broken': office((archive) => ({
    verify: async (cursor) => ({
      ...(await archive.verify(cursor)),
      broken: [{ book: 'seal', id: '1', code: 'altered' }],
    }),
  })),
  'nothing is looked at': office((archive) => ({
    verify: async (cursor) => ({ ...(await archive.verify(cursor)), checked: 0 }),
  })),
});
