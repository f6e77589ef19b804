import type { CodeTable } from './code-table.ts';

/** How a professional qualification was obtained (取得方式); local codes. */
export const qualificationRoutes = {
  id: 'qualificationRoutes',
  items: [
    { code: 'exam', name: '考试' },
    { code: 'review', name: '评审' },
    { code: 'exam-review', name: '考评结合' },
    { code: 'conferred', name: '认定/其他' },
  ],
} as const satisfies CodeTable;
