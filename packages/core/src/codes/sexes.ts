import type { CodeTable } from './code-table.ts';

/** GB/T 2261.1-2003 (人的性别代码). */
export const sexes = {
  id: 'sexes',
  items: [
    { code: '0', name: '未知的性别' },
    { code: '1', name: '男性', label: '男' },
    { code: '2', name: '女性', label: '女' },
    { code: '9', name: '未说明的性别' },
  ],
} as const satisfies CodeTable;
