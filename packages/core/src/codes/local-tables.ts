import type { CodeTable } from './code-table.ts';

/** The level of a talent programme (人才级别). */
export const talentLevels = {
  id: 'talentLevels',
  items: [
    { code: 'national', name: '全国' },
    { code: 'province', name: '省级' },
    { code: 'city', name: '市级' },
  ],
} as const satisfies CodeTable;

/** The series of a professional title (专业技术资格类型). */
export const titleKinds = {
  id: 'titleKinds',
  items: [
    { code: 'accounting', name: '会计' },
    { code: 'auditing', name: '审计' },
    { code: 'economics', name: '经济' },
    { code: 'statistics', name: '统计' },
    { code: 'tax', name: '税务' },
    { code: 'other', name: '其他' },
  ],
} as const satisfies CodeTable;
