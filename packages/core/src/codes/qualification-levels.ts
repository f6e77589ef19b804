import type { CodeTable } from './code-table.ts';

/** 人社部发〔2019〕8号 (专业技术资格级别); local codes. */
export const qualificationLevels = {
  id: 'qualificationLevels',
  items: [
    { code: 'none', name: '无', en: 'None', rank: 0 },
    { code: 'junior', name: '初级', en: 'Junior', rank: 1 },
    { code: 'middle', name: '中级', en: 'Intermediate', rank: 2 },
    { code: 'senior', name: '高级', en: 'Senior', rank: 3 },
    { code: 'full-senior', name: '正高级', en: 'Full senior', rank: 4 },
  ],
} as const satisfies CodeTable;
