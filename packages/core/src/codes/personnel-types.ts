import type { CodeTable } from './code-table.ts';

/** Kinds of persons in the collection of accounting personnel (人员类型); local codes. */
export const personnelTypes = {
  id: 'personnelTypes',
  items: [
    { code: 'on-duty', name: '在岗会计人员', en: 'Accountant on duty' },
    { code: 'off-duty', name: '不在岗人员', en: 'Qualified, not on duty' },
    { code: 'student', name: '在校生', en: 'Student' },
    { code: 'candidate', name: '拟报考人员', en: 'Examination candidate' },
  ],
} as const satisfies CodeTable;
