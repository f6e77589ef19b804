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
  privacy: {
    version: '2026-03',
    text: {
      'zh-CN':
        '为登记会计人员信息，我们收集您填写的内容和上传的材料，由所在地财政局和上级财政局两级审核，不作其他用途。您可以查看、导出或申请更正自己的信息。',
      en: 'To register accounting personnel we collect what you fill in and upload. It is reviewed by the finance bureau of your place and the one above it, and used for nothing else. You can view, export or correct your own data.',
    },
  },
};
