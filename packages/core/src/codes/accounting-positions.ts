import type { CodeTable } from './code-table.ts';

/** 会计行政职务; local codes, no standard exists. */
export const accountingPositions = {
  id: 'accountingPositions',
  items: [
    { code: '00', name: '无', en: 'None' },
    { code: '01', name: '总会计师', en: 'Chief accountant' },
    { code: '02', name: '财务总监（首席财务官）', en: 'Chief financial officer' },
    { code: '03', name: '会计机构负责人（会计主管人员）', en: 'Head of the accounting office' },
    { code: '04', name: '会计机构副职', en: 'Deputy head of the accounting office' },
    { code: '05', name: '主管会计', en: 'Principal accountant' },
    { code: '06', name: '一般会计人员', en: 'Accountant' },
    { code: '07', name: '出纳', en: 'Cashier' },
    { code: '99', name: '其他', en: 'Other' },
  ],
} as const satisfies CodeTable;
