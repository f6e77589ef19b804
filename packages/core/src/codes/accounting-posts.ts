import type { CodeTable } from './code-table.ts';

/** 会计基础工作规范 (财会字〔1996〕19号) article 11; local codes. */
export const accountingPosts = {
  id: 'accountingPosts',
  items: [
    { code: '00', name: '无', en: 'None' },
    { code: '01', name: '会计机构负责人（会计主管人员）', en: 'Head of the accounting office' },
    { code: '02', name: '出纳', en: 'Cashier' },
    { code: '03', name: '财产物资核算', en: 'Property and materials' },
    { code: '04', name: '工资核算', en: 'Payroll' },
    { code: '05', name: '成本费用核算', en: 'Costs and expenses' },
    { code: '06', name: '财务成果核算', en: 'Financial results' },
    { code: '07', name: '资金核算', en: 'Funds' },
    { code: '08', name: '往来结算', en: 'Receivables and payables' },
    { code: '09', name: '总账报表', en: 'General ledger and statements' },
    { code: '10', name: '稽核', en: 'Internal check' },
    { code: '11', name: '档案管理', en: 'Accounting archives' },
    { code: '12', name: '会计电算化（会计信息化）', en: 'Computerised accounting' },
    { code: '13', name: '管理会计', en: 'Management accounting' },
    { code: '99', name: '其他会计岗位', en: 'Other accounting post' },
  ],
} as const satisfies CodeTable;
