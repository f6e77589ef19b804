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
  privacy: {
    version: '2026-01',
    text: {
      'zh-CN':
        '为完成会计人员信息采集，我们收集您的姓名、证件号码、手机号、学历、单位、职称信息，以及证件和证明的扫描件。信息只供所属会计管理部门审核并记入吉林省会计人员诚信档案，不作其他用途。您可以随时查看、导出自己的信息，或申请更正。',
      en: 'To register accounting personnel we collect your name, document number, mobile number, education, employer and titles, and scans of documents and proofs. They are used only for review by the responsible finance bureau and kept in the integrity file of accounting personnel of Jilin. You can view and download your own data or ask for correction at any time.',
    },
  },
};
