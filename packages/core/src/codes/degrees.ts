import type { CodeTable } from './code-table.ts';

/** First level of GB/T 6864-2003 (学位代码); 0 is not in the standard; rank orders the levels. */
export const degrees = {
  id: 'degrees',
  items: [
    { code: '0', name: '无学位', rank: 0 },
    { code: '1', name: '名誉博士' },
    { code: '2', name: '博士', rank: 3 },
    { code: '3', name: '硕士', rank: 2 },
    { code: '4', name: '学士', rank: 1 },
  ],
} as const satisfies CodeTable;
