import type { Json } from '@acct-forms/core';
import { answers, mutants } from './mutant.ts';

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
