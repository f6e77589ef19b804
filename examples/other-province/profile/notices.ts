import type { Localized } from '@acct-forms/core';

export const privacy: Localized = {
  'zh-CN': [
    '一、处理者：澜江省财政厅（虚构）和您所在地的财政局，服务热线 0198-5550100。',
    '二、目的：登记会计人员信息，由所在地和上一级财政局审核，不作其他用途。',
    '三、您可以随时查看、导出、更正自己的信息，或申请删除。不同意的，可以到窗口办理。',
  ].join('\n'),
  en: [
    '1. Who processes: the Department of Finance of Lanjiang (fictional) and the bureau of your place; help line 0198-5550100.',
    '2. What for: the register of accounting personnel, reviewed by two bureaus, and nothing else.',
    '3. You can view, export and correct your data or ask for deletion at any time. If you do not agree, come in person.',
  ].join('\n'),
};

export const scans: Localized = {
  'zh-CN':
    '证件扫描件和照片属于敏感个人信息，需要您单独同意，只用于核对身份，每次查看都有记录。不同意的，可以到窗口提交。',
  en: 'Scans and photos are sensitive personal information and need your separate consent. They are compared with you, and every look is recorded. If you do not agree, hand them in in person.',
};
