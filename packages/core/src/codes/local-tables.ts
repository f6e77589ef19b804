import type { CodeTable } from './code-table.ts';

/** How a formal education was taken (培养方式). */
export const trainingModes = {
  id: 'trainingModes',
  items: [
    { code: 'full-time', name: '全日制', en: 'Full-time' },
    { code: 'part-time', name: '非全日制', en: 'Part-time' },
  ],
} as const satisfies CodeTable;

/** The level of a talent programme (人才级别). */
export const talentLevels = {
  id: 'talentLevels',
  items: [
    { code: 'national', name: '全国', en: 'National' },
    { code: 'province', name: '省级', en: 'Provincial' },
    { code: 'city', name: '市级', en: 'Municipal' },
  ],
} as const satisfies CodeTable;

/** The series of a professional title (专业技术资格类型). */
export const titleKinds = {
  id: 'titleKinds',
  items: [
    { code: 'accounting', name: '会计', en: 'Accounting' },
    { code: 'auditing', name: '审计', en: 'Auditing' },
    { code: 'economics', name: '经济', en: 'Economics' },
    { code: 'statistics', name: '统计', en: 'Statistics' },
    { code: 'tax', name: '税务', en: 'Taxation' },
    { code: 'other', name: '其他', en: 'Other' },
  ],
} as const satisfies CodeTable;

/** Grades of abacus calculation (珠算等级), asked by some provinces. */
export const abacusLevels = {
  id: 'abacusLevels',
  items: [
    { code: 'none', name: '无', en: 'None' },
    ...['一', '二', '三', '四', '五', '六'].map((name, i) => ({
      code: String(i + 1),
      name: `${name}级`,
      en: `Grade ${i + 1}`,
    })),
  ],
} satisfies CodeTable;
