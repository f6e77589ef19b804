import type { ProfileHead } from '@acct-forms/core';

export const names: ProfileHead['names'] = {
  province: { 'zh-CN': '澜江省', en: 'Lanjiang Province' },
  authority: { 'zh-CN': '澜江省财政厅', en: 'Department of Finance of Lanjiang Province' },
  system: { 'zh-CN': '澜江省会计人员信息服务平台', en: 'Lanjiang Accounting Personnel Service' },
  copyright: {
    'zh-CN': '澜江省财政厅（虚构示例）',
    en: 'Department of Finance of Lanjiang (a fictional example)',
  },
  support: {
    'zh-CN': '服务热线 0198-5550100（虚构号码）',
    en: 'Help line 0198-5550100 (a fictional number)',
  },
};

export const officeHours: ProfileHead['officeHours'] = {
  'zh-CN': '工作日 8:30–12:00，13:30–17:00',
  en: 'Working days 8:30–12:00, 13:30–17:00',
};
