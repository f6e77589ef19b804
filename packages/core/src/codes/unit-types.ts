import type { CodeTable } from './code-table.ts';

/** Kinds of employers (单位性质); local codes. */
export const unitTypes = {
  id: 'unitTypes',
  items: [
    { code: '01', name: '国有企业' },
    { code: '02', name: '民营企业' },
    { code: '03', name: '外资企业' },
    { code: '04', name: '行政单位' },
    { code: '05', name: '事业单位' },
    { code: '06', name: '社会团体' },
    { code: '07', name: '民办非企业单位' },
    { code: '08', name: '会计师事务所/代理记账机构' },
    { code: '09', name: '个体工商户' },
    { code: '10', name: '农村集体经济组织' },
    { code: '99', name: '其他' },
  ],
} as const satisfies CodeTable;
