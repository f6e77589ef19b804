import type { CodeTable } from './code-table.ts';

/** 人社部发〔2019〕8号 (会计系列职称); level is a code of `qualificationLevels`. */
export const accountingTitles = {
  id: 'accountingTitles',
  items: [
    { code: '0', name: '无职务', level: 'none', rank: 0 },
    { code: '1', name: '会计员', level: 'junior', rank: 1 },
    { code: '2', name: '助理会计师', level: 'junior', rank: 2 },
    { code: '3', name: '会计师', level: 'middle', rank: 3 },
    { code: '4', name: '高级会计师', level: 'senior', rank: 4 },
    { code: '5', name: '正高级会计师', level: 'full-senior', rank: 5 },
  ],
} as const satisfies CodeTable;
