import type { Letter } from '@acct-forms/core';

/** Letters of the sample province; the blanks are filled from the person's own data. */
export const sampleLetters: Readonly<Record<string, Letter>> = {
  workCertificate: {
    title: { 'zh-CN': '会计工作经历证明', en: 'Certificate of accounting experience' },
    paragraphs: [
      {
        'zh-CN':
          '{name}（证件号码：{idNumber}）自 {fromYear} 年 {fromMonth} 月起至 {toYear} 年 {toMonth} 月在本单位从事会计工作。',
        en: '{name} (document number {idNumber}) has done accounting work for us from {fromYear}-{fromMonth} to {toYear}-{toMonth}.',
      },
      {
        'zh-CN': '本证明供云泽省会计人员信息登记使用。',
        en: 'This certificate is for the Yunze register of accounting personnel.',
      },
    ],
    signature: [
      { 'zh-CN': '单位（盖章）：{unitName}', en: 'Employer (seal): {unitName}' },
      { 'zh-CN': '经办人（签字）：', en: 'Signed by:' },
      { 'zh-CN': '{year} 年 {month} 月 {day} 日', en: 'Date: {year}-{month}-{day}' },
    ],
  },
  truthPledge: {
    title: { 'zh-CN': '诚信登记承诺', en: 'Pledge of honest registration' },
    paragraphs: [
      {
        'zh-CN': '我填写的信息和上传的材料真实、完整，与原件一致。如有不实，由我本人承担责任。',
        en: 'What I fill in and upload is true, complete and the same as the originals. I answer for it.',
      },
    ],
    signature: [
      { 'zh-CN': '本人（签字）：', en: 'Signed:' },
      { 'zh-CN': '{year} 年 {month} 月 {day} 日', en: 'Date: {year}-{month}-{day}' },
    ],
  },
};
