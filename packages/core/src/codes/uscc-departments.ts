import type { CodeTable } from './code-table.ts';

/** GB 32100-2015 table 2 with amendment 1: registering departments. */
export const usccDepartments = {
  id: 'usccDepartments',
  items: [
    { code: '1', name: '机构编制' },
    { code: '2', name: '外交' },
    { code: '3', name: '司法行政' },
    { code: '4', name: '文化' },
    { code: '5', name: '民政' },
    { code: '6', name: '旅游' },
    { code: '7', name: '宗教' },
    { code: '8', name: '工会' },
    { code: '9', name: '工商（市场监管）' },
    { code: 'A', name: '中央军委改革和编制办公室' },
    { code: 'N', name: '农业' },
    { code: 'Y', name: '其他' },
  ],
} as const satisfies CodeTable;
