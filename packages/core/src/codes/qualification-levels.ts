import type { CodeTable } from './code-table.ts';

/** 人社部发〔2019〕8号 (专业技术资格级别); local codes. */
export const qualificationLevels = {
  id: 'qualificationLevels',
  items: [
    { code: 'none', name: '无', rank: 0 },
    { code: 'junior', name: '初级', rank: 1 },
    { code: 'middle', name: '中级', rank: 2 },
    { code: 'senior', name: '高级', rank: 3 },
    { code: 'full-senior', name: '正高级', rank: 4 },
  ],
} as const satisfies CodeTable;
