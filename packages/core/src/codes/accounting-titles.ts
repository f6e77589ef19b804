import type { CodeTable } from './code-table.ts';

/** 人社部发〔2019〕8号 (会计系列职称); level is a code of `qualificationLevels`. */
export const accountingTitles = {
  id: 'accountingTitles',
  items: [
    { code: '0', name: '无职务', en: 'None', level: 'none', rank: 0 },
    { code: '1', name: '会计员', en: 'Accounting clerk', level: 'junior', rank: 1 },
    { code: '2', name: '助理会计师', en: 'Assistant accountant', level: 'junior', rank: 2 },
    { code: '3', name: '会计师', en: 'Accountant', level: 'middle', rank: 3 },
    { code: '4', name: '高级会计师', en: 'Senior accountant', level: 'senior', rank: 4 },
    { code: '5', name: '正高级会计师', en: 'Full senior accountant', level: 'full-senior', rank: 5 },
  ],
} as const satisfies CodeTable;
