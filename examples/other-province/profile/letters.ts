import type { Letter } from '@acct-forms/core';

/** What is printed, signed and scanned; the keys are those that the slots name. */
export const letters: Readonly<Record<string, Letter>> = {
  workCertificate: {
    title: { 'zh-CN': '会计岗位工作证明', en: 'Certificate of accounting work' },
    paragraphs: [
      {
        'zh-CN':
          '{name}（证件号码：{idNumber}）自 {fromYear} 年 {fromMonth} 月至 {toYear} 年 {toMonth} 月在我单位会计岗位工作，仅用于澜江省会计人员信息登记。',
        en: '{name} (document number {idNumber}) has worked in accounting for us from {fromYear}-{fromMonth} to {toYear}-{toMonth}. For the Lanjiang register of accounting personnel only.',
      },
    ],
    signature: [
      { 'zh-CN': '单位（公章）：{unitName}', en: 'Employer (seal): {unitName}' },
      { 'zh-CN': '{year} 年 {month} 月 {day} 日', en: 'Date: {year}-{month}-{day}' },
    ],
  },
  truthPledge: {
    title: { 'zh-CN': '信息真实承诺', en: 'Pledge of truth' },
    paragraphs: [
      {
        'zh-CN': '本人承诺所填信息和所传材料真实、准确、完整，愿意承担不实填报的责任。',
        en: 'What I fill in and upload is true, exact and complete. I answer for what is not.',
      },
    ],
    signature: [
      { 'zh-CN': '承诺人（签字）：', en: 'Signed:' },
      { 'zh-CN': '{year} 年 {month} 月 {day} 日', en: 'Date: {year}-{month}-{day}' },
    ],
  },
};
