import type { ProfileHead } from '@acct-forms/core';

export const jilinNames: ProfileHead['names'] = {
  province: { 'zh-CN': '吉林省', en: 'Jilin Province' },
  authority: { 'zh-CN': '吉林省财政厅', en: 'Department of Finance of Jilin Province' },
  system: { 'zh-CN': '吉林省会计信息管理系统', en: 'Jilin Accounting Information System' },
  copyright: { 'zh-CN': '版权所有 吉林省财政厅', en: '© Department of Finance of Jilin Province' },
  support: {
    'zh-CN': '技术支持 长春市建通科技开发有限责任公司',
    en: 'Technical support: Changchun Jiantong Technology Development Co., Ltd.',
  },
};

export const jilinOfficeHours: ProfileHead['officeHours'] = {
  'zh-CN': '工作日 8:30–11:30，13:30–17:00',
  en: 'Working days 8:30–11:30, 13:30–17:00',
};

export const jilinNotices: ProfileHead['notices'] = {
  privacy: { version: '2026-01', text: async () => (await import('./notices.ts')).privacyNotice },
  scans: { text: async () => (await import('./notices.ts')).scansNotice },
};
