import type { CodeTable } from './code-table.ts';

/** Kinds of employers (单位性质); local codes. */
export const unitTypes = {
  id: 'unitTypes',
  items: [
    { code: '01', name: '国有企业', en: 'State-owned enterprise' },
    { code: '02', name: '民营企业', en: 'Private enterprise' },
    { code: '03', name: '外资企业', en: 'Foreign-invested enterprise' },
    { code: '04', name: '行政单位', en: 'Administrative body' },
    { code: '05', name: '事业单位', en: 'Public institution' },
    { code: '06', name: '社会团体', en: 'Social organisation' },
    { code: '07', name: '民办非企业单位', en: 'Private non-enterprise unit' },
    { code: '08', name: '会计师事务所/代理记账机构', en: 'Accounting firm or bookkeeping agency' },
    { code: '09', name: '个体工商户', en: 'Individual business' },
    { code: '10', name: '农村集体经济组织', en: 'Rural collective economic organisation' },
    { code: '99', name: '其他', en: 'Other' },
  ],
} as const satisfies CodeTable;
