import type { CodeTable } from './code-table.ts';

/** 会计基础工作规范 (财会字〔1996〕19号) article 11; local codes. */
export const accountingPosts = {
  id: 'accountingPosts',
  items: [
    { code: '00', name: '无' },
    { code: '01', name: '会计机构负责人（会计主管人员）' },
    { code: '02', name: '出纳' },
    { code: '03', name: '财产物资核算' },
    { code: '04', name: '工资核算' },
    { code: '05', name: '成本费用核算' },
    { code: '06', name: '财务成果核算' },
    { code: '07', name: '资金核算' },
    { code: '08', name: '往来结算' },
    { code: '09', name: '总账报表' },
    { code: '10', name: '稽核' },
    { code: '11', name: '档案管理' },
    { code: '12', name: '会计电算化（会计信息化）' },
    { code: '13', name: '管理会计' },
    { code: '99', name: '其他会计岗位' },
  ],
} as const satisfies CodeTable;
