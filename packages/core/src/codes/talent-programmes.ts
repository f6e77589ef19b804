import type { CodeTable } from './code-table.ts';

/** Accounting talent programmes of the Ministry of Finance (会计人才培养项目); local codes. */
export const talentProgrammes = {
  id: 'talentProgrammes',
  items: [
    { code: 'none', name: '无' },
    { code: 'nat-leading', name: '全国会计领军人才' },
    { code: 'nat-highend', name: '全国高端会计人才' },
    { code: 'intl-highend', name: '国际化高端会计人才' },
    { code: 'cfo', name: '大中型企事业单位总会计师素质提升工程' },
    { code: 'master', name: '会计名家培养工程' },
    { code: 'prov-leading', name: '省级会计领军（高端会计）人才' },
    { code: 'city-leading', name: '市级会计领军（高端会计）人才' },
    { code: 'other', name: '其他' },
  ],
} as const satisfies CodeTable;
