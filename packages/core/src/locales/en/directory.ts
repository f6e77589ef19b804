import type { DirectoryWords } from '../zh-CN/directory.ts';

export const directory: DirectoryWords = {
  directory: 'Phone numbers of the finance bureaus',
  directorySearch: 'Region or name of the bureau',
  directoryExample: 'For example {place}',
  directoryCount: 'Bureaus: {n}',
  directoryNone: 'Nothing found for “{text}”. Try only the name of the city or county.',
  directoryAll: 'All {n} bureaus',
};
