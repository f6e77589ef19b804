import type { ProfileHead } from '@acct-forms/core';

export const sampleNames: ProfileHead['names'] = {
  province: { 'zh-CN': '云泽省', en: 'Yunze Province' },
  authority: { 'zh-CN': '云泽省财政厅', en: 'Department of Finance of Yunze Province' },
  system: { 'zh-CN': '云泽省会计人员信息登记系统', en: 'Yunze Register of Accounting Personnel' },
  copyright: {
    'zh-CN': '云泽省财政厅（虚构示例）',
    en: 'Department of Finance of Yunze (a fictional example)',
  },
  support: {
    'zh-CN': '服务热线 0199-5550100（虚构号码）',
    en: 'Help line 0199-5550100 (a fictional number)',
  },
};

export const sampleOfficeHours: ProfileHead['officeHours'] = {
  'zh-CN': '工作日 9:00–12:00，14:00–17:30',
  en: 'Working days 9:00–12:00, 14:00–17:30',
};

export const sampleNotices: ProfileHead['notices'] = {
  privacy: { version: '2026-03', text: async () => (await import('./notices.ts')).privacyNotice },
  scans: { text: async () => (await import('./notices.ts')).scansNotice },
};
