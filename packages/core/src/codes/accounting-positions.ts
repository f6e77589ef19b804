import type { CodeTable } from './code-table.ts';

/** 会计行政职务; local codes, no standard exists. */
export const accountingPositions = {
  id: 'accountingPositions',
  items: [
    { code: '00', name: '无' },
    { code: '01', name: '总会计师' },
    { code: '02', name: '财务总监（首席财务官）' },
    { code: '03', name: '会计机构负责人（会计主管人员）' },
    { code: '04', name: '会计机构副职' },
    { code: '05', name: '主管会计' },
    { code: '06', name: '一般会计人员' },
    { code: '07', name: '出纳' },
    { code: '99', name: '其他' },
  ],
} as const satisfies CodeTable;
