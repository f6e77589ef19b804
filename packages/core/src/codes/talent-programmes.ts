import type { CodeTable } from './code-table.ts';

/** Accounting talent programmes of the Ministry of Finance (会计人才培养项目); local codes. */
export const talentProgrammes = {
  id: 'talentProgrammes',
  items: [
    { code: 'none', name: '无', en: 'None' },
    { code: 'nat-leading', name: '全国会计领军人才', en: 'National leading accounting talent' },
    { code: 'nat-highend', name: '全国高端会计人才', en: 'National high-end accounting talent' },
    { code: 'intl-highend', name: '国际化高端会计人才', en: 'International high-end accounting talent' },
    {
      code: 'cfo',
      name: '大中型企事业单位总会计师素质提升工程',
      en: 'Chief accountants of large and medium enterprises and institutions',
    },
    { code: 'master', name: '会计名家培养工程', en: 'Master accountants' },
    {
      code: 'prov-leading',
      name: '省级会计领军（高端会计）人才',
      en: 'Provincial leading accounting talent',
    },
    { code: 'city-leading', name: '市级会计领军（高端会计）人才', en: 'Municipal leading accounting talent' },
    { code: 'other', name: '其他', en: 'Other' },
  ],
} as const satisfies CodeTable;
