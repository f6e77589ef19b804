import type { CodeTable } from './code-table.ts';

/** Kinds of persons in the collection of accounting personnel (人员类型); local codes. */
export const personnelTypes = {
  id: 'personnelTypes',
  items: [
    { code: 'on-duty', name: '在岗会计人员' },
    { code: 'off-duty', name: '不在岗人员' },
    { code: 'student', name: '在校生' },
    { code: 'candidate', name: '拟报考人员' },
  ],
} as const satisfies CodeTable;
