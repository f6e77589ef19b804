import type { CodeTable } from './code-table.ts';

/** Kinds of change after approval (信息变更); local codes. */
export const changeTypes = {
  id: 'changeTypes',
  items: [
    { code: 'contact', name: '联系方式变更' },
    { code: 'identity', name: '关键信息变更（姓名、证件号码）' },
    { code: 'education', name: '学历学位变更' },
    { code: 'unit', name: '工作单位变更（省内）' },
    { code: 'title', name: '专业技术资格（职称）变更' },
    { code: 'talent', name: '人才信息变更' },
  ],
} as const satisfies CodeTable;
