import type { RowsWords } from '../zh-CN/rows.ts';

/** Words of the entries of a list, in English. */
export const rows: RowsWords = {
  add: 'Add an entry',
  addNamed: 'Add {name}',
  remove: 'Remove',
  removeNamed: 'Remove {name}',
  rowName: '{label} {n}',
  rowTitle: 'No. {n}',
  undo: 'Undo',
  rowAdded: 'Added {name}',
  rowRemoved: 'Removed {name}',
  listEmpty: 'Nothing added yet',
  listFull: 'At most {max}',
};
