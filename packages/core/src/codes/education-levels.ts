import type { CodeTable } from './code-table.ts';

/** Levels of GB/T 4658-2006 that a form offers; 00 is not in the standard; rank orders them. */
export const educationLevels = {
  id: 'educationLevels',
  items: [
    { code: '00', name: '无学历', rank: 0 },
    { code: '80', name: '小学', rank: 1 },
    { code: '70', name: '初中', rank: 2 },
    { code: '60', name: '高中', rank: 3 },
    { code: '47', name: '技工学校（技校）', rank: 3 },
    { code: '44', name: '职业高中', rank: 3 },
    { code: '41', name: '中专', rank: 3 },
    { code: '30', name: '大专', rank: 4 },
    { code: '20', name: '本科', rank: 5 },
    { code: '14', name: '硕士研究生', rank: 6 },
    { code: '11', name: '博士研究生', rank: 7 },
  ],
} as const satisfies CodeTable;
