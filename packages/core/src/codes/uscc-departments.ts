import type { CodeTable } from './code-table.ts';

/** GB 32100-2015 tables 2 and 3 with amendment 1: registering departments and the categories of each. */
export const usccDepartments = {
  id: 'usccDepartments',
  items: [
    { code: '1', name: '机构编制', categories: '1239' },
    { code: '2', name: '外交', categories: '19' },
    { code: '3', name: '司法行政', categories: '123459' },
    { code: '4', name: '文化', categories: '19' },
    { code: '5', name: '民政', categories: '1239' },
    { code: '6', name: '旅游', categories: '129' },
    { code: '7', name: '宗教', categories: '129' },
    { code: '8', name: '工会', categories: '19' },
    { code: '9', name: '工商（市场监管）', categories: '123' },
    { code: 'A', name: '中央军委改革和编制办公室', categories: '19' },
    { code: 'N', name: '农业', categories: '1239' },
    { code: 'Y', name: '其他', categories: '1' },
  ],
} as const satisfies CodeTable;
