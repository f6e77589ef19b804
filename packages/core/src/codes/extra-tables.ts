import type { CodeTable } from './code-table.ts';
import { unitTypes } from './unit-types.ts';

/** How a formal education was taken (培养方式). */
const trainingModes = {
  id: 'trainingModes',
  items: [
    { code: 'full-time', name: '全日制' },
    { code: 'part-time', name: '非全日制' },
  ],
} as const satisfies CodeTable;

/** Grades of abacus calculation (珠算等级), asked by some provinces. */
const abacusLevels = {
  id: 'abacusLevels',
  items: [
    { code: 'none', name: '无' },
    ...['一', '二', '三', '四', '五', '六'].map((name, i) => ({ code: String(i + 1), name: `${name}级` })),
  ],
} satisfies CodeTable;

/** The tables of the rows that only some provinces ask. */
export const extraTables = { abacusLevels, trainingModes, unitTypes };
