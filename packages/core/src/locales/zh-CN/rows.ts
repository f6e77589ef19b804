/** Words of the entries of a list. */
export const rows = {
  add: '添加一项',
  addNamed: '添加{name}',
  remove: '删除',
  removeNamed: '删除{name}',
  rowName: '{label} {n}',
  rowTitle: '第 {n} 项',
  undo: '撤销',
  rowAdded: '已添加{name}',
  rowRemoved: '已删除{name}',
  listEmpty: '还没有添加',
  listFull: '最多 {max} 项',
};

export type RowsWords = Record<keyof typeof rows, string>;
